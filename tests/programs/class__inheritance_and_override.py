# K131
class A:
    def f(self): return "A.f"
    def g(self): return "A.g " + self.f()
class B(A):
    def f(self): return "B.f"
class C(B):
    def f(self): return "C+" + super().f()
print(A().g(), B().g(), C().g(), issubclass(C, A), isinstance(C(), A), C.__bases__ == (B,), [k.__name__ for k in C.__mro__])
