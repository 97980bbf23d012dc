# error: TypeError
class A:
    def __hash__(self): return "x"
hash(A())
