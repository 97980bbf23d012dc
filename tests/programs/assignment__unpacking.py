# K089
a, b = 1, 2
a, b = b, a
print(a, b)
(a, b), c = (1, 2), 3
[d, [e, f]] = "x", "yz"
print(a, b, c, d, e, f)
for i, (j, k) in enumerate([(1, 2), (3, 4)]):
    print(i, j, k)
a, = [1]
[b] = {2}
_, x, _ = 1, 2, 3
print(a, b, x, _)
