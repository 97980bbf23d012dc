# output: True
class K:
    def __eq__(self, o): d.clear(); e.clear(); return True
d = {1: K(), 2: K()}; e = {1: K(), 2: K()}
print(d == e)
