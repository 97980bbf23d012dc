def f(n):
    def g():
        nonlocal n
        n += 1
        return n
    return g
h = f(5)
print(h(), h())
