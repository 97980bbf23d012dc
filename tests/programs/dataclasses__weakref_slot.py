import weakref
from dataclasses import dataclass


@dataclass(slots=True, weakref_slot=True)
class A:
    x: int


@dataclass(slots=True, weakref_slot=True)
class B(A):
    y: int = 2


@dataclass(slots=True)
class C:
    x: int


a = A(1)
print(A.__slots__, B.__slots__, C.__slots__, weakref.ref(a)() is a)
try:
    weakref.ref(C(1))
except TypeError as e:
    print(e)
