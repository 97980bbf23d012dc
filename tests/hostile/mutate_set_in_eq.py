# output: 1
class K:
    def __hash__(self): return 1
    def __eq__(self, o): s.clear(); return False
s = {K()}
s.add(K()); print(len(s))
