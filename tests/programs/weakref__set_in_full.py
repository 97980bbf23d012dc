# WeakSet does what set does, and loses members that die.
from weakref import WeakSet, ref
import collections.abc, copy
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'A({self.n})'
def no(f, *a):
    try:
        v = f(*a)
        print('->', sorted(x.n for x in v) if isinstance(v, (WeakSet, set)) else v, type(v).__name__ if isinstance(v, WeakSet) else '')
    except BaseException as e: print(type(e).__name__, e)
l = a, b, c, d = [A(i) for i in range(4)]
s = WeakSet(l[:3]); t = WeakSet([b, c, d])
no(lambda: s | t); no(lambda: s & t); no(lambda: s - t); no(lambda: s ^ t); no(lambda: s | [d]); no(lambda: s & {a}); no(lambda: s - (a,)); no(lambda: s ^ [a, d]); no(lambda: s | 3); no(lambda: s & 3)
no(lambda: s.union(t)); no(lambda: s.union([d])); no(s.intersection, [a, d]); no(s.difference, [a]); no(s.symmetric_difference, t); no(s.isdisjoint, [d]); no(s.isdisjoint, [a]); no(s.union, [a], [b])
no(lambda: s <= t); no(lambda: s <= WeakSet(l)); no(lambda: s < s); no(lambda: s < WeakSet(l)); no(lambda: s >= s); no(lambda: WeakSet(l) > s); no(s.issubset, l); no(s.issuperset, [a]); no(lambda: s == WeakSet([c, b, a])); no(lambda: s == {a, b, c}); no(lambda: s != t); no(lambda: s == 3); no(lambda: s < 3); no(lambda: {a} | s); no(lambda: s < l)
no(lambda: (a in s, d in s, 3 in s, len(s), bool(s), bool(WeakSet()))); no(s.add, 3); no(lambda: s.remove(d) if d in s else 'no d'); no(s.discard, d); no(s.discard, 3); no(s.remove, 3); no(lambda: hash(s)); no(lambda: isinstance(s, collections.abc.MutableSet)); no(lambda: isinstance(s, collections.abc.Set)); no(lambda: WeakSet[int]); no(WeakSet, 3); no(WeakSet, [3])
u = s.copy(); u.remove(a); no(lambda: u); u |= [d]; no(lambda: u); u &= [d, c]; no(lambda: u); u -= [c]; no(lambda: u); u ^= [a, d]; no(lambda: u); u -= u; no(lambda: u); no(u.pop); u.update(l); u ^= u; no(lambda: u); u.update(l); u.difference_update([a]); no(lambda: u); u.intersection_update([b, c]); no(lambda: u); u.symmetric_difference_update([b, a]); no(lambda: u); u.clear(); no(lambda: u)
u.add(a); no(lambda: u.pop() is a); no(lambda: len(u)); no(lambda: type(copy.copy(s)).__name__); no(lambda: WeakSet().__repr__()); no(lambda: repr(s)[:10])
class S(WeakSet): pass
no(lambda: S(l) | s); no(lambda: s | S(l)); no(lambda: S(l).copy()); no(lambda: S(l) == s); no(lambda: S(l) & s); no(lambda: S(l[:3]) == s); no(lambda: s == S(l[:3]))
many = [A(i) for i in range(5)]
w = WeakSet(many)
seen = 0
for m in w:
    many[m.n] = None
    del m
    seen += 1
    print(len(w), len(w.data))
print(seen, len(w), w.data)
many = [A(i) for i in range(5)]
w = WeakSet(many)
it = iter(w); k = next(it).n; many.pop(k - 1); print(len(w), len(w.data)); w.add(a); print(len(w), len(w.data))
no(lambda: type(next(it)).__name__); it.close(); print(len(w), len(w.data))
x = A(9); w = WeakSet([x, x]); w.add(x); print(len(w)); del x; print(len(w))
