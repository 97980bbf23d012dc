# output: end
def f(g):
    return lambda: g
g = None
for _ in range(300000):
    g = f(g)
del g
print("end")
