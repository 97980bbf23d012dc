# output: ok
class K:
    def __hash__(self): return 1
    def __eq__(self, o): d.clear(); return False
d = {}
d[K()] = 1; d[1] = 2
e = {K(): 3}
try: d.update(e); print("ok")
except RuntimeError as x: print(x)
