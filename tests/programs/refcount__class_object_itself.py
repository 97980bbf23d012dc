import sys
class A: pass
class B:
    def f(self): pass
class C(A): x = 1
print(sys.getrefcount(A), sys.getrefcount(B), sys.getrefcount(C), sys.getrefcount(B.f))
def f():
    class D: pass
    return sys.getrefcount(D)
print(f())
