class A:
    def f(self): pass
    def g(self, a, *, k): pass
    def h(): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
a = A()
for k in (lambda: a.f(1), lambda: a.g(), lambda: a.g(1), lambda: a.h(), lambda: a.s(), lambda: a.c(), lambda: A.f(), lambda: A(1), lambda: a.c(1, 2), lambda: A.g(1, 2, 3, k=1)):
    try:
        k()
    except TypeError as e:
        print(e)
