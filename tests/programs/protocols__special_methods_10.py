import math, copy, functools, collections, itertools
from collections import *
from functools import *
from itertools import *
class V:
    def __init__(s,*a): s.a=a
    def __repr__(s): return 'V'+repr(s.a)
    def __eq__(s,o): return isinstance(o,V) and s.a==o.a
    def __add__(s,o):
        if not isinstance(o,V): return NotImplemented
        return V(*s.a,*o.a)
    def __radd__(s,o): return ('r',o)
    def __mul__(s,n): return V(*(s.a*n))
    __rmul__=__mul__
    def __neg__(s): return V(*(-x for x in s.a))
    def __len__(s): return len(s.a)
    def __getitem__(s,i): return s.a[i]
    def __contains__(s,x): return x in s.a
    def __bool__(s): return bool(s.a)
    def __call__(s,*a,**k): return ('called',a,k)
    def __lt__(s,o): return s.a<o.a
    def __iadd__(s,o): s.a+=(o,); return s
    def __enter__(s): return s
    def __exit__(s,*a): return True
    def __format__(s,f): return 'fmt(%s)'%f
    def __abs__(s): return 'abs'
    def __round__(s,n=None): return ('round',n)
    def __divmod__(s,o): return ('dm',o)
    def __pow__(s,o,m=None): return ('pow',o,m)
    def __int__(s): return 7
    def __float__(s): return 7.5
    def __index__(s): return 2
    def __complex__(s): return 1j
    def __reversed__(s): return 'rev'
    def __iter__(s): return iter(s.a)
    def __getattr__(s,n):
        if n.startswith('z'): return n*2
        raise AttributeError(n)
class E: pass
class BadLen:
    def __len__(s): return -1
class BadLen2:
    def __len__(s): return 'a'
class BadBool:
    def __bool__(s): return 5
class BadIter:
    def __iter__(s): return 5
class BadIndex:
    def __index__(s): return 'a'
class BadHash:
    def __hash__(s): return 'a'
class BadStr:
    def __str__(s): return 5
class BadRepr:
    def __repr__(s): return 5
class NoHash:
    def __eq__(s,o): return True
class Seq:
    def __init__(s,n): s.n=n
    def __getitem__(s,i):
        if i>=s.n: raise IndexError(i)
        return i*i
class Cnt:
    def __init__(s): s.i=0
    def __iter__(s): return s
    def __next__(s):
        s.i+=1
        if s.i>3: raise StopIteration
        return s.i
class Prop:
    @property
    def x(s): return 1
    @property
    def y(s): return 2
    @y.setter
    def y(s,v): s._y=v
    @staticmethod
    def st(a): return a
    @classmethod
    def cl(c,a): return c.__name__,a
class Sl:
    __slots__=('a','b')
def gen():
    x=yield 1
    y=yield x
    return y
Pt=namedtuple('Pt','x y')

try:
    print("namedtuple('A','def')", repr(namedtuple('A','def')))
except BaseException as e:
    print("namedtuple('A','def')", type(e).__name__, e)
try:
    print("namedtuple('A',['a','b'],defaults=[5])(1)", repr(namedtuple('A',['a','b'],defaults=[5])(1)))
except BaseException as e:
    print("namedtuple('A',['a','b'],defaults=[5])(1)", type(e).__name__, e)
try:
    print("Counter('hello')", repr(Counter('hello')))
except BaseException as e:
    print("Counter('hello')", type(e).__name__, e)
try:
    print("Counter('hello').most_common(2)", repr(Counter('hello').most_common(2)))
except BaseException as e:
    print("Counter('hello').most_common(2)", type(e).__name__, e)
try:
    print("Counter('hello')+Counter('world')", repr(Counter('hello')+Counter('world')))
except BaseException as e:
    print("Counter('hello')+Counter('world')", type(e).__name__, e)
try:
    print("Counter('hello')-Counter('world')", repr(Counter('hello')-Counter('world')))
except BaseException as e:
    print("Counter('hello')-Counter('world')", type(e).__name__, e)
try:
    print("Counter('hello')&Counter('world')", repr(Counter('hello')&Counter('world')))
except BaseException as e:
    print("Counter('hello')&Counter('world')", type(e).__name__, e)
try:
    print("Counter('hello')|Counter('world')", repr(Counter('hello')|Counter('world')))
except BaseException as e:
    print("Counter('hello')|Counter('world')", type(e).__name__, e)
try:
    print("Counter('hello')['z']", repr(Counter('hello')['z']))
except BaseException as e:
    print("Counter('hello')['z']", type(e).__name__, e)
try:
    print('Counter(a=1,b=2)', repr(Counter(a=1,b=2)))
except BaseException as e:
    print('Counter(a=1,b=2)', type(e).__name__, e)
try:
    print("sorted(Counter('hello').elements())", repr(sorted(Counter('hello').elements())))
except BaseException as e:
    print("sorted(Counter('hello').elements())", type(e).__name__, e)
try:
    c=Counter(); c.update('aab'); c.subtract('a'); print(c)
    print("c=Counter(); c.update('aab'); c.subtract('a'); print(c)")
except BaseException as e:
    print("c=Counter(); c.update('aab'); c.subtract('a'); print(c)", type(e).__name__, e)
try:
    print("Counter('abc').total()", repr(Counter('abc').total()))
except BaseException as e:
    print("Counter('abc').total()", type(e).__name__, e)
try:
    print('defaultdict(int)', repr(defaultdict(int)))
except BaseException as e:
    print('defaultdict(int)', type(e).__name__, e)
try:
    d=defaultdict(list); d['a'].append(1); print(d, d['b'])
    print("d=defaultdict(list); d['a'].append(1); print(d, d['b'])")
except BaseException as e:
    print("d=defaultdict(list); d['a'].append(1); print(d, d['b'])", type(e).__name__, e)
try:
    print('defaultdict(5)', repr(defaultdict(5)))
except BaseException as e:
    print('defaultdict(5)', type(e).__name__, e)
try:
    print("defaultdict(None)['a']", repr(defaultdict(None)['a']))
except BaseException as e:
    print("defaultdict(None)['a']", type(e).__name__, e)
try:
    print("OrderedDict([('a',1),('b',2)])", repr(OrderedDict([('a',1),('b',2)])))
except BaseException as e:
    print("OrderedDict([('a',1),('b',2)])", type(e).__name__, e)
try:
    d=OrderedDict(a=1,b=2); d.move_to_end('a'); print(d, d.popitem(last=False))
    print("d=OrderedDict(a=1,b=2); d.move_to_end('a'); print(d, d.popitem(last=False))")
except BaseException as e:
    print("d=OrderedDict(a=1,b=2); d.move_to_end('a'); print(d, d.popitem(last=False))", type(e).__name__, e)
try:
    print('deque([1,2,3],maxlen=2)', repr(deque([1,2,3],maxlen=2)))
except BaseException as e:
    print('deque([1,2,3],maxlen=2)', type(e).__name__, e)
try:
    print('deque([1,2,3])', repr(deque([1,2,3])))
except BaseException as e:
    print('deque([1,2,3])', type(e).__name__, e)
try:
    d=deque([1,2,3]); d.appendleft(0); d.rotate(1); print(d, d.pop(), d.popleft())
    print('d=deque([1,2,3]); d.appendleft(0); d.rotate(1); print(d, d.pop(), d.popleft())')
except BaseException as e:
    print('d=deque([1,2,3]); d.appendleft(0); d.rotate(1); print(d, d.pop(), d.popleft())', type(e).__name__, e)
try:
    print('deque().pop()', repr(deque().pop()))
except BaseException as e:
    print('deque().pop()', type(e).__name__, e)
try:
    print('deque().popleft()', repr(deque().popleft()))
except BaseException as e:
    print('deque().popleft()', type(e).__name__, e)
