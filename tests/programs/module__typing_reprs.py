# What annotations look like when they are printed.
import typing
from typing import *
T = TypeVar('T'); K = TypeVar('K'); C = TypeVar('C', covariant=True); P = ParamSpec('P')
class A(Generic[T]): pass
class B(A[int]): pass
class D(A[K], Generic[K, T]): pass
for x in [Any, Optional[int], Union[int, str], Union[int, None, str], List, List[int], Dict[str, List[int]], Tuple[int, ...],
          Tuple[()], Callable, Callable[[int, str], bool], Callable[..., Any], Callable[[], None], T, C, P, Literal[1, 'a', None], ClassVar[int], Final[str],
          Type[int], Sequence[T], Iterator[int], Generator[int, None, str], A, A[int], A[T], D[int, str], Optional['A'], List['int'],
          Annotated[int, 'x'], NoReturn, Never, Self, TypeAlias, Generic, Generic[T], Protocol, Hashable, DefaultDict[str, int], Deque[int],
          Union[int, int], Union[Union[int, str], float], Optional[Optional[int]], Type, Text, AnyStr, SupportsInt, SupportsAbs[int], Concatenate[int, P],
          Callable[P, int], Iterable[Tuple[int, str]], Union[list[int], None], Mapping[str, Any], Counter[str], Set[int], FrozenSet[int], AbstractSet[int], Awaitable[int], ForwardRef('x')]:
    print(x)
print(Optional[int] == Union[None, int], hash(Optional[int]) == hash(Union[None, int]), Union[int, str] == Union[str, int], List[int] == List[int], List[int] == list[int])
print(List[T][int], Dict[K, T][str, int], Callable[[T], K][int, str], Union[T, K][int, int], Optional[T][str])
print(A.__parameters__, D.__parameters__, B.__orig_bases__, B.__mro__, A[int].__origin__, A[int].__args__)
print(get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), get_origin(Union[int, str]), get_args(Optional[int]), get_origin(int), get_args(int | str))
for f in (lambda: List[int, str], lambda: isinstance([], List[int]), lambda: Union[()], lambda: A[int, str], lambda: B[int], lambda: Optional[1, 2], lambda: Any(), lambda: List[int][str], lambda: TypeVar('T', int), lambda: Union(), lambda: isinstance(1, Any), lambda: Callable[int], lambda: List(), lambda: A[int]().x):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
print(isinstance([], List), isinstance({}, Mapping), issubclass(list, Sequence), A[int]().__orig_class__, cast(int, 'x'), TYPE_CHECKING)
print(List[int] | None, Optional[int] | str, int | T)
