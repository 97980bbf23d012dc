class L(list):
    def total(self): return sum(self)
class D(dict):
    def __missing__(self, k): return k * 2
class S(str):
    def shout(self): return self.upper() + "!"
class T(tuple): pass
l = L([1, 2, 3])
l.append(4)
d = D(a=1)
print(l, l.total(), type(l[1:]).__name__, d["a"], d["xy"], d.get("q"), S("hi").shout(), type(S("a") + "b").__name__, T((1, 2)), isinstance(l, list), len(d), l == [1, 2, 3, 4])
