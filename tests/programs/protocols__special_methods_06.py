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
    print('Sl().__dict__', repr(Sl().__dict__))
except BaseException as e:
    print('Sl().__dict__', type(e).__name__, e)
try:
    print('E().x', repr(E().x))
except BaseException as e:
    print('E().x', type(e).__name__, e)
try:
    e=E(); e.x=1; del e.x; del e.x
    print('e=E(); e.x=1; del e.x; del e.x')
except BaseException as e:
    print('e=E(); e.x=1; del e.x; del e.x', type(e).__name__, e)
try:
    print('E.x', repr(E.x))
except BaseException as e:
    print('E.x', type(e).__name__, e)
try:
    E.x=5
    print('E.x=5')
except BaseException as e:
    print('E.x=5', type(e).__name__, e)
try:
    print('E().foo()', repr(E().foo()))
except BaseException as e:
    print('E().foo()', type(e).__name__, e)
try:
    print('E.foo()', repr(E.foo()))
except BaseException as e:
    print('E.foo()', type(e).__name__, e)
try:
    print('E()()', repr(E()()))
except BaseException as e:
    print('E()()', type(e).__name__, e)
try:
    print('E()[0]', repr(E()[0]))
except BaseException as e:
    print('E()[0]', type(e).__name__, e)
try:
    E()[0]=1
    print('E()[0]=1')
except BaseException as e:
    print('E()[0]=1', type(e).__name__, e)
try:
    del E()[0]
    print('del E()[0]')
except BaseException as e:
    print('del E()[0]', type(e).__name__, e)
try:
    print('E()+1', repr(E()+1))
except BaseException as e:
    print('E()+1', type(e).__name__, e)
try:
    print('1+E()', repr(1+E()))
except BaseException as e:
    print('1+E()', type(e).__name__, e)
try:
    print('E()<E()', repr(E()<E()))
except BaseException as e:
    print('E()<E()', type(e).__name__, e)
try:
    print('E()<1', repr(E()<1))
except BaseException as e:
    print('E()<1', type(e).__name__, e)
try:
    print('-E()', repr(-E()))
except BaseException as e:
    print('-E()', type(e).__name__, e)
try:
    print('len(E())', repr(len(E())))
except BaseException as e:
    print('len(E())', type(e).__name__, e)
try:
    print('iter(E())', repr(iter(E())))
except BaseException as e:
    print('iter(E())', type(e).__name__, e)
try:
    print('next(E())', repr(next(E())))
except BaseException as e:
    print('next(E())', type(e).__name__, e)
try:
    print('1 in E()', repr(1 in E()))
except BaseException as e:
    print('1 in E()', type(e).__name__, e)
try:
    with E(): pass
    print('with E(): pass')
except BaseException as e:
    print('with E(): pass', type(e).__name__, e)
try:
    with 5: pass
    print('with 5: pass')
except BaseException as e:
    print('with 5: pass', type(e).__name__, e)
try:
    with V(): raise ValueError
    print('with V(): raise ValueError')
except BaseException as e:
    print('with V(): raise ValueError', type(e).__name__, e)
try:
    print('int(E())', repr(int(E())))
except BaseException as e:
    print('int(E())', type(e).__name__, e)
