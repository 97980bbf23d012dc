import sys, weakref
class A: pass
a = A()
n = sys.getrefcount(a)
r = weakref.ref(a)
print(sys.getrefcount(a) == n, sys.getrefcount(r()) == n, r() is a)
