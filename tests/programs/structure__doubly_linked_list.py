import gc
class N:
    def __init__(self, v): self.v, self.p, self.n = v, None, None
    def __del__(self): print("free", self.v)
a, b, c = N(1), N(2), N(3)
a.n, b.p, b.n, c.p = b, a, c, b
del b
a.n, c.p = c, a
print("unlinked")
gc.collect()
del a, c
print("dropped")
gc.collect()
print("end")
