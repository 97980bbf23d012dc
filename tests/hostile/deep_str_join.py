# error: RecursionError
class A:
    def __str__(self): return "".join([str(self)])
str(A())
