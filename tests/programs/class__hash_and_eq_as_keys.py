# K047
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): print("hash", self.n); return 1
    def __eq__(self, o): print("eq", self.n, o.n); return self.n == o.n
    def __repr__(self): return f"K{self.n}"
d = {K(1): "a", K(2): "b"}
print(d[K(2)])
print(K(3) in d, len(d))
k = K(4)
s = {k}
print(k in s)
