from sys import getrefcount as r
a, b = [], []
d = {"x": a}
d["x"] = b
print(r(a), r(b))
d.update(x=a, y=a)
print(r(a), r(b))
d.setdefault("z", b)
print(r(b), r(d.pop("y")), r(a))
d.clear()
print(r(a), r(b))
e = dict.fromkeys(range(5), a)
f = e.copy()
print(r(a), r(e))
