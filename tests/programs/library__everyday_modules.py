from collections import Counter, defaultdict, OrderedDict, namedtuple, deque, ChainMap
c=Counter('abracadabra'); print(c, c.most_common(2), c['z'], c+c, c-Counter('aaa'))
d=defaultdict(list); d['a'].append(1); print(d, d['b'], len(d))
o=OrderedDict(a=1,b=2); o.move_to_end('a'); print(o, o==OrderedDict(a=1,b=2), o.popitem(last=False))
P=namedtuple('P','x y',defaults=[5]); p=P(1); print(p, p.x, p._replace(x=9), p._asdict(), P._make([1,2]), P._fields, P.__name__, P.__module__)
try: P()
except TypeError as e: print(e)
try: P(1,2,3)
except TypeError as e: print(e)
q=deque([1,2,3],maxlen=3); q.append(4); q.appendleft(0); q.rotate(1); print(q, q[0], len(q), 3 in q, list(reversed(q)))
print(ChainMap({'a':1},{'b':2})['b'])
import functools
@functools.lru_cache(maxsize=None)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(50), fib.cache_info(), fib.__name__)
print(functools.reduce(lambda a,b:a+b,[1,2,3]), functools.reduce(lambda a,b:a+b,[],7))
@functools.wraps(fib)
def w(): pass
print(w.__name__, w.__wrapped__ is fib)
pp=functools.partial(int,base=2); print(pp('101'), pp.func, pp.keywords)
class A:
    @functools.cached_property
    def v(self): print('calc'); return 5
a=A(); print(a.v,a.v)
@functools.total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(T(1)>=T(1),T(1)>T(2))
@functools.singledispatch
def f(x): return 'obj'
@f.register
def _(x:int): return 'int'
@f.register(list)
def _(x): return 'list'
print(f(1),f([]),f('a'),f(True))
print(sorted([3,1,2],key=functools.cmp_to_key(lambda a,b:b-a)))
import copy
l=[[1],[2]]; m=copy.copy(l); n=copy.deepcopy(l); print(m[0] is l[0], n[0] is l[0], n==l)
class N:
    def __init__(s): s.a=[1]; s.me=s
x=N(); y=copy.deepcopy(x); print(y.me is y, y.a is x.a, y.a); z=copy.copy(x); print(z.a is x.a)
import itertools as it
import heapq; h=[3,1,2]; heapq.heapify(h); heapq.heappush(h,0); print(h,heapq.heappop(h),heapq.nsmallest(2,h),heapq.nlargest(1,h),list(heapq.merge([1,3],[2])))
import bisect; print(bisect.bisect([1,2,3],2)); l=[1,3]; bisect.insort(l,2); print(l)
from contextlib import contextmanager, suppress
@contextmanager
def cm():
    print('in'); yield 5; print('out')
with cm() as v: print(v)
with suppress(KeyError): {}[1]
from abc import ABC, abstractmethod
class B(ABC):
    @abstractmethod
    def f(self): ...
try: B()
except TypeError as e: print(e)
class C2(B):
    def f(self): return 1
print(C2().f(), isinstance(C2(),B))
import types; print(types.FunctionType, types.SimpleNamespace(a=1))
