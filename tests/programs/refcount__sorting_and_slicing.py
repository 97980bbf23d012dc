from sys import getrefcount as r
o = object()
l = [o] * 5
print(r(o))
l[1:3] = []
print(r(o))
l.extend(l)
print(r(o))
l[::2] = [None] * 3
print(r(o))
m = sorted(l, key=id)
print(r(o))
del l[:], m[:]
print(r(o))
l.append(o); l.insert(0, o); l.pop(); l.remove(o)
print(r(o), l)
