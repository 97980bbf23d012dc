# error: TypeError
class A:
    def __repr__(self): return 5
[A()].__repr__()
