from abc import ABC, ABCMeta


class H(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c):
        print("hook", cls.__name__, c.__name__)
        return hasattr(c, "quack") or NotImplemented


class D:
    quack = 1


print(issubclass(D, H), issubclass(D, H), isinstance(D(), H), issubclass(int, H), issubclass(int, H))


class A(ABC):
    pass


class X:
    pass


print(issubclass(X, A), A.register(X) is X, issubclass(X, A), issubclass(int, H))
for register, what in ((A, object), (A, 1), (type("Z", (A,), {}), A)):
    try:
        register.register(what)
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, e)


class P:
    __class__ = X


print(isinstance(P(), A), isinstance(5, A))
