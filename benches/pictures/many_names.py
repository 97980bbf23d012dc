base = [0]
a = b = c = base
d = [a, b]
e = {"a": a, "d": d}
f = (c, d, e)
b = [1]
c = b
del a
g = [b, c, d, e, f]
