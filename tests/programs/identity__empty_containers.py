a, b, s = (), (), ""
print(a is b, tuple() is a, tuple([]) is a, (1, 2)[:0] is a, [] is [], s is str(), "abc"[:0] is s, b"" is bytes(), frozenset() is frozenset(), frozenset([]) is frozenset(), {} is {}, (1,)[:0] is a, a + b is a, (1,) * 0 is a)
