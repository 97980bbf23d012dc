# error: AttributeError
class B:
    __slots__ = ("x",)
b = B()
b.y = 1
