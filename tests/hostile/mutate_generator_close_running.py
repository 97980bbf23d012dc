# error: ValueError
def g():
    x.close()
    yield
x = g()
next(x)
