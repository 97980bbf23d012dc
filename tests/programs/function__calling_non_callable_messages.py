class A: pass
x = None
for k in (lambda: x(), lambda: A()(), lambda: [].append(1) and 0, lambda: [].copy()(), lambda: x.y()):
    try:
        k()
    except Exception as e:
        print(type(e).__name__, e)
