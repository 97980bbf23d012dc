for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 & 1.0, lambda: ~1.5, lambda: 1 | "a"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
