class M:
    def __init__(self, n):
        self.n = n
    def __matmul__(self, o):
        return ("mat", self.n, getattr(o, "n", o))
    def __rmatmul__(self, o):
        return ("rmat", o, self.n)
    def __imatmul__(self, o):
        self.n += o
        return self
print(M(1) @ M(2), M(1) @ 5, 5 @ M(1))
a = M(1)
a @= 3
print(a.n)
