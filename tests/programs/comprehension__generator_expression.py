# K121
g = (x * x for x in range(4))
print(next(g), next(g), list(g), list(g), sum(x for x in range(10)), type(g).__name__, max((len(w), w) for w in ["a", "bbb"]))
i = 0
g = (i for _ in range(2))
i = 5
print(list(g))
