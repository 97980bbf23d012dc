# K090
a, *b = 1, 2, 3
*c, d = "xyz"
e, *f, g = range(2)
h, *i, j = {1: 2, 3: 4, 5: 6}
(k, *l), *m = [(1, 2, 3), 4]
*n, = ()
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n)
