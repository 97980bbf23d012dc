for make in (
    lambda: type("a", 2, 3),
    lambda: type("a", (), 3),
    lambda: type(1, (), {}),
    lambda: type("a\0", (), {}),
    lambda: type("a", (5,), {}),
    lambda: int.__new__(str),
    lambda: list.__new__(dict),
    lambda: int.__new__(),
    lambda: int.__new__(5),
):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
