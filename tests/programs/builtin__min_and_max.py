# K102
print(min(3, 1, 2), max([3, 1, 2]), max("abc"), min("b", "a"), max([], default=0), min([1, -5], key=abs), max("aa", "b", key=len), max([1, 1.0, True]), max((1, 2), (1, 3)), min({3: 1, 2: 5}), max({"a": 1, "b": 5}, key={"a": 1, "b": 5}.get), min([[2], [1, 9]]))
for f in (lambda: max([]), lambda: max(), lambda: max(1), lambda: max(1, "a"), lambda: min([], key=len), lambda: max(1, 2, default=3), lambda: max([1], foo=2), lambda: min(())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
