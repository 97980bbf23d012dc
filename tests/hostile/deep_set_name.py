# error: RuntimeError
class D:
    def __set_name__(self, o, n): type('B', (), {'x': D()})
class A: x = D()
