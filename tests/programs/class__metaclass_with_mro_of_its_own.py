class M(type):
    def mro(cls):
        print("mro", cls.__name__)
        return [cls, object]


class A(metaclass=M):
    x = 1


class B(A):
    pass


print(hasattr(B, "x"), B.__mro__, B.__bases__)


class N(type):
    def mro(cls):
        return [cls, 5]


class C(metaclass=N):
    pass
