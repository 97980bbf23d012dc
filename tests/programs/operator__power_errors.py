for f in (lambda: pow(2, 2, 0), lambda: pow(2, -1, 4), lambda: 10.0 ** 400, lambda: "a" ** 2, lambda: pow(2.0, 1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
