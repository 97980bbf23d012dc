# error: RecursionError
class A:
    def __getattribute__(self, n): return getattr(self, n)
A().x
