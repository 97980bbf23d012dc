# K104
f = lambda: 1
g = lambda x, *a, y=2, **k: (x, a, y, k)
print(f(), g(1), g(1, 2, y=3, z=4), f.__name__, f.__qualname__)
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)), (lambda x: lambda y: x + y)(1)(2))
print([h() for h in [lambda: i for i in range(3)]])
