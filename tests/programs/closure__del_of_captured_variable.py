def f():
    x = 1
    def g():
        return x
    del x
    try:
        return g()
    except NameError as e:
        return type(e).__name__, str(e)
print(f())
