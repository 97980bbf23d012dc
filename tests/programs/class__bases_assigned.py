class A:
    pass


class B:
    x = 1


class C(A):
    pass


class X(C):
    pass


C.__bases__ = (B,)
print(C.x, X.x, C.__base__.__name__, [k.__name__ for k in X.__mro__])
C.__bases__ = (A, B)
print([k.__name__ for k in X.__mro__], A.__subclasses__(), B.__subclasses__())
for value in ((), [B], (C,), (X,), (int,), (1,)):
    try:
        C.__bases__ = value
    except TypeError as e:
        print(e)
try:
    del C.__bases__
except TypeError as e:
    print(e)
try:
    A.__bases__ = (B,)
except TypeError as e:
    print(e)
try:
    int.__bases__ = (B,)
except TypeError as e:
    print(e)
print([k.__name__ for k in X.__mro__])
