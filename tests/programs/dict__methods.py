# K093
d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("c", 3), d.setdefault("n"), d)
print(d.pop("n"), d.pop("zz", "default"), d.popitem(), d)
d.update({"a": 10}, x=1); d.update([("y", 2), ["z", 3]]); d.update(); print(d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), list(reversed(d)), "a" in d, len(d), d.copy() == d, d.copy() is d)
print(dict.fromkeys("ab"), dict.fromkeys([1, 2], []), {}.fromkeys("x", 1))
d.clear(); print(d)
