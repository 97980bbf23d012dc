# K102
print(abs(-5), abs(-2.5), abs(3 + 4j), abs(True), abs(-10 ** 30), divmod(17, 5), divmod(-17, 5), divmod(17.5, 5), pow(2, 5), pow(2, 5, 3), pow(2, -2), pow(2.0, 3), pow(base=2, exp=3, mod=5))
for f in (lambda: abs("a"), lambda: abs(), lambda: divmod(1, "a"), lambda: divmod(1), lambda: pow(1), lambda: pow("a", 1), lambda: abs(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
