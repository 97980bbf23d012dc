# K118 K119
def g():
    print("start")
    x = yield 1
    print("got", x)
    yield 2
    return "end"
i = g()
print(type(i).__name__, iter(i) is i)
print(next(i))
print(next(i))
try:
    next(i)
except StopIteration as e:
    print(e.value)
print(next(i, "default"), list(i))
