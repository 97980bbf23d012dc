def f(a, b=2, *c, d, **e):
    x = 1
    try:
        y = (a
             + b)
    except ValueError as z:
        raise KeyError(z) from None
    finally:
        print(a)
    return lambda: x


c = f.__code__
print(c.co_linetable)
print(c.co_exceptiontable)
print(list(c.co_lines()))
print(list(c.co_positions()))
