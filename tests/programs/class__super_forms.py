# K133
class A:
    x = 1
    def f(self): return "A.f", type(self).__name__
    @classmethod
    def c(cls): return "A.c", cls.__name__
    @staticmethod
    def s(): return "A.s"
class B(A):
    x = 2
    def f(self): return super(B, self).f()
    @classmethod
    def c(cls): return super().c()
    def s(self): return super().s(), super().x, super().__init__ is not None
print(B().f(), B.c(), B().s())
try:
    super()
except RuntimeError as e:
    print(e)
def g(): super()
try:
    g()
except RuntimeError as e:
    print(e)
try:
    super(A, 5)
except TypeError as e:
    print(e)
try:
    super(B, B()).nothing
except AttributeError as e:
    print(e)
