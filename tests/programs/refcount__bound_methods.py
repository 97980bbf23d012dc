from sys import getrefcount as r
class A:
    def f(self): return r(self)
a = A()
print(a.f(), A.f(a), r(a))
m = a.f
print(m(), r(a), r(m))
n = [a.f, a.f]
print(r(a))
del m, n
print(r(a), r([].append.__self__))
