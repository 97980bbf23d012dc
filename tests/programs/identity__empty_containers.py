a, b, s = (), (), ""
print(a is b, tuple() is a, tuple([]) is a, (1, 2)[:0] is a, list() is list(), s is str(), "abc"[:0] is s, bytes(0) is bytes(), frozenset() is frozenset(), frozenset([]) is frozenset(), dict() is dict(), (1,)[:0] is a, a + b is a, (1,) * 0 is a)
