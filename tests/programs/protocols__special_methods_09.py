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
    print('5 .x', repr(5 .x))
except BaseException as e:
    print('5 .x', type(e).__name__, e)
try:
    x=5; x.y=1
    print('x=5; x.y=1')
except BaseException as e:
    print('x=5; x.y=1', type(e).__name__, e)
try:
    x=5; x[0]=1
    print('x=5; x[0]=1')
except BaseException as e:
    print('x=5; x[0]=1', type(e).__name__, e)
try:
    x=None; x.y=1
    print('x=None; x.y=1')
except BaseException as e:
    print('x=None; x.y=1', type(e).__name__, e)
try:
    x=[]; x.y=1
    print('x=[]; x.y=1')
except BaseException as e:
    print('x=[]; x.y=1', type(e).__name__, e)
try:
    len=5; len('a'); del len
    print("len=5; len('a'); del len")
except BaseException as e:
    print("len=5; len('a'); del len", type(e).__name__, e)
try:
    def f(): return zz
    f()
    print('def f(): return zz ; f()')
except BaseException as e:
    print('def f(): return zz ; f()', type(e).__name__, e)
try:
    print('Pt(1,2)', repr(Pt(1,2)))
except BaseException as e:
    print('Pt(1,2)', type(e).__name__, e)
try:
    print('Pt(1)', repr(Pt(1)))
except BaseException as e:
    print('Pt(1)', type(e).__name__, e)
try:
    print('Pt(1,2,3)', repr(Pt(1,2,3)))
except BaseException as e:
    print('Pt(1,2,3)', type(e).__name__, e)
try:
    print('Pt(x=1,y=2)', repr(Pt(x=1,y=2)))
except BaseException as e:
    print('Pt(x=1,y=2)', type(e).__name__, e)
try:
    print('Pt(1,z=2)', repr(Pt(1,z=2)))
except BaseException as e:
    print('Pt(1,z=2)', type(e).__name__, e)
try:
    print('Pt(1,2)._replace(x=5)', repr(Pt(1,2)._replace(x=5)))
except BaseException as e:
    print('Pt(1,2)._replace(x=5)', type(e).__name__, e)
try:
    print('Pt(1,2)._asdict()', repr(Pt(1,2)._asdict()))
except BaseException as e:
    print('Pt(1,2)._asdict()', type(e).__name__, e)
try:
    print('Pt._fields', repr(Pt._fields))
except BaseException as e:
    print('Pt._fields', type(e).__name__, e)
try:
    print('Pt(1,2).x', repr(Pt(1,2).x))
except BaseException as e:
    print('Pt(1,2).x', type(e).__name__, e)
try:
    print('Pt(1,2)[1]', repr(Pt(1,2)[1]))
except BaseException as e:
    print('Pt(1,2)[1]', type(e).__name__, e)
try:
    print('Pt(1,2)[2]', repr(Pt(1,2)[2]))
except BaseException as e:
    print('Pt(1,2)[2]', type(e).__name__, e)
try:
    p=Pt(1,2); p.x=5
    print('p=Pt(1,2); p.x=5')
except BaseException as e:
    print('p=Pt(1,2); p.x=5', type(e).__name__, e)
try:
    print('Pt(1,2)==(1,2)', repr(Pt(1,2)==(1,2)))
except BaseException as e:
    print('Pt(1,2)==(1,2)', type(e).__name__, e)
try:
    print('Pt._make([1,2])', repr(Pt._make([1,2])))
except BaseException as e:
    print('Pt._make([1,2])', type(e).__name__, e)
try:
    a,b=Pt(1,2); print(a,b)
    print('a,b=Pt(1,2); print(a,b)')
except BaseException as e:
    print('a,b=Pt(1,2); print(a,b)', type(e).__name__, e)
try:
    print("namedtuple('A','a a')", repr(namedtuple('A','a a')))
except BaseException as e:
    print("namedtuple('A','a a')", type(e).__name__, e)
try:
    print("namedtuple('A','1a')", repr(namedtuple('A','1a')))
except BaseException as e:
    print("namedtuple('A','1a')", type(e).__name__, e)
