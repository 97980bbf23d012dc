class A:
    def __getitem__(self, k): return k
a = A()
print(a[1], a[1:2], a[::3], a[1:2, 3], a[...], a[:, None], a[()], a["k"], a[-1:], a[1, 2])
s = slice(1, 10, 2)
print(s.start, s.stop, s.step, s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(4), s == slice(1, 10, 2), slice(3))
