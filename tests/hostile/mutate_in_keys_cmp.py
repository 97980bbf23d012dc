# output: False False
class K:
    def __eq__(self, o): d.clear(); return True
    def __hash__(self): return 1
d = {1: K(), 2: K()}
print(d.keys() >= {K()}, (1, K()) in d.items())
