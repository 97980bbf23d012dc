# K024
print(isinstance(1, (int, str)), isinstance(True, int), isinstance("a", (int, (float, str))), issubclass(bool, int), type(True) == int, isinstance(1, int | str), isinstance(None, type(None)))
for f in (lambda: isinstance(1, 2), lambda: issubclass(1, int), lambda: isinstance(1, [int]), lambda: issubclass(int, 5)):
    try:
        f()
    except TypeError as e:
        print(e)
