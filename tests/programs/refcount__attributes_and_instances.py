from sys import getrefcount as r
class A: pass
v = []
a = A()
a.v = v
b = A()
b.v = b.w = v
print(r(v), r(a), r(a.v))
A.v = v
print(r(v))
a.__dict__["q"] = v
print(r(v))
del a, b
print(r(v))
del A.v
print(r(v))
