# K092
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, {**a, **b}, {**a, "x": 0})
c = a
a |= b
a |= [("w", 5)]
print(a, c is a)
for f in (lambda: a | [("q", 1)], lambda: a | 5, lambda: [] | a):
    try:
        f()
    except TypeError as e:
        print(e)
