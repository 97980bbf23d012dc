# Deep copies of what contains itself, shares parts, or says itself how it is copied.
import copy
def no(f, *a):
    try: print('->', f(*a))
    except Exception as e: print(type(e).__name__, e)
l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m, m is not l)
t = ([],); t[0].append(t); u = copy.deepcopy(t); print(u[0][0] is u, u is not t)
d = {'a': [1]}; d['me'] = d; e = copy.deepcopy(d); print(e['me'] is e, e['a'] is not d['a'])
s = [0]; p = [s, s]; q = copy.deepcopy(p); print(q[0] is q[1], q[0] is not s)
k = (1, 'a', (2, None)); print(copy.deepcopy(k) is k); k = (1, [2]); print(copy.deepcopy(k) == k, copy.deepcopy(k) is k)
class A:
    def __init__(self, x): self.x = x
    def m(self): return self.x
class B(A):
    def __deepcopy__(self, memo): print('deep', len(memo) > 0); return B(copy.deepcopy(self.x, memo))
    def __copy__(self): return 'shallow'
class S:
    __slots__ = ('a', 'b', '__dict__')
class St:
    def __getstate__(self): return {'z': [1]}
    def __setstate__(self, s): print('set', s); self.y = s
class R:
    def __reduce__(self): return (list, ([1, [2]],), None, iter([3]), None)
class L(list): pass
class D(dict): pass
class N(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
class F(set): pass
a = A([1]); a.me = a; b = copy.deepcopy(a); print(b.me is b, b.x is not a.x, copy.copy(a).x is a.x)
x = copy.deepcopy([B([1]), 2]); print(type(x[0]).__name__, copy.copy(B(1)))
o = S(); o.a = [1]; o.c = [2]; p = copy.deepcopy(o); print(p.a, p.c, p.a is o.a, hasattr(p, 'b')); p = copy.copy(o); print(p.a is o.a, p.c is o.c)
print(vars(copy.copy(St())), vars(copy.deepcopy(St()))); print(copy.copy(R()), copy.deepcopy(R()))
v = L([1, [2]]); v.n = [3]; w = copy.deepcopy(v); print(w, type(w).__name__, w.n, w[1] is v[1]); v = D(a=[1]); v.n = v; w = copy.deepcopy(v); print(w, w.n is w, copy.copy(v)['a'] is v['a'])
print(copy.deepcopy(N([1], 2)), type(copy.copy(N(1, 2))).__name__, copy.deepcopy(F([1, 2])) == {1, 2}, copy.deepcopy({(1, 2): {3}}), copy.deepcopy(frozenset([1])), copy.deepcopy(bytearray(b'a')))
f = a.m; g = copy.deepcopy(f); print(g() == a.x, g.__self__ is not a); print(copy.deepcopy(len) is len, copy.deepcopy(A) is A, copy.deepcopy(no) is no, copy.deepcopy(1.5), copy.deepcopy(...), copy.deepcopy(range(3)))
memo = {}; copy.deepcopy([[1]], memo); print(len(memo), memo[id(memo)][0] == [1]); y = [1]; print(copy.deepcopy(y, {id(y): 'known'}), copy.deepcopy([y], {id(y): None}))
no(copy.deepcopy, iter([1]).__class__ and (i for i in [])); no(copy.copy, (i for i in [])); no(copy.copy, copy); no(copy.deepcopy, [copy]); no(copy.copy); no(copy.deepcopy)
class Bad:
    def __reduce__(self): return 3
class Str:
    def __reduce__(self): return 'name'
no(copy.copy, Str()) if False else print(type(copy.copy(Str())).__name__)
