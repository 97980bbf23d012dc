# K073
def f():
    return 500 + 500, 1000, "a" + "b", "ab", "x" * 3, "xxx", 2 ** 10, 1024, -1000, -(1000), (1, 2) + (3,), (1, 2, 3), 10 * 100.0, 1000.0
r = f()
print([r[i] is r[i + 1] for i in range(0, len(r), 2)])
print(f.__code__.co_consts)
