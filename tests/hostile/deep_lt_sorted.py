# error: RecursionError
class A:
    def __lt__(self, o): return sorted([self, o])[0]
sorted([A(), A()])
