groups = {}
for word in ["apple", "bean", "avocado", "beet", "carrot"]:
    groups.setdefault(word[0], []).append(word)
a = groups["a"]
del groups["b"]
groups["z"] = a
