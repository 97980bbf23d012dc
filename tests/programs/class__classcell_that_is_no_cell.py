class M(type):
    def __new__(m, n, b, ns):
        ns["__classcell__"] = 1
        return super().__new__(m, n, b, ns)


class A(metaclass=M):
    def f(self):
        return __class__
