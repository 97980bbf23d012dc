# error: RecursionError
class A:
    def __contains__(self, n): return n in self
1 in A()
