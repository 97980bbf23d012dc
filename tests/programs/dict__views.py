d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
d["c"] = 3
print(k, v, i, len(k), "c" in k, 3 in v, ("a", 1) in i, list(reversed(k)))
print(k & {"a", "z"}, sorted(k | {"z"}), k - {"a", "b"}, sorted(k ^ {"a", "z"}), k == {"a", "b", "c"}, k <= {"a", "b", "c", "d"}, k.isdisjoint({"q"}), i & {("a", 1)}, v == v, d.values() == d.values(), k.mapping["a"])
try:
    k[0]
except TypeError as e:
    print(e)
