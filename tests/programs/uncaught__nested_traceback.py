def f(x):
    return g(x - 1) + 1
def g(x):
    if x <= 0:
        return [1, 2, 3][x + 10]
    return f(x)
try:
    f(3)
except IndexError as e:
    try:
        {}['k']
    except KeyError as k:
        raise RuntimeError("both") from e
