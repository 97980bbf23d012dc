from typing import Protocol, runtime_checkable


@runtime_checkable
class S(Protocol):
    def area(self): ...


class Q:
    def area(self):
        return 1


print('__annotations__' in vars(S), isinstance(Q(), S), '__annotations__' in vars(S))
