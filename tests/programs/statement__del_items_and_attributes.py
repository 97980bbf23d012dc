a = list(range(10))
del a[0], a[-1], a[1:3]
print(a)
del a[::2]
print(a)
d = {1: 2, 3: 4}
del d[1]
print(d)
class A:
    pass
x = A()
x.y = 1
del x.y
for f in (lambda: delattr(x, "y"), lambda: d.__delitem__(9), lambda: a.__delitem__(99), lambda: delattr(A, "zz")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
del (a, d), [x]
print("a" in globals(), "x" in globals())
