import weakref
class A:
    def __init__(self, n): self.n = n
d = weakref.WeakValueDictionary()
a, b = A(1), A(2)
d["a"], d["b"] = a, b
print(len(d), sorted(d), d["a"].n)
del a
print(len(d), "a" in d, d.get("a"))
k = weakref.WeakKeyDictionary()
k[b] = "data"
print(len(k), k[b])
del b
print(len(k), len(d))
s = weakref.WeakSet()
c = A(3)
s.add(c)
print(len(s), c in s)
del c
print(len(s))
