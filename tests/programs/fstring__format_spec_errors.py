for v, spec in ((1, "s"), ("a", "d"), (1.5, "d"), (1, "y"), ("a", "+"), ("a", "="), ("a", ","), (1, ",_"), ([], "5"), (None, ">5"), (1, ".2d"), (1.5, "x"), (1, ",x"), (1j, "05"), ({}, "x"), (True, "s"), (1, "5 d"), ("a", ".x")):
    try:
        print(format(v, spec))
    except Exception as e:
        print(type(e).__name__, e)
