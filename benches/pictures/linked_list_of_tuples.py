xs = None
for i in range(7):
    xs = (i, xs)
ys = xs[1][1]
zs = ("a", ("b", ys))
