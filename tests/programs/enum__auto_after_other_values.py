import warnings
from enum import Enum, auto

warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as w:
    class A(Enum):
        X = "x"
        Y = auto()
        Z = auto()

    class B(Enum):
        X = 1
        Y = 7
        Z = 3
        W = auto()

    class C(Enum):
        X = (1, 2)
        Y = "b"
        Z = auto()
print(list(A), list(B), list(C))
for x in w:
    print(x.category.__name__, x.lineno, x.message)
