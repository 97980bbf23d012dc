# error: TypeError
class A:
    def __iter__(self): return 5
list(A())
