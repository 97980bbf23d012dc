s = {1}
for f in (lambda: s.remove(2), lambda: set().pop(), lambda: s.add([]), lambda: s | [1], lambda: s[0], lambda: s + s, lambda: {[]}, lambda: set(5), lambda: s.add(), lambda: s < 1, lambda: s.union(5), lambda: [] in s, lambda: set(1, 2), lambda: frozenset().add(1), lambda: s.update(None)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
