d = {"a": 1, "b": 2}
print({"a"} & d.keys(), {"a", "c"} - d.keys(), sorted({"c"} | d.keys()), {"a"} ^ {"a": 1}.keys())
print(frozenset("a") & d.keys(), {("a", 1)} & d.items())
s = {"a", "c"}
s &= d.keys()
print(s)
