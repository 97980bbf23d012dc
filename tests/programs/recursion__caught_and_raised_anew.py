def f():
    try:
        f()
    except RecursionError:
        raise ValueError("deep")


f()
