# error: TypeError
class A: pass
class B:
    __slots__ = ("x",)
a = A(); a.__class__ = B
