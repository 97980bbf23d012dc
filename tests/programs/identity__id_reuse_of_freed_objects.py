a, b, c = [1], [2], [3]
ia, ib, ic = id(a), id(b), id(c)
del a, b, c
x, y, z = [4], [5], [6]
print(id(x) == ic, id(y) == ib, id(z) == ia)
d = {1: 1}
i = id(d)
del d
e = {2: 2}
print(id(e) == i)
f = float("1.5")
i = id(f)
f = None
g = float("2.5")
print(id(g) == i)
