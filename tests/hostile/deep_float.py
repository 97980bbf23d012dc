# error: RecursionError
class A:
    def __float__(self): return float(self)
float(A())
