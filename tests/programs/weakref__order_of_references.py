import weakref


class A:
    pass


a = A()
print(a.__weakref__)
f = weakref.ref(a, lambda r: None)
g = weakref.ref(a, lambda r: None)
r = weakref.ref(a)
p = weakref.proxy(a)
found = weakref.getweakrefs(a)
print([x is y for x, y in zip(found, (r, p, g, f))], a.__weakref__ is r)
try:
    a.__weakref__ = 1
except AttributeError as e:
    print(e)
