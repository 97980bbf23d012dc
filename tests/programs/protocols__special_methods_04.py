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
    print('{NoHash()}', repr({NoHash()}))
except BaseException as e:
    print('{NoHash()}', type(e).__name__, e)
try:
    print('list(Seq(4))', repr(list(Seq(4))))
except BaseException as e:
    print('list(Seq(4))', type(e).__name__, e)
try:
    print('5 in Seq(4)', repr(5 in Seq(4)))
except BaseException as e:
    print('5 in Seq(4)', type(e).__name__, e)
try:
    print('4 in Seq(4)', repr(4 in Seq(4)))
except BaseException as e:
    print('4 in Seq(4)', type(e).__name__, e)
try:
    print('list(reversed(Seq(4)))', repr(list(reversed(Seq(4)))))
except BaseException as e:
    print('list(reversed(Seq(4)))', type(e).__name__, e)
try:
    print('len(Seq(4))', repr(len(Seq(4))))
except BaseException as e:
    print('len(Seq(4))', type(e).__name__, e)
try:
    print('list(zip(Seq(3),Cnt()))', repr(list(zip(Seq(3),Cnt()))))
except BaseException as e:
    print('list(zip(Seq(3),Cnt()))', type(e).__name__, e)
try:
    print('list(Cnt())', repr(list(Cnt())))
except BaseException as e:
    print('list(Cnt())', type(e).__name__, e)
try:
    print('sum(Cnt())', repr(sum(Cnt())))
except BaseException as e:
    print('sum(Cnt())', type(e).__name__, e)
try:
    print('max(Cnt())', repr(max(Cnt())))
except BaseException as e:
    print('max(Cnt())', type(e).__name__, e)
try:
    print('tuple(Cnt())', repr(tuple(Cnt())))
except BaseException as e:
    print('tuple(Cnt())', type(e).__name__, e)
try:
    print('set(Cnt())', repr(set(Cnt())))
except BaseException as e:
    print('set(Cnt())', type(e).__name__, e)
try:
    print("dict(zip(Cnt(),'abc'))", repr(dict(zip(Cnt(),'abc'))))
except BaseException as e:
    print("dict(zip(Cnt(),'abc'))", type(e).__name__, e)
try:
    print("''.join(map(str,Cnt()))", repr(''.join(map(str,Cnt()))))
except BaseException as e:
    print("''.join(map(str,Cnt()))", type(e).__name__, e)
try:
    print('2 in Cnt()', repr(2 in Cnt()))
except BaseException as e:
    print('2 in Cnt()', type(e).__name__, e)
try:
    a,b,c=Cnt()
    print('a,b,c=Cnt()')
except BaseException as e:
    print('a,b,c=Cnt()', type(e).__name__, e)
try:
    a,b=Cnt()
    print('a,b=Cnt()')
except BaseException as e:
    print('a,b=Cnt()', type(e).__name__, e)
try:
    a,b,c,d=Cnt()
    print('a,b,c,d=Cnt()')
except BaseException as e:
    print('a,b,c,d=Cnt()', type(e).__name__, e)
try:
    a,*b=Cnt()
    print('a,*b=Cnt()')
except BaseException as e:
    print('a,*b=Cnt()', type(e).__name__, e)
try:
    *a,b=[]
    print('*a,b=[]')
except BaseException as e:
    print('*a,b=[]', type(e).__name__, e)
try:
    a,b=5
    print('a,b=5')
except BaseException as e:
    print('a,b=5', type(e).__name__, e)
try:
    a,b=None
    print('a,b=None')
except BaseException as e:
    print('a,b=None', type(e).__name__, e)
try:
    a,b='abc'
    print("a,b='abc'")
except BaseException as e:
    print("a,b='abc'", type(e).__name__, e)
try:
    (a,b),c=[1,2],3
    print('(a,b),c=[1,2],3')
except BaseException as e:
    print('(a,b),c=[1,2],3', type(e).__name__, e)
