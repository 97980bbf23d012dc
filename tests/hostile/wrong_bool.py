# error: TypeError
class A:
    def __bool__(self): return 5
bool(A())
