# K138
class V:
    def __init__(self, *c): self.c = c
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, V) else NotImplemented
    def __mul__(self, k): return V(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __abs__(self): return sum(x * x for x in self.c) ** 0.5
    def __repr__(self): return f"V{self.c}"
    def __radd__(self, o): return self if o == 0 else NotImplemented
print(V(1, 2) + V(3, 4), V(1, 2) * 3, 3 * V(1, 2), -V(1, 2), abs(V(3, 4)), sum([V(1, 1), V(2, 2)]))
try:
    V(1) + 1
except TypeError as e:
    print(e)
try:
    1 + V(1)
except TypeError as e:
    print(e)
