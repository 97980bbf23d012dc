# error: TypeError
class A:
    def __dir__(self): return 5
dir(A())
