# Every method of the weak dictionaries, and entries that die while somebody walks.
import weakref, copy, collections.abc
from weakref import *
from weakref import KeyedRef
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'A({self.n})'
class E(A):
    def __eq__(self, o): return isinstance(o, E) and self.n == o.n
    def __hash__(self): return hash(self.n)
def no(f, *a, **k):
    try: print('->', f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
x, y, z = [A(i) for i in range(3)]
d = WeakValueDictionary({'x': x}, y=y)
no(lambda: sorted(d.items())); no(lambda: (list(d), list(d.keys()), list(d.values()), len(d), bool(d), 'x' in d, 3 in d, [] in [d]))
no(lambda: d['q']); no(d.get, 'q'); no(d.get, 'q', 5); no(d.pop, 'q'); no(d.pop, 'q', 7); no(d.setdefault, 'z', z); no(d.setdefault, 'z', x); no(lambda: d.setdefault('w', 3)); no(d.pop, 'z'); no(lambda: d.__delitem__('q'))
no(lambda: d == {'x': x, 'y': y}); no(lambda: d == d.copy()); no(lambda: d == 3); no(lambda: d != {}); no(lambda: type(d | {'z': z}).__name__); no(lambda: sorted((d | {'z': z}).items())); no(lambda: sorted(({'z': z} | d).items())); no(lambda: d | 3)
d |= [('k', z)]; no(lambda: sorted(d)); no(lambda: hash(d)); no(lambda: type(copy.copy(d)).__name__); no(lambda: sorted(copy.deepcopy(d)))
no(lambda: repr(d).startswith('<WeakValueDictionary at 0x')); no(lambda: isinstance(d, collections.abc.MutableMapping)); no(lambda: d.update([('x', 3)])); no(lambda: d.update(3)); no(lambda: d.update(self=x, other=y)); no(lambda: sorted(d))
no(lambda: sorted(r.key for r in d.valuerefs())); no(lambda: [type(r).__name__ for r in d.itervaluerefs()][:1]); no(lambda: d.__setitem__('n', 3)); no(lambda: WeakValueDictionary(3)); no(lambda: WeakValueDictionary([('a', x)], 2)); no(lambda: len(WeakValueDictionary(d)))
d.clear(); no(d.popitem); no(len, d)
many = [A(i) for i in range(5)]
d = WeakValueDictionary(enumerate(many))
try:
    for k, v in d.items():
        del v
        many[k] = None
        print(k, len(d), sorted(d.data)[:1], k in d, d.get(k))
except RuntimeError as e: print(e)
print(len(d), len(d.data))
many = [A(i) for i in range(5)]
d = WeakValueDictionary(enumerate(many))
try:
    for k in d:
        many[k] = None
        if k > 1: print(k, len(d), len(d.data))
except RuntimeError as e: print(e)
print(len(d), sorted(d.data))
many = [A(i) for i in range(4)]
d = WeakValueDictionary(enumerate(many))
it = iter(d.keys()); next(it)
many[3] = None; print(len(d), len(d.data)); d['new'] = many[0]; print(len(d), len(d.data))
no(next, it); no(next, it); del it; print(len(d), len(d.data))
d = WeakValueDictionary(); d['a'] = t = A(1); old = t; d['a'] = t = A(2); del old; print(dict(d)); del t; print(dict(d))
r = KeyedRef(x, None, 'key'); print(r.key, r() is x, isinstance(r, ref)); no(KeyedRef, x)
k = WeakKeyDictionary({x: 1, y: 2})
no(lambda: sorted(k.values())); no(lambda: (len(k), x in k, z in k, 3 in k, k[x], k.get(z), k.get(z, 5))); no(lambda: k[z].n if z in k else None); no(lambda: k[3]); no(lambda: k.get(3)); no(lambda: k.__setitem__(3, 4)); no(k.pop, z, 'd'); no(k.setdefault, z, []); no(k.setdefault, z, {}); no(k.pop, z)
no(lambda: k.pop(3)); no(lambda: type(k.pop(z)).__name__ if z in k else 'gone'); no(lambda: k == {x: 1, y: 2}); no(lambda: k == k.copy()); no(lambda: len(k | {z: 3})); no(lambda: len({z: 3} | k)); k |= {z: 9}; no(lambda: sorted(k.values())); no(lambda: sorted(k, key=lambda a: a.n)); no(lambda: sorted(k.items(), key=lambda i: i[1])); no(lambda: len(k.keyrefs())); no(lambda: isinstance(k, collections.abc.MutableMapping))
no(lambda: sorted(copy.deepcopy(k).values())); no(lambda: type(copy.copy(k)).__name__); no(lambda: repr(k)[:24]); no(lambda: k.update([(x, 5)])); no(lambda: k[x]); no(lambda: k.update(a=3)); no(lambda: k.__delitem__(3)); del k[x]; no(lambda: len(k)); no(lambda: type(k.popitem()).__name__); k.clear(); no(k.popitem); no(lambda: hash(k)); no(lambda: WeakKeyDictionary([3])); no(lambda: WeakKeyDictionary(dict={x: 3})[x])
e1, e2 = E(1), E(1)
k[e1] = 'one'; k[e2] = 'two'; print(len(k), k[e1]); del e1; print(len(k), k.get(e2)); del e2; print(len(k))
ks = [A(i) for i in range(4)]
k = WeakKeyDictionary((a, a.n) for a in ks)
try:
    for i, a in enumerate(k):
        ks[a.n] = None
        del a
        print(len(k), len(k.data))
        if i == 1: k[x] = 5
except RuntimeError as e: print(e)
print(len(k), len(k.data), list(k))
for v in WeakKeyDictionary({x: 1}).values(): print(v)
class W(WeakValueDictionary): pass
class V(WeakKeyDictionary): pass
print(type(W().copy()).__name__, type(V().copy()).__name__, type(W() | {}).__name__, type(copy.deepcopy(W())).__name__, type({} | V()).__name__)
def loop():
    w = WeakValueDictionary(); k = WeakKeyDictionary(); s = WeakSet(); rs = ref(w), ref(k), ref(s)
    return rs
print([r() for r in loop()])
