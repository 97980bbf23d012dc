# What an enum keeps in its class, besides its members.
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto


class S(Enum):
    A = auto()
    B = []

    def f(self):
        pass


class L(IntEnum):
    X = 1


class P(Flag):
    R = 4
    W = 2
    RW = 6


class I(IntFlag):
    A = 1
    B = 2


class T(StrEnum):
    Q = auto()


class Own(Enum):
    E = (1, 2)

    def __new__(cls, a, b):
        made = object.__new__(cls)
        made._value_ = a + b
        return made


class Named(Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower()

    A = auto()


def said(value):
    if isinstance(value, (int, str, list, type, type(None))):
        return value
    return getattr(value, '__qualname__', type(value).__name__)


for c in S, L, P, I, T, Own, Named:
    print(c.__name__)
    for name in sorted(vars(c)):
        if name not in ('__doc__', '__dict__', '__weakref__', '__module__', '__qualname__'):
            print('   ', name, said(vars(c)[name]))
p = ~P.R
print(p, p is ~P.R, vars(P.R)['_inverted_'], P._value2member_map_)
print([m for m in P._iter_member_(6)], P(0), I(5), sorted(I._value2member_map_))
