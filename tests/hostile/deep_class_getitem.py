# error: RecursionError
class A:
    def __class_getitem__(c, x): return c[x]
A[1]
