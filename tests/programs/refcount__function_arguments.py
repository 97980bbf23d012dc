from sys import getrefcount as r
a = []
def f(x):
    return r(x)
def g(x):
    return f(x)
def h(*args):
    return r(args[0]), r(args)
def k(**kw):
    return r(kw["x"])
print(r(a), f(a), f(x=a), g(a), h(a), k(x=a), (lambda q: r(q))(a), f([]), f(*[a]), f(**{"x": a}))
