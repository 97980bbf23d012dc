for x in (complex(0, 1), complex(-0.0, 1), complex(1, -1), complex(1.5, float("inf")), complex(float("nan"), 0), complex(0, -0.0), complex("1+2j"), complex(3), complex("j"), complex(1e20, 1e-5)):
    print(x, repr(x))
for f in (lambda: complex("1 + 2j"), lambda: complex("a"), lambda: complex("1", 2), lambda: complex([]), lambda: complex(1, "2"), lambda: 1j < 1, lambda: 1j // 1, lambda: int(1j), lambda: 1j % 2):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
