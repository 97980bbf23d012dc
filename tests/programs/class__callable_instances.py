# K140
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, k=0): return self.n + x + k
a = Adder(5)
print(a(1), a(1, k=2), callable(a), callable(5), list(map(a, [1, 2])), a.__call__(3))
a.__call__ = lambda x: "instance"
print(a(1))
