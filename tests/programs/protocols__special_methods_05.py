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
    [a,[b]]=[1,[2]]
    print('[a,[b]]=[1,[2]]')
except BaseException as e:
    print('[a,[b]]=[1,[2]]', type(e).__name__, e)
try:
    a,b=1
    print('a,b=1')
except BaseException as e:
    print('a,b=1', type(e).__name__, e)
try:
    for a,b in [1,2]: pass
    print('for a,b in [1,2]: pass')
except BaseException as e:
    print('for a,b in [1,2]: pass', type(e).__name__, e)
try:
    for a,b in [(1,2,3)]: pass
    print('for a,b in [(1,2,3)]: pass')
except BaseException as e:
    print('for a,b in [(1,2,3)]: pass', type(e).__name__, e)
try:
    for x in 5: pass
    print('for x in 5: pass')
except BaseException as e:
    print('for x in 5: pass', type(e).__name__, e)
try:
    for x in None: pass
    print('for x in None: pass')
except BaseException as e:
    print('for x in None: pass', type(e).__name__, e)
try:
    print('{**5}', repr({**5}))
except BaseException as e:
    print('{**5}', type(e).__name__, e)
try:
    print("{**{'a':1},'b':2}", repr({**{'a':1},'b':2}))
except BaseException as e:
    print("{**{'a':1},'b':2}", type(e).__name__, e)
try:
    print('[*5]', repr([*5]))
except BaseException as e:
    print('[*5]', type(e).__name__, e)
try:
    print('(*[1],*[2])', repr((*[1],*[2])))
except BaseException as e:
    print('(*[1],*[2])', type(e).__name__, e)
try:
    print('print(*5)', repr(print(*5)))
except BaseException as e:
    print('print(*5)', type(e).__name__, e)
try:
    print('Prop().x', repr(Prop().x))
except BaseException as e:
    print('Prop().x', type(e).__name__, e)
try:
    p=Prop(); p.x=5
    print('p=Prop(); p.x=5')
except BaseException as e:
    print('p=Prop(); p.x=5', type(e).__name__, e)
try:
    p=Prop(); del p.x
    print('p=Prop(); del p.x')
except BaseException as e:
    print('p=Prop(); del p.x', type(e).__name__, e)
try:
    p=Prop(); p.y=5; print(p._y)
    print('p=Prop(); p.y=5; print(p._y)')
except BaseException as e:
    print('p=Prop(); p.y=5; print(p._y)', type(e).__name__, e)
try:
    print('Prop.st(1)', repr(Prop.st(1)))
except BaseException as e:
    print('Prop.st(1)', type(e).__name__, e)
try:
    print('Prop().st(2)', repr(Prop().st(2)))
except BaseException as e:
    print('Prop().st(2)', type(e).__name__, e)
try:
    print('Prop.cl(3)', repr(Prop.cl(3)))
except BaseException as e:
    print('Prop.cl(3)', type(e).__name__, e)
try:
    print('Prop().cl(4)', repr(Prop().cl(4)))
except BaseException as e:
    print('Prop().cl(4)', type(e).__name__, e)
try:
    print('Prop.st()', repr(Prop.st()))
except BaseException as e:
    print('Prop.st()', type(e).__name__, e)
try:
    print('Prop.cl()', repr(Prop.cl()))
except BaseException as e:
    print('Prop.cl()', type(e).__name__, e)
try:
    s=Sl(); s.a=1; print(s.a); s.b
    print('s=Sl(); s.a=1; print(s.a); s.b')
except BaseException as e:
    print('s=Sl(); s.a=1; print(s.a); s.b', type(e).__name__, e)
try:
    s=Sl(); s.c=1
    print('s=Sl(); s.c=1')
except BaseException as e:
    print('s=Sl(); s.c=1', type(e).__name__, e)
try:
    s=Sl(); del s.a
    print('s=Sl(); del s.a')
except BaseException as e:
    print('s=Sl(); del s.a', type(e).__name__, e)
