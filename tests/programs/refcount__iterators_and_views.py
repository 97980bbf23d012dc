from sys import getrefcount as r
d = {1: 2}
k, v, i = d.keys(), d.values(), d.items()
print(r(d))
it = iter(d)
print(r(d))
list(it)
print(r(d))
l = [1]
e, z, m, f, rv = enumerate(l), zip(l, l), map(str, l), filter(None, l), reversed(l)
print(r(l))
for x in e: pass
for x in z: pass
for x in m: pass
print(r(l))
del e, z, m, f, rv, k, v, i, it
print(r(l), r(d))
