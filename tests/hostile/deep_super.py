# error: AttributeError
class A:
    def f(self): return super(A, self).f()
class B(A):
    pass
B.__bases__ = (A,)
A().f()
