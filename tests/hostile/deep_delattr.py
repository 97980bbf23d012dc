# error: RecursionError
class A:
    def __delattr__(self, n): delattr(self, n)
del A().x
