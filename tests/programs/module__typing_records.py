# NamedTuple, TypedDict, NewType: classes made of annotations.
from typing import *
import typing
def t(*fs):
    for f in fs:
        try: print(repr(f()))
        except Exception as e: print(type(e).__name__ + ':', e)
def mk(*bases):
    import types
    return lambda: types.new_class('X', bases)
T = TypeVar('T')
class P(NamedTuple):
    "a point"
    x: int
    y: 'str' = 'a'
    def s(self): return self.x * 2
    @property
    def z(self): return self.y
t(lambda: P(1), lambda: P(1, y=2), lambda: P(), lambda: P._fields, lambda: P._field_defaults, lambda: P.__annotations__, lambda: P(3).s(), lambda: P(3).z, lambda: P.__doc__, lambda: P.__mro__, lambda: P(1)._replace(x=2), lambda: P._make([1, 2]), lambda: P(1)._asdict(), lambda: P.__qualname__, lambda: P.__module__, lambda: P.__orig_bases__ == (NamedTuple,), lambda: P.__new__.__annotations__, lambda: P.x.__doc__)
Q = NamedTuple('Q', [('a', int), ('b', None)])
R = NamedTuple('R', a=int, b='P')
t(lambda: Q(1, 2), lambda: Q.__annotations__, lambda: R(1, 2), lambda: R.__annotations__, lambda: NamedTuple('S', [('a', int)], b=int), lambda: NamedTuple('S', [('a', (1, 2))]), lambda: NamedTuple('S')(), lambda: NamedTuple('S', [('_a', int)]), lambda: NamedTuple('S', [('def', int)]), lambda: NamedTuple('S', []).__module__, lambda: NamedTuple())
def bad(body, base='NamedTuple'):
    def f():
        exec(f'class X({base}):\n    ' + body, globals()); return X
    return f
t(bad('x: int = 1\n    y: int'), bad('x: int = 1\n    z: int = 2\n    y: int'), bad('_x: int'), bad('x: int\n    def __new__(cls): pass'), bad('x: int\n    _fields = 1'), bad('x: int\n    def _replace(self): pass'), bad('x: int', 'NamedTuple, int'), bad('x: (1, 2)'), bad('pass'), bad('x = 3'), bad('x: T', 'NamedTuple, Generic[T]'))
class G(NamedTuple, Generic[T]):
    a: T
    b: list[T] = []
t(lambda: G(1), lambda: G[int](1), lambda: G[int], lambda: G.__mro__, lambda: G.__parameters__, lambda: G[int](2)[0], lambda: G.__orig_bases__[1:])
class P3(P):
    w: int = 5
t(lambda: P3(1), lambda: P3._fields, lambda: P3(1).w)
class M(TypedDict):
    a: int
    b: 'str'
class N(M, total=False):
    c: Required[int]
    d: NotRequired[int]
    e: Annotated[Required[int], 1]
    f: float
t(lambda: M(a=1, b=2), lambda: M({'a': 1}), lambda: type(M(a=1)), lambda: M.__annotations__, lambda: N.__annotations__, lambda: sorted(N.__required_keys__), lambda: sorted(N.__optional_keys__), lambda: M.__total__, lambda: N.__total__, lambda: M.__mro__, lambda: N.__bases__, lambda: isinstance({}, M), lambda: issubclass(dict, M), lambda: is_typeddict(M), lambda: is_typeddict(dict), lambda: is_typeddict(TypedDict), lambda: M.__name__, lambda: type(M).__name__)
D = TypedDict('D', {'x-y': int, 'z': 'M'}, total=False)
t(lambda: D, lambda: D.__annotations__, lambda: D.__total__, lambda: D(z=3), lambda: D.__required_keys__, lambda: sorted(D.__optional_keys__), lambda: TypedDict('D', {}, x=int), lambda: TypedDict('D', {'a': (1, 2)}), lambda: TypedDict('D', {})(), lambda: TypedDict('D').__annotations__, lambda: D.__module__, lambda: TypedDict.__name__, lambda: NamedTuple.__name__)
t(bad('a: int', 'TypedDict, dict'), bad('a: int', 'M, dict'), bad('a: (1, 2)', 'TypedDict'), bad('a: ClassVar[int]', 'TypedDict'), bad('a: T', 'TypedDict, Generic[T]'))
class H(TypedDict, Generic[T]):
    a: T
t(lambda: H[int], lambda: H[int](a=1), lambda: H.__parameters__, lambda: H.__mro__, lambda: H.__orig_bases__[1:], lambda: get_type_hints(N), lambda: get_type_hints(N, include_extras=True), lambda: get_type_hints(P))
U = NewType('U', int)
W = NewType('a.W', U)
t(lambda: U, lambda: U(3), lambda: W, lambda: W.__name__, lambda: W.__supertype__, lambda: U.__module__, mk(U), lambda: U | None, lambda: 'x' | U, lambda: List[U], lambda: isinstance(3, U), lambda: NewType('x'), lambda: Union[U, W], lambda: callable(U), lambda: U.__qualname__)
