# K015
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = A(1)
b = a
del a
print("still here")
b = None
print("gone")
A(2)
c = A(3)
c = A(4)
print("rebound")
[A(5), A(6)]
print("end")
