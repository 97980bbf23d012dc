# K041
import sys
for x in (0, 1, -1, 2 ** 30 - 1, 2 ** 30, 2 ** 60, 2 ** 100, True, 1.5, 1j, None, ..., "", "a", "abc", "é", "é" * 10, "日", "日本語", "😀", b"", b"abc", (), (1,), (1, 2, 3), [], [1], [1, 2, 3], {}, {1: 2}, set(), {1}, frozenset(), range(5), slice(1), NotImplemented, object()):
    print(repr(x).split(" at ")[0], sys.getsizeof(x))
