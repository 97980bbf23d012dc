print([hash(x) for x in ((), (1,), (1, 2), (2, 1), ("a", 1), ((1,), 2), (1.5, "x", b"y"))])
print([hash(x) for x in (frozenset(), frozenset({1}), frozenset({1, 2, 3}), frozenset({"a", "b"}))], hash(range(3)), hash(range(0, 5, 2)))
