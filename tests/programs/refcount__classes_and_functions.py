import sys
class A: pass
base = sys.getrefcount(A)
a = A()
print(sys.getrefcount(A) - base)
b = [A(), A()]
print(sys.getrefcount(A) - base)
class B(A): pass
print(sys.getrefcount(A) - base)
del a, b
print(sys.getrefcount(A) - base)
def f(): pass
print(sys.getrefcount(f))
g = f
h = [f]
print(sys.getrefcount(f))
