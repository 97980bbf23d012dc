a = b = [1, 2.5, 'x', b'y', None]
a[0], *c = 3, 4, 5
c += a
del a[1:3]
print(a, b is a, c)
