import sys
a = []
def f(x, n):
    if n:
        return f(x, n - 1)
    return sys.getrefcount(x)
print([f(a, n) for n in range(5)])
