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
    print('copy.deepcopy([1,[2]])', repr(copy.deepcopy([1,[2]])))
except BaseException as e:
    print('copy.deepcopy([1,[2]])', type(e).__name__, e)
try:
    print('copy.deepcopy(V(1,[2]))', repr(copy.deepcopy(V(1,[2]))))
except BaseException as e:
    print('copy.deepcopy(V(1,[2]))', type(e).__name__, e)
try:
    print('copy.copy(V(1))', repr(copy.copy(V(1))))
except BaseException as e:
    print('copy.copy(V(1))', type(e).__name__, e)
try:
    print('math.sqrt(-1)', repr(math.sqrt(-1)))
except BaseException as e:
    print('math.sqrt(-1)', type(e).__name__, e)
try:
    print('math.sqrt(16)', repr(math.sqrt(16)))
except BaseException as e:
    print('math.sqrt(16)', type(e).__name__, e)
try:
    print('math.factorial(20)', repr(math.factorial(20)))
except BaseException as e:
    print('math.factorial(20)', type(e).__name__, e)
try:
    print('math.factorial(-1)', repr(math.factorial(-1)))
except BaseException as e:
    print('math.factorial(-1)', type(e).__name__, e)
try:
    print('math.factorial(1.5)', repr(math.factorial(1.5)))
except BaseException as e:
    print('math.factorial(1.5)', type(e).__name__, e)
try:
    print('math.gcd(12,18)', repr(math.gcd(12,18)))
except BaseException as e:
    print('math.gcd(12,18)', type(e).__name__, e)
try:
    print('math.lcm(4,6)', repr(math.lcm(4,6)))
except BaseException as e:
    print('math.lcm(4,6)', type(e).__name__, e)
try:
    print('math.isqrt(17)', repr(math.isqrt(17)))
except BaseException as e:
    print('math.isqrt(17)', type(e).__name__, e)
try:
    print('math.log(0)', repr(math.log(0)))
except BaseException as e:
    print('math.log(0)', type(e).__name__, e)
try:
    print('math.log(8,2)', repr(math.log(8,2)))
except BaseException as e:
    print('math.log(8,2)', type(e).__name__, e)
try:
    print('math.log2(8)', repr(math.log2(8)))
except BaseException as e:
    print('math.log2(8)', type(e).__name__, e)
try:
    print('math.log10(1000)', repr(math.log10(1000)))
except BaseException as e:
    print('math.log10(1000)', type(e).__name__, e)
try:
    print('math.exp(1)', repr(math.exp(1)))
except BaseException as e:
    print('math.exp(1)', type(e).__name__, e)
try:
    print('math.pow(2,3)', repr(math.pow(2,3)))
except BaseException as e:
    print('math.pow(2,3)', type(e).__name__, e)
try:
    print('math.floor(-1.5)', repr(math.floor(-1.5)))
except BaseException as e:
    print('math.floor(-1.5)', type(e).__name__, e)
try:
    print('math.ceil(1.2)', repr(math.ceil(1.2)))
except BaseException as e:
    print('math.ceil(1.2)', type(e).__name__, e)
try:
    print('math.trunc(-1.7)', repr(math.trunc(-1.7)))
except BaseException as e:
    print('math.trunc(-1.7)', type(e).__name__, e)
try:
    print('math.pi', repr(math.pi))
except BaseException as e:
    print('math.pi', type(e).__name__, e)
try:
    print('math.hypot(3,4)', repr(math.hypot(3,4)))
except BaseException as e:
    print('math.hypot(3,4)', type(e).__name__, e)
try:
    print('math.sin(math.pi)', repr(math.sin(math.pi)))
except BaseException as e:
    print('math.sin(math.pi)', type(e).__name__, e)
try:
    print('math.prod([1,2,3,4])', repr(math.prod([1,2,3,4])))
except BaseException as e:
    print('math.prod([1,2,3,4])', type(e).__name__, e)
