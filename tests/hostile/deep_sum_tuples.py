# error: RecursionError
class A:
    def __add__(self, o): return sum([self, o], A())
sum([A()], A())
