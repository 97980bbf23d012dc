a = [1]
a.append(a)
d = {}
d["self"] = d
d["list"] = a
a.append(d)
