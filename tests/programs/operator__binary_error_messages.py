for f in (lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: () + [], lambda: None + 1, lambda: {} - {1}, lambda: "a" - "b",
          lambda: "a" * "b", lambda: [1] * 1.5, lambda: {1} | [1], lambda: b"a" + "a", lambda: 1 @ 2, lambda: object() + 1 if 0 else 1 // "a",
          lambda: "%d" % "a", lambda: "%d %d" % 1, lambda: "a" % 1, lambda: [1] - [1], lambda: print + 1, lambda: int + 1):
    try:
        print(f())
    except TypeError as e:
        print(e)
