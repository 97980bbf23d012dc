# output: end
def f(g):
    yield g
    yield
g = None
for _ in range(100000):
    g = f(g)
    next(g)
del g
print("end")
