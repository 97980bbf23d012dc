# K106
def f(a, b, /, c):
    return a, b, c
for k in (lambda: f(1, b=2, c=3), lambda: f(a=1, b=2, c=3), lambda: f(1, 2), lambda: f(1, 2, 3, 4), lambda: f(1, 2, 3, c=4), lambda: f(1, 2, d=4)):
    try:
        print(k())
    except TypeError as e:
        print(e)
