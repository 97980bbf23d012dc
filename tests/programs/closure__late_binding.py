# K060 K061
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def make(i):
    return lambda: i
print([f() for f in [make(i) for i in range(3)]])
def g():
    out = []
    for i in range(3):
        out.append(lambda: i)
    return out
h = g()
print([f() for f in h], h[0].__closure__[0] is h[2].__closure__[0])
