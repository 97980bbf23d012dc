def g():
    try:
        yield 1
    except ValueError:
        yield 2
        raise
i = g()
next(i)
print(i.throw(ValueError("v")))
try:
    1 / 0
except ZeroDivisionError:
    try:
        next(i)
    except ValueError as e:
        print(e, repr(e.__context__))
