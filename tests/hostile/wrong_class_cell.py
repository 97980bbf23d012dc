# error: RuntimeError
class M(type):
    def __new__(m, n, b, d):
        d.pop("__classcell__", None)
        return type.__new__(m, n, b, d)
class A(metaclass=M):
    def f(self): return super()
