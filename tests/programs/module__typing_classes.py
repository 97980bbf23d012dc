from __future__ import annotations
import typing
from typing import NamedTuple, TypedDict, NewType, Protocol, runtime_checkable, get_type_hints, overload, final, Optional, ClassVar
class P(NamedTuple):
    "A point."
    x: int
    y: int = 2
    def norm(self): return self.x + self.y
p = P(1)
print(p, p.norm(), P._fields, P._field_defaults, P.__annotations__, P.__doc__, P.__mro__, P.__module__, P.__qualname__)
Q = NamedTuple('Q', [('a', int), ('b', str)]); print(Q(1, 'x'), Q.__annotations__)
try:
    class R(NamedTuple):
        a: int = 1
        b: int
except TypeError as e: print(e)
class M(TypedDict, total=False):
    name: str
    year: int
m: M = {'name': 'x'}; print(M(name='y'), M.__total__, M.__optional_keys__ == {'name', 'year'}, M.__annotations__, type(M(name='z')))
try: isinstance({}, M)
except TypeError as e: print(e)
U = NewType('U', int); print(U, U(3), U.__supertype__, U.__name__)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
class L:
    def __len__(self): return 0
print(isinstance(L(), HasLen), isinstance(3, HasLen), issubclass(L, HasLen), isinstance([], HasLen))
class Q2(Protocol):
    x: int
try: Q2()
except TypeError as e: print(e)
try: isinstance(1, Q2)
except TypeError as e: print(e)
class Impl(Q2):
    def __init__(self): self.x = 3
print(Impl().x)
def f(a: int, b: Optional[str] = None, *c: 'list[int]') -> P: ...
print(f.__annotations__); print(get_type_hints(f))
class K:
    z: int = 0
    w: ClassVar[str] = ''
print(get_type_hints(K))
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(1), len(typing.get_overloads(g)))
@final
class F: pass
print(F.__final__)
