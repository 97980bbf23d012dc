# The limit is met by C code between two frames, and the error says by which.
def f(s):
    if s == []:
        return 0
    return 1 + f(s + 1 if s == 1 else 2)


def g(n):
    return n > 0 and g(n + 1)


def h(n):
    return len(str(n)) and h(n + 1)


def k(n):
    if n < 0:
        return 0
    return k(n + 1)


def m(n):
    return [] == n or m(n)


for c in (f, g, h, k, m):
    try:
        c(1)
    except RecursionError as e:
        print(c.__name__, e)
k(1)
