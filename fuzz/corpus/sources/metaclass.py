class M(type):
    def __new__(m, n, b, d, **k):
        return super().__new__(m, n, b, d)
    def __call__(c, *a):
        return super().__call__()
class A(metaclass=M, x=1):
    def __init_subclass__(c): print(c.__name__)
class B(A): pass
print(B(1, 2), B.mro())
