from typing import *
T = TypeVar('T')
print((list[T] | None)[int], (T | None) , Optional[T][int], (list[T] | dict[str, T]).__parameters__, (list[T] | int)[str])
try: (int | str)[int]
except TypeError as e: print(e)
