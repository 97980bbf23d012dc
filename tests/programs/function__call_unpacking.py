# K091
def f(*a, **k):
    return a, k
print(f(*"ab", 1, *[2], x=1, **{"y": 2}, z=3))
print(f(*{1: 2}, *{3}, **{}), f(*range(3)), f(*(i for i in "xy")))
a = (1, 2)
def g(*args):
    return args is a
print(g(*a))
