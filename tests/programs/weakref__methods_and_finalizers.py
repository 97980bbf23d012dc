# WeakMethod, finalize and what it says of itself; the order at exit.
import weakref, sys, gc
from weakref import *
class A:
    def m(self): return 'm', self.n
    n = 1
    @classmethod
    def c(cls): pass
    def __eq__(self, o): return True
    def __hash__(self): return 3
def no(f, *a, **k):
    try: print('->', f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
a, b = A(), A()
r = WeakMethod(a.m, lambda w: print('dead', w is r, w()))
no(r()); no(lambda: r() == a.m); no(lambda: WeakMethod(a.m) == WeakMethod(a.m)); no(lambda: WeakMethod(a.m) == WeakMethod(b.m)); no(lambda: WeakMethod(a.m) != r); no(lambda: r == 3); no(lambda: hash(r)); no(lambda: isinstance(r, ref)); no(WeakMethod, 3); no(WeakMethod, A.m); no(lambda: WeakMethod(A.c)() is not None); no(lambda: WeakMethod([].append))
q = WeakMethod(b.m); del b; no(q); no(lambda: q == q); no(lambda: q == WeakMethod(a.m)); no(lambda: repr(q).split(' at ')[0])
old = A.m
def other(self): pass
A.m = other
no(lambda: r()[0] if False else r() is not None)
del old; gc.collect()
no(r); A.m = other; del a
class B: pass
x = B()
f = finalize(x, print, 'fin', sep='|')
no(lambda: f.alive); no(lambda: f.peek()[0] is x and f.peek()[1:]); no(lambda: f.atexit); f.atexit = 0; no(lambda: f.atexit); f.atexit = True; no(lambda: repr(f).split(' at ')[0]); no(lambda: repr(f).split('for ')[1].split(' at ')[0]); no(f); no(f); no(lambda: f.alive); no(f.peek); no(f.detach); no(lambda: f.atexit); no(lambda: repr(f)[-5:]); f.atexit = True; no(lambda: f.atexit)
g = finalize(x, print, 'never'); no(lambda: g.detach()[1:]); no(g.detach); no(lambda: g.alive)
no(finalize); no(finalize, x); no(finalize, 3, print); no(finalize, x, func=3); no(lambda: hasattr(g, '__dict__')); no(lambda: g.new)
class S(finalize): pass
no(lambda: repr(S(x, print, 'S of x'))[:2])
h = finalize(x, lambda *a, **k: print('kw', a, k), 1, self=2, obj=3, func=4)
del x
no(lambda: h.alive)
p = B(); f1 = finalize(p, print, 'first made'); f2 = finalize(p, print, 'second made')
finalize(p, print, 'third made'); finalize(B, print, 'of a class')
class C:
    def __del__(self): print('del', f4.alive)
z = C(); f4 = finalize(z, print, 'after del?'); del z
no(lambda: getweakrefcount(p)); no(lambda: ReferenceType is ref)
def make():
    class L: pass
    l = L(); l.me = l
    finalize(l, lambda: print('cycle found'))
make(); print(gc.collect() > 0)
print('end')
