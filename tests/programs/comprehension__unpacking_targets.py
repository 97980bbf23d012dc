print([a + b for a, b in [(1, 2), (3, 4)]], [r for _, *r in ["abc", "de"]], {a: b for [a, b] in ["xy"]}, [(yield_) for yield_ in "q"])
d = {}
[0 for d["k"] in range(3)]
print(d)
