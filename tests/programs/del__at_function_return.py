class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    a = A("a")
    b = A("b")
    print("in f")
    return "value"
print(f())
def g(x):
    x = A("second")
    print("g")
g(A("first"))
def h():
    return A("returned").n
print(h())
