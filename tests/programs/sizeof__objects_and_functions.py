# K067 K120
import sys
class A: pass
class B:
    __slots__ = ("x", "y")
class C:
    __slots__ = ()
a = A()
a.x = 1
def f(): pass
def g(): yield
print(sys.getsizeof(a), sys.getsizeof(B()), sys.getsizeof(C()), sys.getsizeof(f), sys.getsizeof(lambda: 0), sys.getsizeof(a.__init__), sys.getsizeof(len), sys.getsizeof(iter([])), sys.getsizeof(A) > 800, sys.getsizeof(Exception("x")), sys.getsizeof(range(10 ** 6)), sys.getsizeof(enumerate([])), sys.getsizeof(zip()), sys.getsizeof(map(abs, [])))
