class A:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
l = [A(1), A(2), A(3)]
del l
print()
t = (A(1), A(2), A(3))
del t
print()
d = {"a": A(1), "b": A(2)}
del d
print()
l = [A(1), A(2), A(3)]
l.clear()
print()
l = [A(1), A(2), A(3)]
l[:] = []
print()
l = [A(1), A(2), A(3)]
del l[1]
l.pop(0)
l[0] = None
print()
d = {"a": A(1), "b": A(2)}
d.clear()
print()
