# error: AttributeError
class A:
    def __getattr__(self, n): return getattr(super(), n)
A().x
