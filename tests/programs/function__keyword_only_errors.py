# K107
def f(*, a, b=1):
    return a, b
def g(x, *, a, b, c):
    return x
for k in (lambda: f(1), lambda: f(), lambda: f(a=1, c=2), lambda: f(1, a=2), lambda: g(1), lambda: g(1, a=1), lambda: g(), lambda: g(1, 2, 3, a=1, b=2, c=3), lambda: f(1, 2, a=2)):
    try:
        print(k())
    except TypeError as e:
        print(e)
