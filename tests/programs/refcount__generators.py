from sys import getrefcount as r
def g(x):
    yield r(x)
    y = x
    yield r(x)
a = []
i = g(a)
print(r(a), next(i), next(i), r(a), r(i))
print(list(i), r(a))
j = (r(x) for x in [a])
print(r(a), next(j), r(a))
