# The special forms: what they are called, what they refuse, how they combine.
import typing
from typing import *
def t(*fs):
    for f in fs:
        try: print(repr(f()))
        except Exception as e: print(type(e).__name__ + ':', e)
def mk(*bases):
    import types
    return lambda: types.new_class('X', bases)
P = ParamSpec('P')
T = TypeVar('T')
t(lambda: Any[int], lambda: NoReturn[int], lambda: Self[int], lambda: ClassVar[int, str], lambda: Final[()], lambda: Optional[()],
  lambda: Optional[None], lambda: Union[None], lambda: Union[Generic, int], lambda: Union[ClassVar[int], int], lambda: List[Final[int]],
  lambda: List[Generic[T]], lambda: List[Protocol[T]], lambda: List[ClassVar], lambda: List[Union], lambda: List[(1, 2),],
  lambda: Union[int, (1, 2)], lambda: Literal[()], lambda: Literal[1, 1, True, Literal[2, 1]], lambda: Literal[[1], [1]],
  lambda: Concatenate[()], lambda: Concatenate[int], lambda: Concatenate[int, ...], lambda: Concatenate[P], lambda: TypeGuard[int],
  lambda: Required[int], lambda: NotRequired['x'], lambda: Unpack[Tuple[int, ...]], lambda: ClassVar[Final[int]], lambda: Final[ClassVar])
t(lambda: Union(), lambda: Self(), mk(Self), mk(Union[int, str]), lambda: isinstance(1, Self),
  lambda: issubclass(int, Union), lambda: isinstance(1, Union[int, str]), lambda: isinstance(1, Union[List[int], str]),
  lambda: isinstance('', Union[str, List[int]]), lambda: issubclass(bool, Optional[int]), lambda: isinstance(None, Optional[int]),
  lambda: isinstance(1, Literal[1]), lambda: isinstance(1, ClassVar[int]), lambda: Union.__name__, lambda: Self.__qualname__,
  lambda: Union.nothing, lambda: Union.__nothing__, lambda: Optional[int].__name__, lambda: Union[int, str].__name__, lambda: Literal[1].__name__,
  lambda: ClassVar[int].__name__, lambda: Self | None, lambda: 'x' | Self, lambda: Union[int, str] | None, lambda: None | List[int],
  lambda: Literal[1] | Literal[2], lambda: Any | int)
t(lambda: Literal[1] == Literal[True], lambda: Literal[1, 2] == Literal[2, 1], lambda: Literal[0] == Literal[False], lambda: hash(Literal[1, 2]) == hash(Literal[2, 1]),
  lambda: Union[int, str] == Union[str, int], lambda: Union[int, str] == (int | str), lambda: (int | str) == Union[int, str],
  lambda: Union[int, str] == 3, lambda: Union[int, str] != Union[int, str], lambda: Final[int] == ClassVar[int], lambda: len({List[int], List[int], Set[int]}))
class A(Any):
    pass
t(lambda: Any(), lambda: A().__class__.__name__, lambda: isinstance(A(), Any), lambda: isinstance(A(), A), lambda: isinstance(1, A), lambda: A, lambda: repr(Any), lambda: type(Any).__name__)
t(lambda: Annotated[int], lambda: Annotated[int, 1], lambda: Annotated[Annotated[int, 1], 2, 'x'], lambda: Annotated['A', 1], lambda: Annotated(), lambda: Annotated[int, 1](3),
  lambda: type('X', (Annotated,), {}), lambda: mk(Annotated[int, 1])().__mro__[1:], lambda: Annotated[List[T], 1][int], lambda: Annotated[int, 1].__metadata__,
  lambda: Annotated[int, 1].__origin__, lambda: Annotated[int, 1].__args__, lambda: Annotated[int, 1] == Annotated[int, 1], lambda: Annotated[int, 1] == Annotated[int, 2], lambda: Annotated[(1, 2), 1], lambda: Annotated[ClassVar[int], 1],
  lambda: Annotated[int, [1]].real, lambda: hash(Annotated[int, [1]]), lambda: Annotated[T, 1][int], lambda: Annotated[int, 1][int])
t(lambda: ForwardRef(3), lambda: ForwardRef('1 +'), lambda: List['1 +'], lambda: ForwardRef('x') == ForwardRef('x'), lambda: ForwardRef('x') == 'x', lambda: ForwardRef('x', module='m'),
  lambda: List['x'].__args__[0].__forward_arg__, lambda: 'x' | T, lambda: ForwardRef('x') | int, lambda: int | ForwardRef('x'), lambda: ForwardRef('x').__forward_is_argument__, lambda: ForwardRef('x').__forward_evaluated__)
t(lambda: TypeVar('T', int), lambda: TypeVar('T', int, str, bound=int), lambda: TypeVar('T', covariant=True, contravariant=True), lambda: TypeVar('T', bound=(1, 2)),
  lambda: TypeVar('T', bound='A').__bound__, lambda: TypeVar('T', int, 'str').__constraints__, lambda: TypeVar('T', contravariant=True), lambda: TypeVar('T', bound=None).__bound__,
  mk(T), mk(P), lambda: type('X', (TypeVar,), {}), lambda: type('X', (ParamSpec,), {}), lambda: type('X', (ForwardRef,), {}),
  lambda: T.__module__, lambda: T.__name__, lambda: P.args, lambda: P.kwargs, lambda: P.args == P.args, lambda: P.args == P.kwargs, lambda: P.args.__origin__ is P, lambda: P.__bound__,
  lambda: T | int, lambda: int | T, lambda: T | 'x', lambda: P | None, lambda: T(), lambda: T == TypeVar('T'), lambda: TypeVarTuple('Ts'), lambda: list(TypeVarTuple('Ts')),
  lambda: T.__covariant__, lambda: T.__contravariant__, lambda: T.__constraints__, lambda: isinstance(1, T))
for n in ('Union', 'Self', 'Any', 'Optional', 'Generic', 'Protocol', 'TypeVar', 'List', 'Callable', 'Tuple', 'NamedTuple', 'TypedDict', 'Annotated'):
    x = getattr(typing, n)
    print(n, type(x).__name__, getattr(x, '__module__', None), callable(x), getattr(x, '__origin__', None), getattr(x, '__parameters__', None))
for x in (Union[int, str], Optional[int], Literal[1], Callable[[int], str], List[int], Annotated[int, 1], Concatenate[int, P], ClassVar[int], Tuple[int], Unpack[Tuple[int]], Generic[T], P.args, P.kwargs):
    print(type(x).__name__, x.__module__ if not isinstance(x, (ParamSpecArgs, ParamSpecKwargs)) else '', getattr(x, '__args__', None), getattr(x, '__parameters__', None))
