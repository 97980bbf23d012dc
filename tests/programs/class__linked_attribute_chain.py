class N:
    def __init__(self, v, n=None): self.v, self.n = v, n
a = N(1, N(2, N(3)))
a.n.n.n = a
a.n.v, a.v = a.v, a.n.v
print(a.v, a.n.v, a.n.n.v, a.n.n.n is a)
