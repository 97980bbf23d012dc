import gc
a = []
a.append(a)
d = {'a': a, 'self': None}
d['self'] = d
t = (a, d)
a.append(t)
print(a, d)
del a, d, t
print(gc.collect())
