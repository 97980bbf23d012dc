# K101
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=1)), list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip("ab", "cd", "ef")), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", [1, 2])), next(enumerate("x", -1)))
i = iter([1, 2, 3, 4])
print(list(zip(i, i)), list(zip("ab", "cd", strict=True)))
for f in (lambda: list(zip("ab", "c", strict=True)), lambda: list(zip("a", "bc", strict=True)), lambda: zip(5), lambda: enumerate(5), lambda: enumerate(), lambda: zip("a", 5), lambda: enumerate("a", "b"), lambda: list(zip("a", "b", "cd", strict=True))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
i = iter([1, 2, 3])
list(zip(i, [9]))
print(next(i))
