# get_type_hints, get_origin, get_args, and the functions that only mark.
import typing, sys
from typing import *
def t(*fs):
    for f in fs:
        try: print(repr(f()))
        except Exception as e: print(type(e).__name__ + ':', e)
T = TypeVar('T'); P = ParamSpec('P')
class A(Generic[T]):
    x: 'int'
    y: ClassVar['A'] = None
    z: Final = 3
    def f(self, a: 'A', b: Optional['T'] = None, *c: int, **d: 'List[str]') -> 'None': pass
    @staticmethod
    def s(a: Annotated[int, 1]) -> Annotated[List[Annotated[int, 2]], 3]: pass
class B(A[int]):
    x: str
    w: 'list[int]'
def f(a: 'int' = None, b: 'Missing' = 1): pass
def g(a: int = None, *, b: None = None, c: Union[int, 'str'], d: 'Callable[[int], "A"]', e: list['int'], h: 'int | None'): pass
def h(): pass
t(lambda: get_type_hints(A), lambda: get_type_hints(B), lambda: get_type_hints(A.f), lambda: get_type_hints(A.s), lambda: get_type_hints(A.s, include_extras=True), lambda: get_type_hints(f), lambda: get_type_hints(g), lambda: get_type_hints(h), lambda: get_type_hints(3), lambda: get_type_hints(len), lambda: get_type_hints(f, {'Missing': int}), lambda: get_type_hints(f, None, {'Missing': str}), lambda: get_type_hints(int), lambda: get_type_hints(A()), lambda: get_type_hints(typing.NamedTuple('X', a='int')), lambda: get_type_hints(B, localns={'A': 5}))
class Bad:
    a: '1 + 1'
    b: '(1, 2)'
class Bad2:
    b: 'int int'
class Bad3:
    b: 3
t(lambda: get_type_hints(Bad), lambda: get_type_hints(Bad2), lambda: get_type_hints(Bad3))
t(lambda: get_type_hints(sys.modules['__main__']))
v: int = 3
u: 'List[A]' = []
t(lambda: get_type_hints(sys.modules['__main__']))
for x in (int, List, List[int], Dict[str, T], Callable, Callable[[int], str], Callable[..., str], Callable[P, int], Callable[Concatenate[int, P], int], Callable[[], int], Tuple, Tuple[()], Tuple[int, ...], Union, Union[int, str], Optional[int], int | str, list[int], Literal[1, 'a'],
          Annotated[int, 1, 2], Generic, Generic[T], ClassVar[int], Final, T, P, P.args, P.kwargs, A, A[int], Any, Type[int], None, 3, 'x', Protocol[T], Unpack[Tuple[int]], collections.abc.Callable[[int], str] if 'collections' in globals() else 0):
    print(get_origin(x), get_args(x))
import collections.abc
print(get_origin(collections.abc.Callable[[int, T], str]), get_args(collections.abc.Callable[[int, T], str]), get_args(collections.abc.Callable[..., str]))
@final
class F:
    @final
    def m(self): pass
    @final
    @property
    def p(self): pass
@no_type_check
class N:
    x: int
    def f(self, a: 'zzz'): pass
    class M:
        x: 'zzz'
@no_type_check
def n(a: 'zzz'): pass
print(F.__final__, F.m.__final__, get_type_hints(N), get_type_hints(n), get_type_hints(N.f), get_type_hints(N.M))
@no_type_check_decorator
def deco(f): return f
@deco
def nn(a: 'zzz'): pass
print(get_type_hints(nn), deco.__name__)
@overload
def o(a: int) -> int: ...
@overload
def o(a: str) -> str: ...
t(lambda: o(1))
print([x.__annotations__ for x in get_overloads(o)])
def o(a): return a
print(o(3), len(get_overloads(o)), get_overloads(h))
class OO:
    @overload
    def m(self, a: int): ...
    @overload
    @classmethod
    def m(cls, a: str): ...
    def m(self, a): pass
print(len(get_overloads(OO.m)))
clear_overloads()
print(get_overloads(o), get_overloads(OO.m))
t(lambda: get_overloads(3), lambda: overload(3).__name__, lambda: final(3), lambda: no_type_check(3))
t(lambda: cast('nothing', 5), lambda: cast(), lambda: assert_type(3, str), lambda: assert_never(3), lambda: assert_never('x' * 200), lambda: reveal_type([1]), lambda: TYPE_CHECKING, lambda: Text, lambda: AnyStr.__constraints__)
@dataclass_transform(kw_only_default=True)
def dc(c): return c
@dataclass_transform(eq_default=False, field_specifiers=(1,), extra=2)
class DC: pass
print(dc.__dataclass_transform__, DC.__dataclass_transform__)
t(lambda: typing.nothing, lambda: typing.io if False else 0)
class X:
    def __init__(self): pass
    x: 'X'
print(get_type_hints(X)['x'] is X, get_type_hints(X.__init__))
import functools
def dec(f):
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
@dec
def wrapped(a: 'A') -> 'B': pass
print(get_type_hints(wrapped))
