class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
for i in range(3):
    a = A(i)
    print("made", i)
del a
[A(i).n for i in range(10, 12)]
for x in [A(20), A(21)]:
    print("loop", x.n)
del x
print("end")
