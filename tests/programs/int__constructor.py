print(int(), int(3.9), int(-3.9), int("42"), int(" -42\n"), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int("101", 2), int(True), int("-0x1F", 16), int(b"12"), int("٣"), int(1e20), int("10", base=3))
for f in (lambda: int("4.5"), lambda: int("0x"), lambda: int("09", 0), lambda: int("2", 2), lambda: int("1", 1), lambda: int("1", 37), lambda: int(5, 2), lambda: int("1__0"), lambda: int("_1"), lambda: int(float("inf")), lambda: int(float("nan")), lambda: int("a" * 50), lambda: int(1j), lambda: int("1", "2"), lambda: int(x=1), lambda: int("12 3")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
