import gc
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a, b = A("a"), A("b")
a.o, b.o = b, a
del a, b
print("unreachable")
print(gc.collect() > 0)
a = A("self")
a.me = a
a = None
gc.collect()
print("end")
