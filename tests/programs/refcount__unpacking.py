from sys import getrefcount as r
a, b = [], []
t = (a, b)
x, y = t
print(r(a), r(t))
x, y = y, x
print(r(a), r(b))
p, *q = [a, a, a]
print(r(a), r(q))
d = {**{"k": a}}
e = [*q, *t]
print(r(a))
del x, y, p, q, d, e, t
print(r(a), r(b))
