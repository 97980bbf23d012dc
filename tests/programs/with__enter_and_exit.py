# K155
class C:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self.n * 10
    def __exit__(self, t, v, tb): print("exit", self.n, t.__name__ if t else None, v, tb is not None); return self.n == 2
with C(1) as x:
    print("body", x)
with C(2):
    raise ValueError("swallowed")
try:
    with C(1) as a, C(3) as b:
        raise KeyError("k")
except KeyError as e:
    print("out", e)
with (C(4) as p, C(5) as q,):
    print(p, q)
