# K017 K019
import gc
gc.collect()
a = []
a.append(a)
del a
print(gc.collect())
a, b = [], []
a.append(b); b.append(a)
del a, b
print(gc.collect(), gc.collect())
d = {}
d["d"] = d
del d
print(gc.collect())
t = ([],)
t[0].append(t)
del t
print(gc.collect())
