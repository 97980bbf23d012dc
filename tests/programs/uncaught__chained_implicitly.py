def f():
    try:
        [][1]
    except IndexError:
        int("x")
f()
