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
    print('math.comb(5,2)', repr(math.comb(5,2)))
except BaseException as e:
    print('math.comb(5,2)', type(e).__name__, e)
try:
    print('math.perm(5,2)', repr(math.perm(5,2)))
except BaseException as e:
    print('math.perm(5,2)', type(e).__name__, e)
try:
    print('math.inf', repr(math.inf))
except BaseException as e:
    print('math.inf', type(e).__name__, e)
try:
    print('math.nan', repr(math.nan))
except BaseException as e:
    print('math.nan', type(e).__name__, e)
try:
    print('math.isnan(math.nan)', repr(math.isnan(math.nan)))
except BaseException as e:
    print('math.isnan(math.nan)', type(e).__name__, e)
try:
    print('math.isclose(0.1+0.2,0.3)', repr(math.isclose(0.1+0.2,0.3)))
except BaseException as e:
    print('math.isclose(0.1+0.2,0.3)', type(e).__name__, e)
try:
    print('math.fsum([0.1]*10)', repr(math.fsum([0.1]*10)))
except BaseException as e:
    print('math.fsum([0.1]*10)', type(e).__name__, e)
try:
    print('math.modf(1.5)', repr(math.modf(1.5)))
except BaseException as e:
    print('math.modf(1.5)', type(e).__name__, e)
try:
    print('math.frexp(8)', repr(math.frexp(8)))
except BaseException as e:
    print('math.frexp(8)', type(e).__name__, e)
try:
    print('math.degrees(math.pi)', repr(math.degrees(math.pi)))
except BaseException as e:
    print('math.degrees(math.pi)', type(e).__name__, e)
try:
    print('math.copysign(1,-0.0)', repr(math.copysign(1,-0.0)))
except BaseException as e:
    print('math.copysign(1,-0.0)', type(e).__name__, e)
try:
    print('math.dist([0,0],[3,4])', repr(math.dist([0,0],[3,4])))
except BaseException as e:
    print('math.dist([0,0],[3,4])', type(e).__name__, e)
try:
    print("math.sqrt('a')", repr(math.sqrt('a')))
except BaseException as e:
    print("math.sqrt('a')", type(e).__name__, e)
try:
    print('math.sqrt()', repr(math.sqrt()))
except BaseException as e:
    print('math.sqrt()', type(e).__name__, e)
try:
    print("math.floor('a')", repr(math.floor('a')))
except BaseException as e:
    print("math.floor('a')", type(e).__name__, e)
try:
    print('math.acos(2)', repr(math.acos(2)))
except BaseException as e:
    print('math.acos(2)', type(e).__name__, e)
try:
    print('math.exp(1000)', repr(math.exp(1000)))
except BaseException as e:
    print('math.exp(1000)', type(e).__name__, e)
try:
    print('math.tau', repr(math.tau))
except BaseException as e:
    print('math.tau', type(e).__name__, e)
try:
    print('math.fmod(-7,3)', repr(math.fmod(-7,3)))
except BaseException as e:
    print('math.fmod(-7,3)', type(e).__name__, e)
try:
    print('math.remainder(7,4)', repr(math.remainder(7,4)))
except BaseException as e:
    print('math.remainder(7,4)', type(e).__name__, e)
try:
    print('math.ulp(1.0)', repr(math.ulp(1.0)))
except BaseException as e:
    print('math.ulp(1.0)', type(e).__name__, e)
