print({(1, 2), (3, 4), (0,), ()}, {1, "a", 2.5, (1,)}, {b"x", b"y", b"z"}, {frozenset({1}), frozenset({2})}, {True, 2, 3.0}, {1j, 2j, -1})
