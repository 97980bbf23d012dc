def g():
    while True:
        try:
            yield
        except Exception as e:
            print(repr(e))
i = g()
next(i)
i.throw(ValueError)
i.throw(ValueError("a"))
try:
    i.throw(5)
except TypeError as e:
    print(e)
