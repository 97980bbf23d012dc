for f in (lambda: 1 < "a", lambda: None < None, lambda: [] >= (), lambda: {} < {}, lambda: 1j < 2j, lambda: [1, "a"] < [1, 2], lambda: max(1, "a"),
          lambda: sorted([1, None]), lambda: object < object, lambda: {1} < [1], lambda: range(2) < range(3)):
    try:
        print(f())
    except TypeError as e:
        print(e)
