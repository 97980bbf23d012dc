from sys import getrefcount as r
l = [object(), object()]
for x in l:
    print(r(x), r(l))
print(r(x), r(l))
i = iter(l)
print(r(l), r(i))
next(i)
next(i)
print(r(l), next(i, None), r(l))
for a, b in [(x, x)]:
    print(r(x))
print([r(y) for y in l], [r(y) for y in [object()]])
