from sys import getrefcount as r
a = []
print(r(a), [a, r(a)][1], (a, a, r(a))[2], {0: a, 1: r(a)}[1], (lambda: r(a))(), a == r(a) or r(a), [r(x) for x in (a,)], a is a and r(a))
b = a if r(a) else None
print(r(a))
(c := a)
print(r(a), r(a + []), r(a[:]))
