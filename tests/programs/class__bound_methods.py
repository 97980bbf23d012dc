# K129
class A:
    def f(self, x=0): return x
a = A()
m = a.f
print(m(3), m.__self__ is a, m.__func__ is A.f, a.f == a.f, a.f is a.f, type(m).__name__, m.__name__, A.f(a, 4))
a.g = lambda: "no self"
print(a.g(), type(a.g).__name__)
A.h = lambda self: "self"
print(a.h())
