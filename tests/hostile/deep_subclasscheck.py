# error: RecursionError
class M(type):
    def __subclasscheck__(cls, o): return issubclass(o, cls)
class A(metaclass=M): pass
issubclass(int, A)
