def f(a, *b, c=1, **d):
    def g():
        return a, b, c, d
    a += 1
    return g
print(f(1, 2, c=3, e=4)())
