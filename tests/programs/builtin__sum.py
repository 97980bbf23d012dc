print(sum([]), sum([1, 2]), sum([1, 2], 10), sum([0.1, 0.2]), sum([[1], [2]], []), sum(((1,), (2,)), ()), sum(range(5), start=1), sum([True, True]), sum({1: 2, 3: 4}), sum([10 ** 20, 1]), sum([1, 2.5]), sum([1j, 1]))
for f in (lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum(5), lambda: sum([[1]]), lambda: sum(), lambda: sum([b"a"], b""), lambda: sum([1], 2, 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
