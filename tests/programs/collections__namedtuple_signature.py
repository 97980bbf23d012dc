# A namedtuple's __new__ is a function of its fields, and refuses arguments as any function does.
import inspect
from collections import namedtuple

P = namedtuple("P", "x y", defaults=[5])
print(P.__new__.__defaults__, P.__new__.__code__.co_varnames, P.__new__.__name__, P.__new__.__qualname__)
print(P.__new__.__doc__, P.__new__.__module__, P.__new__.__code__.co_name, P.__new__.__code__.co_filename)
print(inspect.signature(P), P._field_defaults)
E0, One, Four = namedtuple("E0", ""), namedtuple("One", "a"), namedtuple("Four", "a b c d", defaults=(1, 2))
print(E0(), One(1), Four(1, 2), Four(1, b=2, d=9), inspect.signature(E0), inspect.signature(One), Four.__new__.__defaults__)
print(namedtuple("Q", ["cls", "_1"], rename=True)(1, 2), One.__new__.__defaults__)
for cls, args, kwargs in [(P, (), {}), (P, (1, 2, 3), {}), (P, (), {"z": 1}), (P, (1,), {"x": 2}), (Four, (1,), {}),
                          (Four, (), {}), (One, (1, 2), {}), (E0, (1,), {}), (Four, (), {"a": 1, "d": 2})]:
    try:
        print(cls(*args, **kwargs))
    except TypeError as e:
        print(e)


class Point(namedtuple("Point", "x y")):
    __slots__ = ()

    def __new__(cls, x, y=0):
        return super().__new__(cls, x * 2, y)

    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


print(Point(3), Point(3, 8).norm, Point(1)._replace(y=4), Point._make([1, 2]))
P(1, 2, 3, 4)
