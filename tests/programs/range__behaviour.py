r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, r.index(8), r.count(8), r.start, r.stop, r.step, range(5) == range(0, 5, 1), range(0) == range(5, 2), list(range(5, 0, -2)), list(range(0)), bool(range(0)), range(10 ** 30)[-1], list(reversed(range(4))), range(3, 3), max(range(5)), sum(range(101)), range(1, 10, 4) == range(1, 12, 4), repr(range(0, 5, 1)), range(0, 10)[2:8:2])
for f in (lambda: range(1.5), lambda: range(1, 2, 0), lambda: range(), lambda: range(3)[3], lambda: range("a"), lambda: range(3).index(9), lambda: range(1, 2, 3, 4), lambda: range(a=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
