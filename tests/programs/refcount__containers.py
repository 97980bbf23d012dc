# K014
from sys import getrefcount as r
a = object()
l = [a]; print(r(a))
t = (a, a); print(r(a))
d = {"k": a, a: 1}; print(r(a))
s = {a}; print(r(a))
f = frozenset([a]); print(r(a))
m = l * 3; print(r(a))
n = l[:] + list(t); print(r(a))
del l, t, d, s, f, m, n
print(r(a))
