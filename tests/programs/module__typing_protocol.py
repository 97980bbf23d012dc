from typing import Protocol, runtime_checkable
@runtime_checkable
class Shape(Protocol):
    def area(self) -> float: ...
class Square:
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Line: pass
class Own(Shape):
    def area(self): return 1
print(isinstance(Square(2), Shape), isinstance(Line(), Shape), issubclass(Square, Shape), isinstance(Own(), Shape), Own().area())
@runtime_checkable
class Named(Protocol):
    name: str
class N:
    def __init__(self): self.name = 'n'
print(isinstance(N(), Named), isinstance(Line(), Named))
try:
    issubclass(N, Named)
except TypeError as e:
    print(e)
try:
    Shape()
except TypeError as e:
    print(e)
