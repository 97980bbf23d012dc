# error: TypeError
class A:
    def __bytes__(self): return "x"
bytes(A())
