# Instances change classes only where slots have the same names and lie in the same place.
class A: __slots__ = ('a',)
class B: __slots__ = ('a',)
class C: __slots__ = ('c',)
class D(A): pass
class I(int): pass
class J(int): pass
class L(list): pass
class M(list): pass


for one, other in ((A, B), (A, C), (A, D), (I, J), (L, M)):
    o = one()
    try:
        o.__class__ = other
        print(type(o).__name__)
    except TypeError as e:
        print(e)
class X(A): pass
try:
    X.__bases__ = (C,)
except TypeError as e:
    print(e)
X.__bases__ = (B,)
print(X.__mro__)
