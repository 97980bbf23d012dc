def f():
    x = 1
    def g():
        return x
    def h():
        return y
    print(g.__closure__[0].cell_contents)
    try:
        h.__closure__[0].cell_contents
    except ValueError as e:
        print(e)
    try:
        h()
    except NameError as e:
        print(type(e).__name__, e)
    y = 2
    print(h(), h.__code__.co_freevars)
    h.__closure__[0].cell_contents = 9
    print(y)
f()
