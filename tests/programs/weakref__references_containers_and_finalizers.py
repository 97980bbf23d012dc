import weakref, gc, sys
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'A({self.n})'
a = A(1)
r = weakref.ref(a)
print(r() is a, weakref.ref(a) is r, weakref.getweakrefcount(a), hash(r) == hash(a), r == weakref.ref(a))
def cb(w): print('callback', w() is None)
r2 = weakref.ref(a, cb)
p = weakref.proxy(a)
print(p.n); p.n = 7; print(a.n)
del a
print(r(), r2())
try: p.n
except ReferenceError as e: print(e)
try: weakref.ref(1)
except TypeError as e: print(e)
d = weakref.WeakValueDictionary()
x = A(2); d['x'] = x; print(len(d), list(d.items()))
del x; print(len(d), 'x' in d)
k = weakref.WeakKeyDictionary(); y = A(3); k[y] = 1; print(len(k), k[y]); del y; print(len(k))
s = weakref.WeakSet(); z = A(4); s.add(z); print(len(s), z in s); del z; print(len(s))
q = A(5); f = weakref.finalize(q, print, 'finalized', 5); print(f.alive); del q; print(f.alive)
class N: pass
n = N(); n.self = n; wn = weakref.ref(n); del n
print(wn() is None, gc.collect(), wn() is None)
print(gc.get_threshold(), gc.isenabled()); gc.disable(); print(gc.isenabled()); gc.enable()
try: gc.collect(3)
except ValueError as e: print(e)
b = []
print(sys.getrefcount(b)); c = b; print(sys.getrefcount(b)); print(gc.get_referrers(b)[0] is globals())
def fn(): pass
print([sys.getsizeof(o) for o in ([], (), {}, 1, 'a', fn, object(), A(1), 1.5, None, set(), fn.__code__, type, A, int)])
print(sys.version_info[:3], sys.version_info.major, sys.version_info, sys.maxsize, sys.byteorder)
print(sys.getrecursionlimit(), sys.intern('abc') is sys.intern('abc'))
sys.stdout.write('hello\n'); print('err', file=sys.stderr); sys.stdout.flush()
print(sys.stdout.name, sys._getframe().f_code.co_name, sys._getframe().f_lineno)
try: 1/0
except ZeroDivisionError: print(sys.exc_info()[0], sys.exc_info()[1])
def h():
    loc = 5
    return sys._getframe().f_locals, sys._getframe(1).f_code.co_name
print(h())
try: sys.exit(3)
except SystemExit as e: print(e.code)
print(sys.float_info.max, sys.hash_info.width, sys.int_info, sys.argv[0][-5:])
sys.exit('bye')
