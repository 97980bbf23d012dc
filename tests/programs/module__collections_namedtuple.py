# K170
from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._asdict(), p._replace(x=9), P._fields, P._make([3, 4]), *p, isinstance(p, tuple), len(p), hash(p) == hash((1, 2)), P.__name__)
Q = namedtuple("Q", ["a", "b", "c"], defaults=[0, 1])
print(Q(5), Q._field_defaults, sorted([P(2, 1), P(1, 5)]))
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: setattr(p, "x", 5), lambda: p.z, lambda: namedtuple("X", "a a"), lambda: namedtuple("X", "class"), lambda: p._replace(q=1), lambda: P._make([1])):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
class R(P):
    def dist(self): return (self.x ** 2 + self.y ** 2) ** 0.5
print(R(3, 4).dist(), R(3, 4))
