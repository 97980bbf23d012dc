# output: 7
class K:
    def __hash__(self): return 1
    def __eq__(self, o): d.clear(); return True
d = {1: 2}
try: print(d.pop(K(), 7))
except KeyError: print("KeyError")
