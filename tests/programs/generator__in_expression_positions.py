def g():
    x = (yield 1) + (yield 2)
    print(x)
    y = [(yield 3), (yield)]
    print(y)
    print((yield 4), end="\n")
    return (yield)
i = g()
r = [next(i)]
for v in (10, 20, 30, 40, 50):
    r.append(i.send(v))
print(r)
try:
    i.send("last")
except StopIteration as e:
    print(e.value)
