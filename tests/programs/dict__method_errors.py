d = {"a": 1}
for f in (lambda: d["z"], lambda: d.pop("z"), lambda: {}.popitem(), lambda: d.get(), lambda: d.get([]), lambda: d.update(5), lambda: d.update([1]), lambda: d.update([(1, 2, 3)]), lambda: d.update(["abc"]), lambda: dict(5), lambda: dict([1]), lambda: dict(1, 2), lambda: d.pop(), lambda: d.setdefault([]), lambda: d[[]], lambda: d.update(1, 2), lambda: d.fromkeys(5), lambda: d[1:2], lambda: {**5} if False else dict(**{1: 2}), lambda: d.popitem(1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
