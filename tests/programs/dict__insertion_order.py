# K044
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
del d["a"]
d["a"] = 0
print(d, list(d), next(iter(d)), next(reversed(d)))
d.pop("b")
d["b"] = 1
print(list(d.items()), {1: 2, 3: 4} == {3: 4, 1: 2}, list(d | {"c": 5, "q": 6}))
