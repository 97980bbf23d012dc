def g():
    try:
        next(i)
    except ValueError as e:
        print(e)
    yield 1
i = g()
print(next(i))
