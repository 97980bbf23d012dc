# partial, cached_property, total_ordering and single dispatch at their edges.
from functools import *
import functools
def no(f, *a, **k):
    try: print('->', repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
def show(*a, **k): return a, k
p = partial(show, 1, x=2)
no(p); no(p, 3, x=4, y=5); no(lambda: (p.func is show, p.args, p.keywords)); q = partial(p, 9, z=0); no(lambda: (q.func is show, q.args, q.keywords)); no(partial); no(partial, 3); no(partial, len, func=3); no(lambda: partial(show, self=1)(2)); no(lambda: repr(partial(len, 1, k=2))); p.extra = 1; r = partial(p); no(lambda: r.func is p)
class P(partial): pass
no(lambda: type(P(p)).__name__); no(lambda: P(show, 1)(2)); no(lambda: partial(P(show, 1), 2).args); no(lambda: repr(P(len)))
class A:
    @cached_property
    def v(self): "doc"; print('computing'); return 3
    def m(self, *a, **k): return a, k
    one = partialmethod(m, 1, k=2)
    s = partialmethod(staticmethod(show), 1)
    c = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 1)
a = A()
no(lambda: a.v); no(lambda: a.v); no(lambda: A.v.__doc__); del a.v; no(lambda: a.v); a.__dict__['v'] = 9; no(lambda: a.v); a.v = 10; no(lambda: a.v); no(lambda: A.v.attrname); no(lambda: a.one(3, z=4)); no(lambda: a.s(2)); no(lambda: a.c(2)); no(lambda: A.c(5))
class S:
    __slots__ = ()
    @cached_property
    def v(self): return 1
no(lambda: S().v)
def two():
    class T:
        @cached_property
        def x(self): return 1
        y = x
try: two()
except Exception as e: print(type(e).__name__, e, '|', type(e.__cause__).__name__, e.__cause__)
class U: pass
U.late = cached_property(lambda s: 1)
no(lambda: U().late)
for root in ('__lt__', '__le__', '__gt__', '__ge__'):
    ops = {'__lt__': lambda s, o: s.n < o.n, '__le__': lambda s, o: s.n <= o.n, '__gt__': lambda s, o: s.n > o.n, '__ge__': lambda s, o: s.n >= o.n}
    def make(n, root=root): 
        o = K.__new__(K); o.n = n; return o
    K = total_ordering(type('K', (), {root: lambda s, o, f=ops[root]: f(s, o) if isinstance(o, K) else NotImplemented, '__eq__': lambda s, o: (print('eq'), s.n == o.n)[1] if isinstance(o, K) else NotImplemented}))
    print(root, [(make(i) < make(j), make(i) <= make(j), make(i) > make(j), make(i) >= make(j)) for i, j in ((1, 2), (2, 2), (2, 1))], K.__lt__.__name__ if root != '__lt__' else '')
    no(lambda: make(1) < 3); no(lambda: make(1) >= 3); no(lambda: K.__ge__(make(1), 3))
no(total_ordering, type('E', (), {}))
@singledispatch
def f(x, *a): "doc of f"; return 'object', a
@f.register
def _(x: int): return 'int'
@f.register(list)
@f.register(tuple)
def _(x): return 'row'
f.register(dict, lambda x: 'dict')
@f.register
def _(x: float | str): return 'float or str'
class D(dict): pass
for x in (1, True, 1.5, 's', [], (), D(), None, {1}): print(f(x), end=' ')
print(f.__name__, f.__doc__, f.dispatch(bool)(1), len(f.registry), f.registry[object](1))
no(f); no(f.register, 3); no(f.register(set, lambda x: 'set'), 1); no(f, {1})
def bad(x: 'nonsense'): pass
class M:
    @singledispatchmethod
    def g(self, x): return 'any'
    @g.register
    def _(self, x: int): return 'int', type(self).__name__
    @singledispatchmethod
    @classmethod
    def h(cls, x): return 'any', cls.__name__
    @h.register
    @classmethod
    def _(cls, x: int): return 'int', cls.__name__
m = M(); no(m.g, 1); no(m.g, ''); no(M.h, 1); no(m.h, ''); no(lambda: M.g.__name__); no(singledispatchmethod, 3); no(partialmethod, 3); no(lambda: cmp_to_key(lambda a, b: b - a)(1) < cmp_to_key(lambda a, b: b - a)(2))
@lru_cache(maxsize=2)
def sq(x): print('sq', x); return x * x
for i in (1, 2, 1, 3, 2, 1): sq(i)
print(sq.cache_info(), sq.cache_parameters()); sq.cache_clear(); print(sq.cache_info(), sq.__wrapped__(3))
@lru_cache(typed=True)
def ty(x, y=1): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty(1, y=1), ty(x=1), ty.cache_info()); no(ty, []); no(lru_cache, 'x'); no(lambda: lru_cache(-1)(len).cache_parameters()); no(lambda: cache(lambda: 1)())
no(reduce, show); no(reduce, show, []); no(reduce, show, 3); no(reduce, show, [1]); no(reduce, show, [], 4); no(reduce, show, [1, 2], 0)
def w(): "w doc"
w.attr = 5
@wraps(w)
def wrapper(): pass
print(wrapper.__name__, wrapper.__doc__, wrapper.attr, wrapper.__wrapped__ is w)
