a, b, s = (), (), ""
print(a is b, tuple() is a, tuple([]) is a, tuple([1, 2])[:0] is a, list() is list(), s is str(), str(123)[:0] is s, bytes(0) is bytes(), frozenset() is frozenset(), frozenset([]) is frozenset(), dict() is dict(), a + b is a, tuple([1]) * 0 is a)
