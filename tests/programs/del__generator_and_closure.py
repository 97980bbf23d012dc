class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def g():
    a = A("gen")
    yield 1
    yield 2
i = g()
next(i)
del i
def f():
    a = A("cell")
    return lambda: a
h = f()
print("made")
del h
print("end")
