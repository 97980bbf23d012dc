# K039
# copy and deepcopy ask __reduce_ex__ of what they do not know.
import copy
import copyreg
import types
from collections import deque


class R:
    def __reduce_ex__(self, protocol):
        print('protocol', protocol)
        return list, ([1, [2]],)


class Named:
    def __reduce__(self):
        return 'n'


class Items:
    def __reduce__(self):
        return Items, (), {'a': [1]}, iter([1]), iter([('k', 'v')])

    def append(self, x):
        print('append', x)

    def __setitem__(self, k, v):
        print('set', k, v)


class D(deque):
    def __init__(self, *a):
        super().__init__(*a)
        self.q = [1]


class Registered:
    pass


copyreg.pickle(Registered, lambda r: (str, ('registered',)))
n = Named()
print(copy.copy(R()), copy.deepcopy(R()), copy.copy(n) is n, copy.deepcopy(n) is n)
print(copy.copy(Items()).a, copy.deepcopy(Items()).a)
print(copy.copy(Registered()), copy.deepcopy(Registered()))
x = D([[1], 2])
y = copy.deepcopy(x)
print(y, y.q, y.q is x.q, y[0] is x[0], copy.deepcopy(deque([[1]], 3)), deque([1], 2).__reduce__()[:3])
s = slice(1, [2])
print(copy.copy(s) is s, copy.deepcopy(s).stop is s.stop)


class Broken:
    def __init__(self, what):
        self.what = what

    def __reduce__(self):
        return self.what


for o in (Broken(5), Broken((5,)), (i for i in ()), {}.values(), types.MappingProxyType({}), staticmethod(len), types.CellType(1)):
    for f in (copy.copy, copy.deepcopy):
        try:
            print(type(f(o)))
        except Exception as e:
            print(type(e).__name__, e)
for o in (iter([1, 2]), iter({1: 2}), enumerate('ab'), map(str, [1]), OSError(2, 'x'), int | str, {1, (2,)}, bytearray(b'q'), types.SimpleNamespace(a=[1])):
    for f in (copy.copy, copy.deepcopy):
        c = f(o)
        print(type(o).__name__, c is o, type(c) is type(o))
