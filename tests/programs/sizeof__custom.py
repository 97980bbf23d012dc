import sys
class A:
    def __sizeof__(self): return 100
class B:
    __slots__ = ()
    def __sizeof__(self): return 50
class C:
    def __sizeof__(self): return "x"
print(sys.getsizeof(A()), sys.getsizeof(B()), (5).__sizeof__(), [].__sizeof__(), "".__sizeof__(), sys.getsizeof(C(), 7))
for f in (lambda: sys.getsizeof(C()), lambda: sys.getsizeof()):
    try:
        f()
    except TypeError as e:
        print(e)
