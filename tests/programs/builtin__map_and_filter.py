# K128
m = map(lambda x: print("called", x) or x * 2, [1, 2])
print("lazy")
print(next(m), list(m), list(m))
print(list(map(pow, [2, 3], [3, 2, 9])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])), list(map(str.upper, "ab")), list(map(int, "123")))
for f in (lambda: map(len), lambda: map(len, 5), lambda: list(map(5, [1])), lambda: filter(len), lambda: list(map(len, [1])), lambda: filter(None, 5), lambda: list(map(lambda a, b: 0, [1]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
