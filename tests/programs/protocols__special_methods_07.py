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
    print('float(E())', repr(float(E())))
except BaseException as e:
    print('float(E())', type(e).__name__, e)
try:
    print('list(E())', repr(list(E())))
except BaseException as e:
    print('list(E())', type(e).__name__, e)
try:
    print('list(gen())', repr(list(gen())))
except BaseException as e:
    print('list(gen())', type(e).__name__, e)
try:
    g=gen(); print(next(g), g.send(5)); g.send(6)
    print('g=gen(); print(next(g), g.send(5)); g.send(6)')
except BaseException as e:
    print('g=gen(); print(next(g), g.send(5)); g.send(6)', type(e).__name__, e)
try:
    g=gen(); g.send(5)
    print('g=gen(); g.send(5)')
except BaseException as e:
    print('g=gen(); g.send(5)', type(e).__name__, e)
try:
    g=gen(); next(g); g.throw(ValueError('x'))
    print("g=gen(); next(g); g.throw(ValueError('x'))")
except BaseException as e:
    print("g=gen(); next(g); g.throw(ValueError('x'))", type(e).__name__, e)
try:
    g=gen(); next(g); g.throw(ValueError); 
    print('g=gen(); next(g); g.throw(ValueError); ')
except BaseException as e:
    print('g=gen(); next(g); g.throw(ValueError); ', type(e).__name__, e)
try:
    g=gen(); next(g); g.close(); next(g)
    print('g=gen(); next(g); g.close(); next(g)')
except BaseException as e:
    print('g=gen(); next(g); g.close(); next(g)', type(e).__name__, e)
try:
    g=gen(); g.throw(5)
    print('g=gen(); g.throw(5)')
except BaseException as e:
    print('g=gen(); g.throw(5)', type(e).__name__, e)
try:
    print('gen().foo', repr(gen().foo))
except BaseException as e:
    print('gen().foo', type(e).__name__, e)
try:
    print('gen(1)', repr(gen(1)))
except BaseException as e:
    print('gen(1)', type(e).__name__, e)
try:
    raise ValueError
    print('raise ValueError')
except BaseException as e:
    print('raise ValueError', type(e).__name__, e)
try:
    raise ValueError('a')
    print("raise ValueError('a')")
except BaseException as e:
    print("raise ValueError('a')", type(e).__name__, e)
try:
    raise ValueError('a','b')
    print("raise ValueError('a','b')")
except BaseException as e:
    print("raise ValueError('a','b')", type(e).__name__, e)
try:
    raise 5
    print('raise 5')
except BaseException as e:
    print('raise 5', type(e).__name__, e)
try:
    raise E
    print('raise E')
except BaseException as e:
    print('raise E', type(e).__name__, e)
try:
    raise E()
    print('raise E()')
except BaseException as e:
    print('raise E()', type(e).__name__, e)
try:
    raise None
    print('raise None')
except BaseException as e:
    print('raise None', type(e).__name__, e)
try:
    raise ValueError from 5
    print('raise ValueError from 5')
except BaseException as e:
    print('raise ValueError from 5', type(e).__name__, e)
try:
    raise ValueError from None
    print('raise ValueError from None')
except BaseException as e:
    print('raise ValueError from None', type(e).__name__, e)
try:
    raise KeyError('a')
    print("raise KeyError('a')")
except BaseException as e:
    print("raise KeyError('a')", type(e).__name__, e)
try:
    raise KeyError
    print('raise KeyError')
except BaseException as e:
    print('raise KeyError', type(e).__name__, e)
try:
    raise StopIteration(5)
    print('raise StopIteration(5)')
except BaseException as e:
    print('raise StopIteration(5)', type(e).__name__, e)
try:
    raise OSError(2,'x')
    print("raise OSError(2,'x')")
except BaseException as e:
    print("raise OSError(2,'x')", type(e).__name__, e)
