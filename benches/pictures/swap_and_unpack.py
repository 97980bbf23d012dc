a, b, c = [1], [2], [3]
a, b = b, a
first, *rest = [a, b, c]
rest[0], rest[1] = rest[1], rest[0]
(x, y), z = (a, b), c
