print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(5, -1), round(15, -1), round(25, -1), round(1.5, 0), round(1e300, 2), round(-0.4), type(round(2.5)).__name__, type(round(2.5, 0)).__name__, round(2.5, None), round(12345, -5), round(0.15, 1), round(2**53 + 0.0, 1))
for f in (lambda: round(float("nan")), lambda: round(float("inf")), lambda: round("a"), lambda: round(1.5, "a"), lambda: round()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
