print(list(reversed([1, 2, 3])), list(reversed("ab")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), list(reversed((1, 2))), sorted([3, 1], reverse=True), sorted({"b": 1, "a": 2}), sorted("hello", key=lambda c: -ord(c)), sorted([]), sorted((x for x in (2, 1))))
for f in (lambda: reversed({1}), lambda: reversed(5), lambda: sorted(5), lambda: sorted([1, "a"]), lambda: sorted(), lambda: sorted([1], len), lambda: reversed(x for x in []), lambda: sorted([1], foo=1), lambda: sorted([2, 1], key=3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
