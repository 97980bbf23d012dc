# K018
a = [1]
a.append(a)
print(a, a == a, a[1][1][1] is a)
d = {}
d["d"] = d
print(d)
t = ([],)
t[0].append(t)
print(t, t[0])
a.append(d)
d["a"] = a
print(a, d)
