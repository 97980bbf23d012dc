for f in (lambda: len(), lambda: id(), lambda: id(1, 2), lambda: chr(), lambda: isinstance(1), lambda: type(), lambda: type(1, 2), lambda: repr(), lambda: hash(), lambda: callable(), lambda: ord(1, 2), lambda: round(1, 2, 3), lambda: input(1, 2), lambda: bool(x=1), lambda: object(a=1), lambda: float(1, 2), lambda: complex(1, 2, 3), lambda: len(x=[]), lambda: range(1, 2, 3, 4), lambda: slice(), lambda: tuple(a=1), lambda: globals(1), lambda: dir(1, 2), lambda: vars(1, 2), lambda: abs(x=1), lambda: iter(1, 2, 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
