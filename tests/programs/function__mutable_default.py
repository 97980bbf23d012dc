# K030
def f(x, a=[]):
    a.append(x)
    return a
print(f(1), f(2), f(3, []), f(4))
print(f.__defaults__, f.__defaults__[0] is f(5))
f.__defaults__ = ([0],)
print(f(9))
