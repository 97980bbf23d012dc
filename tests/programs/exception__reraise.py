def f():
    try:
        raise ValueError("x")
    except ValueError:
        print("first")
        raise
try:
    f()
except ValueError as e:
    print("second", e)
def g():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            raise KeyError("k")
        except KeyError:
            pass
        raise
try:
    g()
except ZeroDivisionError as e:
    print(e, e.__context__)
