def g():
    yield 1
    raise StopIteration("x")
try:
    for x in g():
        print(x)
except RuntimeError as e:
    print(e, repr(e.__cause__))
def h():
    yield next(iter([]))
try:
    list(h())
except RuntimeError as e:
    print(e)
