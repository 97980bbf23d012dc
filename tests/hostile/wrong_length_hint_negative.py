# error: ValueError
class A:
    def __iter__(self): return iter([1])
    def __length_hint__(self): return -5
list(A())
