# Subscripted aliases: attributes, substitution, arity, calls, bases.
import typing, collections, collections.abc, copy
from typing import *
from typing import Match, Pattern
def t(*fs):
    for f in fs:
        try: print(repr(f()))
        except Exception as e: print(type(e).__name__ + ':', e)
T = TypeVar('T'); K = TypeVar('K'); V = TypeVar('V'); P = ParamSpec('P'); Q = ParamSpec('Q'); S = TypeVar('S', int, str)
t(lambda: List[T][int], lambda: List[T][int, str], lambda: Dict[K, V][int], lambda: Dict[K, List[V]][int, str], lambda: Dict[K, K][int], lambda: List[int][str], lambda: List[List[T]][T][int],
  lambda: Callable[[T], K][int, str], lambda: Callable[P, T][[int, str], bool], lambda: Callable[P, T][..., bool], lambda: Callable[P, int][int, str], lambda: Callable[P, int][[int]],
  lambda: Callable[P, T][P, int], lambda: Callable[P, T][Concatenate[int, P], int], lambda: Callable[P, T][int, int], lambda: Callable[Concatenate[int, P], T],
  lambda: Callable[[], T][int], lambda: Callable[..., T][int], lambda: Callable[[T, ...], int], lambda: Callable[int, int], lambda: Callable[[int]], lambda: Callable[int], lambda: Callable[[int], str, int],
  lambda: Callable[[(1, 2)], int], lambda: Callable[[int], (1, 2)], lambda: Callable[['A'], 'B'], lambda: Callable[[int], None], lambda: Callable[[None], None], lambda: Callable[[[int]], int],
  lambda: Tuple[T, K][int, str], lambda: Tuple[T, ...][int], lambda: Tuple[()], lambda: Tuple[()].__args__, lambda: Tuple[int].__args__, lambda: Tuple[int, ...].__args__, lambda: Tuple[...], lambda: Tuple[..., int], lambda: Tuple[(1, 2), ...],
  lambda: Union[T, K][int, int], lambda: Union[T, int][int], lambda: Optional[T][None], lambda: Union[T, K][int, str], lambda: Optional[T][int, str],
  lambda: List[S][int], lambda: List[S][float], lambda: ClassVar[T][int], lambda: Type[T][int], lambda: list[T][int], lambda: Dict[str, list[T]][int])
t(lambda: List[int, str], lambda: List[()], lambda: Dict[int], lambda: Dict[int, str, int], lambda: Hashable[int], lambda: Sized[int], lambda: ByteString[int], lambda: Generator[int], lambda: Type[int, str],
  lambda: Counter[int], lambda: ChainMap[int, str], lambda: OrderedDict[int, str], lambda: DefaultDict[int, list], lambda: ContextManager[int], lambda: AsyncContextManager[int], lambda: ItemsView[int, str], lambda: MappingView[int], lambda: ValuesView[int],
  lambda: AsyncGenerator[int, str], lambda: Coroutine[int, str, None], lambda: Match[str], lambda: Pattern[bytes])
t(lambda: List(), lambda: List[int](), lambda: Dict[int, str](), lambda: Deque[int]([1, 2]), lambda: DefaultDict[int, list](list), lambda: Counter[str]('aab'), lambda: OrderedDict[int, int]([(1, 2)]), lambda: Type[int](), lambda: Tuple[int](),
  lambda: Iterable[int](), lambda: Callable[[int], int](), lambda: Counter('aab'), lambda: Deque([1]), lambda: FrozenSet[int](), lambda: Set(), lambda: Optional[int](), lambda: Union[int, str](), lambda: Literal[1]())
t(lambda: List[int].append, lambda: List.append, lambda: List[int].__origin__, lambda: List.__origin__, lambda: List[int].__args__, lambda: List[T].__parameters__, lambda: List.__args__, lambda: List.__parameters__, lambda: List.__name__, lambda: List[int].__qualname__,
  lambda: List[int]._name, lambda: List[int]._inst, lambda: List[int].__module__, lambda: List.__doc__, lambda: Callable[[int], str].__name__, lambda: Deque.__name__, lambda: AbstractSet.__name__, lambda: Set._name, lambda: List.nothing, lambda: List[int].nothing, lambda: List[int].__nothing__, lambda: ContextManager[int].__name__)
t(lambda: isinstance([], List), lambda: isinstance([], List[int]), lambda: issubclass(list, List), lambda: issubclass(list, List[int]), lambda: issubclass(List, list), lambda: issubclass(List, Sequence), lambda: isinstance({}, Mapping), lambda: isinstance(3, Callable), lambda: isinstance(len, Callable), lambda: issubclass(int, Hashable),
  lambda: isinstance((), Tuple), lambda: isinstance([], Iterable[int]), lambda: issubclass(3, List))
t(lambda: List[int] == List[int], lambda: List[int] is List[int], lambda: List[int] == List[str], lambda: List[int] == list[int], lambda: List == list, lambda: List == List, lambda: List[int] == 3, lambda: Dict[int, str] == Mapping[int, str], lambda: hash(List[int]) == hash(List[int]),
  lambda: List[int] | str, lambda: None | List[int], lambda: List | None, lambda: int | List, lambda: Callable | None, lambda: 'x' | List[int], lambda: copy.copy(List[int]), lambda: copy.deepcopy(Dict[int, List[str]]), lambda: copy.copy(List), lambda: copy.deepcopy(T) is T, lambda: copy.copy(Self) is Self, lambda: copy.copy(Union[int, str]), lambda: copy.copy(Callable[[int], str]), lambda: copy.copy(Annotated[int, 1]))
class L(List[int]): pass
class M(Dict[K, V]): pass
class N(M[str, V], Iterable[V]): pass
class C(Callable[[int], str]):
    def __call__(self, a): return str(a)
class D(Deque, Generic[T]): pass
for c in (L, M, N, C, D):
    print([x.__name__ for x in c.__mro__], c.__orig_bases__, getattr(c, '__parameters__', None))
t(lambda: L[int], lambda: M[int, str], lambda: M[int], lambda: N[int], lambda: M[str, int](), lambda: C()(3), lambda: D[int]([1]), lambda: M[K, int][str])
class G(Generic[T]): pass
G[int].x = 5
t(lambda: G.x, lambda: G[int].x, lambda: setattr(List[int], 'x', 1), lambda: setattr(M[int, str], '_name', 'Z'), lambda: list(List[int]), lambda: [*Tuple[int, str]], lambda: List[int].__unpacked__)
