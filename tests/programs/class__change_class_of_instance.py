class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
a = A()
a.n = 1
a.__class__ = B
print(a.f(), a.n, isinstance(a, A))
try:
    a.__class__ = int
except TypeError as e:
    print(e)
try:
    a.__class__ = 5
except TypeError as e:
    print(e)
