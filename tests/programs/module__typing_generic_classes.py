from typing import Generic, TypeVar, List, Dict, Optional, Callable, Iterator
T = TypeVar('T')
K = TypeVar('K')
V = TypeVar('V', bound=int)
class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, x: T) -> None:
        self.items.append(x)
    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None
    def __iter__(self) -> Iterator[T]:
        return iter(self.items)
class Pair(Stack[K], Generic[K, V]):
    pass
s = Stack[int]()
s.push(3)
print(list(s), s.pop(), s.pop(), Stack[int], Stack.__parameters__, Pair[str, int], Pair.__parameters__, [c.__name__ for c in Pair.__mro__])
print(Stack.push.__annotations__, V, V.__bound__, T.__constraints__)
for f in (lambda: Stack[int, str], lambda: Generic[int], lambda: Generic[T, T], lambda: Stack[int][str]):
    try:
        print(f())
    except TypeError as e:
        print(e)
def apply(f: Callable[[T], K], x: T) -> K:
    return f(x)
print(apply(str, 3), apply.__annotations__)
