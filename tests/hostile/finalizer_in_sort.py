# output: 2
class A:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __del__(self): l.append(1)
l = [A(3), A(2)]
l.sort(); print(len(l))
