import types
from typing import TypeVar
T = TypeVar('T'); K = TypeVar('K')
x = dict[K, list[T]]
print(x.__origin__, x.__args__, x.__parameters__, x[str, int], list[T] | None, types.GenericAlias(list, (int,)), list[int].__mro_entries__(()))
class S(list[int]): pass
print(S.__orig_bases__, S([1]))
for f in (lambda: list[int][str], lambda: x[int], lambda: isinstance([], list[int])):
    try: print(f())
    except TypeError as e: print(e)
