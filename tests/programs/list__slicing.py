# K096 K038
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[::3], a[::-1], a[-3:], a[8:2:-2], a[5:5], a[20:], a[:-20], a[-1:-4:-1], a[slice(1, 3)])
b = a[:]
print(b == a, b is a, a[:0] is a[:0])
for f in (lambda: a[::0], lambda: a["a":], lambda: a[1.5:]):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
