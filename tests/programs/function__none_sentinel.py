# K032
def f(x, a=None):
    if a is None:
        a = []
    a.append(x)
    return a
print(f(1), f(2), f(1) is f(1))
