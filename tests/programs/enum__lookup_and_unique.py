# Values without a hash are found too; what has none is asked of _missing_; unique names the aliases.
from enum import *
class E(Enum):
    A = [1]
    B = {}
    C = 3
    D = None
    A2 = [1]
def no(f, *a):
    try: print('->', f(*a))
    except Exception as e: print(type(e).__name__, e)
no(E, [1]); no(E, {}); no(E, 3); no(E, None); no(E, [2]); no(E, 4); no(E, E.A); no(E); no(lambda: E.A2 is E.A); no(lambda: list(E))
class M(Enum):
    X = 1
    @classmethod
    def _missing_(cls, v):
        if v == 'bad': return 3
        if v == 'fail': raise KeyError(v)
        return cls.X if v == 'x' else None
no(M, 'x'); no(M, 'bad'); no(M, 'fail'); no(M, []); no(M, 0)
def u():
    @unique
    class U(Enum):
        A = 1
        B = 1
        C = 2
        D = 2
no(u)
@unique
class V(Enum): A = 1; B = 2
print(V.A, V(2))
