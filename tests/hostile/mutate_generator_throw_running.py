# error: ValueError
def g():
    x.throw(ValueError)
    yield
x = g()
next(x)
