# K045 K046 K047
d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
d[(1, 2)] = "tuple"
d[frozenset({1})] = "frozen"
d[None] = "none"
d["1"] = "str"
print(d, d[1], d[frozenset([1])], d.get(2 - 1))
for k in ([], {}, set(), ([],)):
    try:
        d[k] = 1
    except TypeError as e:
        print(e)
