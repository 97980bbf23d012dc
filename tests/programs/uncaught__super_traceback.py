class A:
    def f(): super().g()
A.f()
