# K009
def f():
    a = 1000
    b = 1000
    c = 1000.5
    d = 1000.5
    e = (1, 2)
    g = (1, 2)
    return a is b, c is d, e is g
def h():
    a = 1000
    b = 1000 + 0
    c = 1000.0
    return a is b, a is c, (0.0, -0.0)
print(f(), h())
