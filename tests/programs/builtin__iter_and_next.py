i = iter("ab")
print(next(i), next(i), next(i, None), next(iter([]), "d"))
for f in (lambda: next(i), lambda: next(5), lambda: iter(5), lambda: next(), lambda: next([1]), lambda: iter(), lambda: next(iter([]), 1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
