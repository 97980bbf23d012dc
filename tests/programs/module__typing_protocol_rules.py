# Protocols: members, runtime checks, inheritance rules, __init__.
from typing import *
import typing
from abc import abstractmethod
def t(*fs):
    for f in fs:
        try: print(repr(f()))
        except Exception as e: print(type(e).__name__ + ':', e)
T = TypeVar('T')
class A(Protocol):
    def f(self) -> int: ...
@runtime_checkable
class B(Protocol):
    x: int
    def f(self) -> int: ...
@runtime_checkable
class C(Protocol[T]):
    def f(self) -> T: ...
    def g(self): return 1
class I:
    x = 1
    def f(self): return 1
class J:
    def f(self): pass
    def g(self): pass
class K:
    f = None
    g = None
class L(C[int]):
    def f(self): return 2
class M(C, Protocol):
    def h(self): ...
class N(B):
    pass
i = J(); i.x = 3
t(lambda: isinstance(I(), A), lambda: issubclass(I, A), lambda: isinstance(I(), B), lambda: isinstance(i, B), lambda: isinstance(J(), B), lambda: issubclass(I, B), lambda: isinstance(J(), C), lambda: issubclass(J, C), lambda: issubclass(I, C), lambda: isinstance(K(), C), lambda: issubclass(K, C),
  lambda: isinstance(L(), C), lambda: issubclass(L, C), lambda: isinstance(J(), L), lambda: isinstance(J(), M), lambda: issubclass(3, C), lambda: isinstance(N(), B), lambda: N()._is_protocol, lambda: isinstance(J(), C[int]))
t(lambda: A(), lambda: C(), lambda: L().g(), lambda: type(N()), lambda: M(), lambda: runtime_checkable(I), lambda: runtime_checkable(L), lambda: runtime_checkable(3), lambda: A._is_protocol, lambda: L._is_protocol, lambda: M._is_protocol, lambda: A._is_runtime_protocol, lambda: B._is_runtime_protocol, lambda: M._is_runtime_protocol)
class X(Protocol):
    def __init__(self, a): self.a = a
    @abstractmethod
    def f(self): ...
class Y(X):
    def f(self): return self.a
t(lambda: X(1), lambda: Y(5).f(), lambda: Y())
class Y2(X): pass
t(lambda: Y2(1))
t(lambda: type(X)('Q', (Protocol, I), {}), lambda: type(X)('Q', (I, A), {}).__mro__[1:])
class Z(Iterable[T], Protocol[T]):
    def close(self): ...
t(lambda: Z.__parameters__, lambda: [c.__name__ for c in Z.__mro__], lambda: Z[int])
for p in (SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex, SupportsAbs, SupportsRound):
    print(p.__name__, isinstance(3, p), isinstance('', p), isinstance(3.5, p), isinstance(b'', p), isinstance(1j, p), issubclass(bool, p), p.__abstractmethods__ == frozenset(k for k in p.__dict__ if getattr(p.__dict__[k], '__isabstractmethod__', False)))
    t(lambda: p(), lambda: p[int])
@runtime_checkable
class V(Protocol):
    @property
    def v(self): ...
class V1:
    @property
    def v(self): raise AttributeError
class V2:
    v = 5
class V3:
    def __init__(self): self.v = 5
t(lambda: isinstance(V1(), V), lambda: isinstance(V2(), V), lambda: isinstance(V3(), V), lambda: issubclass(V2, V), lambda: isinstance(3, V))
class O:
    __slots__ = ('f', 'g')
o = O()
t(lambda: isinstance(o, C))
o.f = o.g = len
t(lambda: isinstance(o, C))
@runtime_checkable
class E(Protocol): pass
t(lambda: isinstance(3, E), lambda: issubclass(int, E))
class Impl(A):
    def __init__(self): self.q = 1
    def f(self): return self.q
class Impl2(Impl):
    pass
t(lambda: Impl().f(), lambda: Impl2().q, lambda: Impl.__init__ is A.__init__)
class Mixed(Impl, C[int]):
    pass
t(lambda: Mixed().q, lambda: [c.__name__ for c in Mixed.__mro__])
