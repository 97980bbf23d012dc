for f in (lambda: setattr(5, "a", 1), lambda: setattr("", "a", 1), lambda: setattr(int, "a", 1), lambda: setattr(object(), "a", 1), lambda: setattr(len, "a", 1),
          lambda: setattr([], "append", 1), lambda: "abc".__setitem__(0, "x") if hasattr(str, "__setitem__") else print("no")):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
