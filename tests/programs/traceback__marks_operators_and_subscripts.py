def f(a, b):
    return a + b
def g(x):
    return x[0]['k'] + f(x, 1)
def r(n):
    r(n - 1)
try:
    g([{'k': 1}])
except TypeError as e:
    try:
        print(undefined_nam)
    except NameError:
        undefined_name = 1
        raise ValueError("bad") from e
