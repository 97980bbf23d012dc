for x in (1, "a", 1.0, None, [1, "x"], (1,), {"a": (1, 2)}, {1}, b"b", range(3), slice(1, 2), Ellipsis, int, len, frozenset({1}), 1j, True, {}.keys(), {1: 2}.items(), [].__len__, Exception("e"), NotImplemented, set(), frozenset(), print):
    print(repr(x).split(" at 0x")[0])
