print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+1"), (2.5).real, (-2.5).__abs__(), float(), float("1e3"), float(" 1.5\n"), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(5), float(True), float("+.5e-2"))
for f in (lambda: float(""), lambda: float("1.5.2"), lambda: float("abc"), lambda: float([]), lambda: float("1_"), lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float(1j)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
