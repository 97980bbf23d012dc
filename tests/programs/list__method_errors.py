a = [1, 2]
for f in (lambda: a.pop(9), lambda: [].pop(), lambda: a.remove(9), lambda: a.index(9), lambda: a.index(1, 1), lambda: a.insert(1), lambda: a.append(), lambda: a.append(1, 2), lambda: a.extend(5), lambda: a[2], lambda: a[-3], lambda: a["x"], lambda: a.pop("x"), lambda: a.sort(1), lambda: a.sort(key=5), lambda: [1, "a"].sort(), lambda: a + (1,), lambda: a.count(), lambda: list(5), lambda: list(1, 2), lambda: list(a=1), lambda: a.clear(1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
