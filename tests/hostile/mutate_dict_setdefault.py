# output: 1
class K:
    def __hash__(self): return 1
    def __eq__(self, o): d.clear(); return False
d = {1: 2}
d.setdefault(K(), 5); print(len(d))
