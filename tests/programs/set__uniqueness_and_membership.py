# K048
print(len(set("mississippi")), set([1, 1.0, True]), sorted(set("hello")), {1, "1"} == {"1", 1}, {None, ()} == {(), None})
l = [3, 1, 3, 2, 1]
seen = set()
print([x for x in l if not (x in seen or seen.add(x))], list(dict.fromkeys(l)))
