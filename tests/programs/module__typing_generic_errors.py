# What a generic class refuses, and what it makes of its parameters.
from typing import *
def t(*fs):
    for f in fs:
        try: print(repr(f()))
        except Exception as e: print(type(e).__name__ + ':', e)
T = TypeVar('T'); K = TypeVar('K'); V = TypeVar('V'); P = ParamSpec('P'); Q = ParamSpec('Q'); B = TypeVar('B', bound=int)
def mk(bases):
    import types
    return lambda: types.new_class('X', bases).__parameters__
t(lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: Protocol[()], lambda: Protocol[int], lambda: Generic['T'], lambda: Generic[T][int], lambda: Generic[P], lambda: Generic[T, P], lambda: Generic[T, None],
  lambda: type('X', (Generic,), {}))
t(mk((Generic[T], Generic[K])), mk((Generic[T], List[K])), mk((Generic,)), mk((List[T], Dict[T, K])), mk((List[T], Generic[T, K])), mk((Generic[T], List)), mk((Protocol[T], Generic[K])), mk((Protocol[T], List[T])), mk((Protocol, Generic[T])))
class A(Generic[T, K]): pass
class A1(A[int, K]): pass
class A2(A1[V], Generic[V, T]): pass
class A3(A): pass
class A4(A3[int, str] if False else A3): pass
class F(Generic[P]): pass
class G(Generic[T, P]): pass
class H(Generic[P, Q]): pass
for c in (A, A1, A2, A3, F, G, H): print(c.__name__, c.__parameters__, getattr(c, '__orig_bases__', None), c.__bases__)
t(lambda: A[int], lambda: A[int, str, float], lambda: A[int, str], lambda: A[int, str][str], lambda: A[T, int][str], lambda: A[K, T][int, str], lambda: A1[int], lambda: A1[()], lambda: A2[int, str], lambda: A3[int, str], lambda: A['A', None], lambda: A[(1, 2), 3], lambda: A[1, 2], lambda: A[ClassVar, int], lambda: A[[int], 2],
  lambda: F[int, str], lambda: F[[int, str]], lambda: F[...], lambda: F[()], lambda: F[[]], lambda: F[P], lambda: F[int], lambda: F[Concatenate[int, P]], lambda: F[P][int, str], lambda: F[P][[int, str]], lambda: F[P][Q],
  lambda: G[int, [str]], lambda: G[int, ...], lambda: G[int, str], lambda: G[int], lambda: G[int, P][str], lambda: G[T, P][int, [str]], lambda: H[[int], [str]], lambda: H[int, str], lambda: H[[int], ...], lambda: F[[int]].__args__, lambda: F[[T, K]].__parameters__, lambda: F[[T]][int])
a = A[int, str]()
t(lambda: a.__orig_class__, lambda: type(a), lambda: A[int, str] == A[int, str], lambda: A[int, str].__mro__, lambda: isinstance(a, A[int, str]), lambda: isinstance(a, A), lambda: issubclass(A1, A), lambda: A[int, str].__args__, lambda: A[B, T].__parameters__, lambda: A[List[T], Dict[T, K]].__parameters__, lambda: A[Callable[[T], K], V].__parameters__)
class S(Generic[T]):
    __slots__ = ()
    x: int = 3
    @classmethod
    def m(cls, *a): return cls.__name__, a
    def __init_subclass__(cls, **k): print('sub', cls.__name__, k); super().__init_subclass__()
class S1(S[int], flag=True): pass
t(lambda: S[int](), lambda: S[int].x, lambda: S[int].m(1), lambda: S[int]().x, lambda: S[int].nothing, lambda: hasattr(S[int](), '__orig_class__')) if False else None
t(lambda: S[int].x, lambda: S[int].m(1), lambda: S[int].nothing, lambda: hasattr(S[int](), '__orig_class__'), lambda: S[int].__name__, lambda: S[int].__module__, lambda: S[int].__doc__)
class W(Generic[T]):
    "doc"
    def __class_getitem__(cls, x): return 'mine', x
t(lambda: W[int], lambda: W.__doc__)
Ts = TypeVarTuple('Ts')
t(lambda: Generic[Unpack[Ts]], lambda: Tuple[Unpack[Ts]], lambda: Ts.__name__, lambda: Unpack[int], lambda: type('X', (Ts,), {}))
class Array(Generic[Unpack[Ts]]): pass
t(lambda: Array.__parameters__, lambda: Array[int], lambda: Array[int, str], lambda: Array[int, str].__args__)
class Z(Generic[T, Unpack[Ts]]): pass
t(lambda: Z.__parameters__, lambda: Z[int], lambda: Z[int, str, float])
