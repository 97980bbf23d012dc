a, b = (), ()
print(a is b, tuple() is (), tuple([]) is (), (1, 2)[:0] is (), [] is [], "" is str(), "abc"[:0] is "", b"" is bytes(), frozenset() is frozenset(), frozenset([]) is frozenset(), {} is {}, (1,)[:0] is a, () + () is (), (1,) * 0 is ())
