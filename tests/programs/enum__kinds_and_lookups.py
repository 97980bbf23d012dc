import enum
from enum import *
class Color(Enum):
    RED = 1
    GREEN = auto()
    BLUE = auto()
    CRIMSON = 1
    def hi(self): return self.name.lower()
    @classmethod
    def d(cls): return cls.RED
print(list(Color), Color.CRIMSON, Color['RED'], Color(2), Color.__members__, Color.RED.hi(), Color.d())
print(repr(Color), Color.RED in Color, len(Color), Color.RED == 1, hash(Color.RED) == hash('RED'))
try: Color(9)
except ValueError as e: print(e)
try: Color['X']
except KeyError as e: print(e)
try: Color.RED = 3
except AttributeError as e: print(e)
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(P.R | P.X, P.RW, ~P.R, P(0), P(7), P.RW & P.W, bool(P(0)), list(P.RW), P.R in P.RW, repr(P.R ^ P.W))
class I(IntEnum): A = 1; B = 2
print(I.A + 1, I.A < I.B, f'{I.A}', str(I.A), repr(I.A), '%d' % I.A, I.A == 1)
class S(StrEnum): X = auto(); Y = 'why'
print(S.X, repr(S.Y), S.X.upper(), f'{S.Y:>5}')
class IF(IntFlag): A = 1; B = 2; C = 4
print(IF.A | 8, IF(9), repr(IF.A | IF.B), IF.A + 1, ~IF.A)
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
F = Enum('F', 'a b c'); print(list(F)); G = Enum('G', [('x', 1), ('y', 'z')], module='m', qualname='q.G'); print(G.y, repr(G), G.__module__, G.__qualname__)
class Pl(Enum):
    E = (1, 2); M = (3, 4)
    def __init__(self, a, b): self.a = a; self.b = b
    @property
    def s(self): return self.a + self.b
print(Pl.E.s, Pl((3, 4)), Pl.M.a)
try:
    class Sub(Color): pass
except TypeError as e: print(e)
class O(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    A = auto(); B = auto()
    @classmethod
    def _missing_(cls, v): return cls.A
print(O.A.value, O.B.value, O('zzz'))
