# error: RecursionError
class A:
    def __setitem__(self, n, v): self[n] = v
A()[0] = 1
