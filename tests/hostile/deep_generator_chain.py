# any
def f(g):
    yield from g
g = iter([1])
for _ in range(100000):
    g = f(g)
list(g)
