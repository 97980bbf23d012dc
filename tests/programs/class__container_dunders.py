# K139
class L:
    def __init__(self): self.d = {}
    def __len__(self): return len(self.d)
    def __getitem__(self, k): print("get", k); return self.d[k]
    def __setitem__(self, k, v): print("set", k, v); self.d[k] = v
    def __delitem__(self, k): print("del", k); del self.d[k]
    def __contains__(self, k): print("in", k); return k in self.d
    def __iter__(self): return iter(self.d)
    def __reversed__(self): return iter("rev")
    def __missing__(self, k): return 0
x = L()
x[1] = 2
print(x[1], 1 in x, 2 in x, len(x), list(x), list(reversed(x)))
x[1] += 3
del x[1]
try:
    x["q"]
except KeyError as e:
    print("KeyError", e)
