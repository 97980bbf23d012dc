# K151
def f(kind):
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            if kind == "from":
                raise ValueError("v") from e
            if kind == "none":
                raise ValueError("v") from None
            if kind == "class":
                raise ValueError from KeyError
            raise ValueError("v")
    except ValueError as x:
        print(kind, repr(x.__cause__), repr(x.__context__), x.__suppress_context__)
for k in ("from", "none", "class", "implicit"):
    f(k)
