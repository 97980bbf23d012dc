from dataclasses import *
from typing import ClassVar
def no(f, *a, **k):
    try: print('->', f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
@dataclass
class A:
    x: int
    y: int = 2
    z: int = field(default=3, init=False)
    k: ClassVar[int] = 4
    i: InitVar[int] = 5
    def __post_init__(self, i): self.z = i
@dataclass(frozen=True)
class B:
    x: int
    j: InitVar[int]
    def __post_init__(self, j): pass
a = A(1)
no(replace, a); no(replace, a, x=9); no(replace, a, z=1); no(replace, a, i=7); no(replace, a, k=1); no(replace, a, q=1); no(replace, A); no(replace, 3); no(replace, B(1, 2)); no(replace, B(1, 2), j=3); no(replace, B(1, 2), x=5, j=3); no(replace); no(lambda: replace(obj=a)); no(lambda: type(replace(a, y=3)).__name__)
