t = (1, 2, 2, 3)
print(t.count(2), t.index(2), t.index(2, 2), t + (4,), t * 2, t[1:], t[::-1], t[-1], 2 in t, len(t), hash(t) == hash((1, 2, 2, 3)), tuple("ab"), tuple([1]), tuple(), (1, (2, [3])), tuple(t) is t, t[:] is t)
for f in (lambda: t.index(9), lambda: t[9], lambda: t + [1], lambda: t["a"], lambda: tuple(5), lambda: hash(([],)), lambda: t.append(1), lambda: tuple(1, 2)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
