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
    print('round(V(),2)', repr(round(V(),2)))
except BaseException as e:
    print('round(V(),2)', type(e).__name__, e)
try:
    print('divmod(V(),3)', repr(divmod(V(),3)))
except BaseException as e:
    print('divmod(V(),3)', type(e).__name__, e)
try:
    print('pow(V(),2)', repr(pow(V(),2)))
except BaseException as e:
    print('pow(V(),2)', type(e).__name__, e)
try:
    print('pow(V(),2,3)', repr(pow(V(),2,3)))
except BaseException as e:
    print('pow(V(),2,3)', type(e).__name__, e)
try:
    print('V()**2', repr(V()**2))
except BaseException as e:
    print('V()**2', type(e).__name__, e)
try:
    print('int(V())', repr(int(V())))
except BaseException as e:
    print('int(V())', type(e).__name__, e)
try:
    print('float(V())', repr(float(V())))
except BaseException as e:
    print('float(V())', type(e).__name__, e)
try:
    print('complex(V())', repr(complex(V())))
except BaseException as e:
    print('complex(V())', type(e).__name__, e)
try:
    print('[1,2,3][V()]', repr([1,2,3][V()]))
except BaseException as e:
    print('[1,2,3][V()]', type(e).__name__, e)
try:
    print('range(V())', repr(range(V())))
except BaseException as e:
    print('range(V())', type(e).__name__, e)
try:
    print('bin(V())', repr(bin(V())))
except BaseException as e:
    print('bin(V())', type(e).__name__, e)
try:
    print("'abc'*V()", repr('abc'*V()))
except BaseException as e:
    print("'abc'*V()", type(e).__name__, e)
try:
    print('[1]*V()', repr([1]*V()))
except BaseException as e:
    print('[1]*V()', type(e).__name__, e)
try:
    print('reversed(V())', repr(reversed(V())))
except BaseException as e:
    print('reversed(V())', type(e).__name__, e)
try:
    print('list(V(1,2))', repr(list(V(1,2))))
except BaseException as e:
    print('list(V(1,2))', type(e).__name__, e)
try:
    print('[*V(1,2)]', repr([*V(1,2)]))
except BaseException as e:
    print('[*V(1,2)]', type(e).__name__, e)
try:
    print('V().zoo', repr(V().zoo))
except BaseException as e:
    print('V().zoo', type(e).__name__, e)
try:
    print('V().foo', repr(V().foo))
except BaseException as e:
    print('V().foo', type(e).__name__, e)
try:
    print('V(1)-1', repr(V(1)-1))
except BaseException as e:
    print('V(1)-1', type(e).__name__, e)
try:
    print('1-V(1)', repr(1-V(1)))
except BaseException as e:
    print('1-V(1)', type(e).__name__, e)
try:
    print('V(1)/2', repr(V(1)/2))
except BaseException as e:
    print('V(1)/2', type(e).__name__, e)
try:
    print('V(1)@2', repr(V(1)@2))
except BaseException as e:
    print('V(1)@2', type(e).__name__, e)
try:
    print('V(1)|2', repr(V(1)|2))
except BaseException as e:
    print('V(1)|2', type(e).__name__, e)
try:
    print('~V(1)', repr(~V(1)))
except BaseException as e:
    print('~V(1)', type(e).__name__, e)
