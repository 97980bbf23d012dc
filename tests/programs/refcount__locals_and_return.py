from sys import getrefcount as r
def f():
    x = []
    y = x
    print(r(x))
    return x
a = f()
print(r(a), r(f()))
def g(x):
    x = None
    return r(a)
print(g(a))
