from sys import getrefcount as r
def f(x):
    def g():
        return r(x)
    return g
a = []
g = f(a)
print(r(a), g(), r(g), r(g.__closure__[0]))
h = f(a)
print(r(a))
del g, h
print(r(a))
