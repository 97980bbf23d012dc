class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __add__(self, o): return A(self.n + o.n)
    def me(self): return self
print((A("a") + A("b")).n)
print(A("x").me().me().n)
x = A("c") and A("d")
print("assigned", x.n)
print([A("e"), A("f")][0].n)
x = None
