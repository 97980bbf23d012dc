def a(w):
    def b(x):
        def c(y):
            def d(z):
                return w, x, y, z
            return d
        return c
    return b
d = a(1)(2)(3)
print(d(4), d.__code__.co_freevars, [c.cell_contents for c in d.__closure__])
