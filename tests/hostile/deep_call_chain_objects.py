# error: RecursionError
class A: pass
A.__call__ = A()
A()()
