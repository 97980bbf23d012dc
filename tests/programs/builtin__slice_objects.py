s = slice(1, None, 2)
print(s, s.start, s.stop, s.step, [0, 1, 2, 3, 4][s], "abcdef"[s], s == slice(1, None, 2), slice(5) == slice(None, 5, None), s.indices(4))
try:
    hash(s)
except TypeError as e:
    print(e)
