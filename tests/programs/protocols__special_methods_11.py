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
    print('deque([1])[5]', repr(deque([1])[5]))
except BaseException as e:
    print('deque([1])[5]', type(e).__name__, e)
try:
    print('deque([1,2])+deque([3])', repr(deque([1,2])+deque([3])))
except BaseException as e:
    print('deque([1,2])+deque([3])', type(e).__name__, e)
try:
    print('deque([1,2]).index(5)', repr(deque([1,2]).index(5)))
except BaseException as e:
    print('deque([1,2]).index(5)', type(e).__name__, e)
try:
    print('deque([1,2]).remove(5)', repr(deque([1,2]).remove(5)))
except BaseException as e:
    print('deque([1,2]).remove(5)', type(e).__name__, e)
try:
    print("ChainMap({'a':1},{'b':2})['b']", repr(ChainMap({'a':1},{'b':2})['b']))
except BaseException as e:
    print("ChainMap({'a':1},{'b':2})['b']", type(e).__name__, e)
try:
    print("ChainMap({'a':1},{'b':2})", repr(ChainMap({'a':1},{'b':2})))
except BaseException as e:
    print("ChainMap({'a':1},{'b':2})", type(e).__name__, e)
try:
    print("ChainMap({'a':1})['z']", repr(ChainMap({'a':1})['z']))
except BaseException as e:
    print("ChainMap({'a':1})['z']", type(e).__name__, e)
try:
    print('reduce(lambda a,b:a+b,[1,2,3])', repr(reduce(lambda a,b:a+b,[1,2,3])))
except BaseException as e:
    print('reduce(lambda a,b:a+b,[1,2,3])', type(e).__name__, e)
try:
    print('reduce(lambda a,b:a+b,[])', repr(reduce(lambda a,b:a+b,[])))
except BaseException as e:
    print('reduce(lambda a,b:a+b,[])', type(e).__name__, e)
try:
    print('reduce(lambda a,b:a+b,[],5)', repr(reduce(lambda a,b:a+b,[],5)))
except BaseException as e:
    print('reduce(lambda a,b:a+b,[],5)', type(e).__name__, e)
try:
    print("partial(int,base=2)('101')", repr(partial(int,base=2)('101')))
except BaseException as e:
    print("partial(int,base=2)('101')", type(e).__name__, e)
try:
    print('partial(5)', repr(partial(5)))
except BaseException as e:
    print('partial(5)', type(e).__name__, e)
try:
    print('partial(print,1,2)', repr(partial(print,1,2)))
except BaseException as e:
    print('partial(print,1,2)', type(e).__name__, e)
try:
    print('partial(max,5)(3,9)', repr(partial(max,5)(3,9)))
except BaseException as e:
    print('partial(max,5)(3,9)', type(e).__name__, e)
try:
    print('lru_cache(maxsize=2)(lambda x:x*2)(3)', repr(lru_cache(maxsize=2)(lambda x:x*2)(3)))
except BaseException as e:
    print('lru_cache(maxsize=2)(lambda x:x*2)(3)', type(e).__name__, e)
try:
    f=lru_cache(None)(lambda x:x*2); f(1); f(1); print(f.cache_info())
    print('f=lru_cache(None)(lambda x:x*2); f(1); f(1); print(f.cache_info())')
except BaseException as e:
    print('f=lru_cache(None)(lambda x:x*2); f(1); f(1); print(f.cache_info())', type(e).__name__, e)
try:
    print('sorted([1,3,2],key=cmp_to_key(lambda a,b:b-a))', repr(sorted([1,3,2],key=cmp_to_key(lambda a,b:b-a))))
except BaseException as e:
    print('sorted([1,3,2],key=cmp_to_key(lambda a,b:b-a))', type(e).__name__, e)
try:
    print('list(accumulate([1,2,3]))', repr(list(accumulate([1,2,3]))))
except BaseException as e:
    print('list(accumulate([1,2,3]))', type(e).__name__, e)
try:
    print('list(accumulate([1,2,3],lambda a,b:a*b))', repr(list(accumulate([1,2,3],lambda a,b:a*b))))
except BaseException as e:
    print('list(accumulate([1,2,3],lambda a,b:a*b))', type(e).__name__, e)
try:
    print('list(accumulate([1,2],initial=10))', repr(list(accumulate([1,2],initial=10))))
except BaseException as e:
    print('list(accumulate([1,2],initial=10))', type(e).__name__, e)
try:
    print('list(chain([1],[2,3]))', repr(list(chain([1],[2,3]))))
except BaseException as e:
    print('list(chain([1],[2,3]))', type(e).__name__, e)
try:
    print('list(chain.from_iterable([[1],[2]]))', repr(list(chain.from_iterable([[1],[2]]))))
except BaseException as e:
    print('list(chain.from_iterable([[1],[2]]))', type(e).__name__, e)
try:
    print("list(combinations('abc',2))", repr(list(combinations('abc',2))))
except BaseException as e:
    print("list(combinations('abc',2))", type(e).__name__, e)
try:
    print("list(combinations_with_replacement('ab',2))", repr(list(combinations_with_replacement('ab',2))))
except BaseException as e:
    print("list(combinations_with_replacement('ab',2))", type(e).__name__, e)
