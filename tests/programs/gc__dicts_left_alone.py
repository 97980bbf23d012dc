# A full collection, and no other, stops looking at dicts that can be in no cycle; what they get later may change that.
import gc
gc.collect()
d = {1: 2}
d[3] = []
d.pop(3)
for generation in (0, 1, 2):
    print(gc.is_tracked(d), end=' ')
    gc.collect(generation)
print(gc.is_tracked(d))
d[5] = []
print(gc.is_tracked(d))
class A: pass
def after(x):
    gc.collect()
    return gc.is_tracked(x)
def kept(x):
    x['cell'] = []
    del x['cell']
    return after(x)
print([kept(x) for x in ({}, {'a': 1}, {'a': (1, 'x')}, {(1, 2): 3}, {'a': {}}, {'a': A}, {'a': len}, {1: frozenset()}, {'a': A()})])
print(after(type('D', (dict,), {})(a=1)), after({'a': (1, [])}), after([]), after({'x': None, 'y': 1.5}))
a = A()
a.n = 1
names = vars(a)
gc.collect()
a.me = a
print(gc.is_tracked(names))
del a, names
print(gc.collect() > 0)
b = {'n': 1, 'l': []}
del b['l']
gc.collect()
b['b'] = b
print(gc.is_tracked(b))
del b
print(gc.collect())
