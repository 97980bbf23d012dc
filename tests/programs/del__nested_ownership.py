class A:
    def __init__(self, n, child=None): self.n, self.child = n, child
    def __del__(self): print("del", self.n)
a = A("root", A("mid", A("leaf")))
m = a.child
del a
print("mid survives")
del m
