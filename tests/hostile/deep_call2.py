# error: RecursionError
class A:
    __call__ = None
A.__call__ = A()
A()()
