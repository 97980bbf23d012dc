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
    raise OSError(2,'x','f')
    print("raise OSError(2,'x','f')")
except BaseException as e:
    print("raise OSError(2,'x','f')", type(e).__name__, e)
try:
    raise SystemExit(3)
    print('raise SystemExit(3)')
except BaseException as e:
    print('raise SystemExit(3)', type(e).__name__, e)
try:
    raise KeyboardInterrupt
    print('raise KeyboardInterrupt')
except BaseException as e:
    print('raise KeyboardInterrupt', type(e).__name__, e)
try:
    assert 0
    print('assert 0')
except BaseException as e:
    print('assert 0', type(e).__name__, e)
try:
    assert 0,'msg'
    print("assert 0,'msg'")
except BaseException as e:
    print("assert 0,'msg'", type(e).__name__, e)
try:
    assert [],[1,2]
    print('assert [],[1,2]')
except BaseException as e:
    print('assert [],[1,2]', type(e).__name__, e)
try:
    assert 1
    print('assert 1')
except BaseException as e:
    print('assert 1', type(e).__name__, e)
try:
    del undefined
    print('del undefined')
except BaseException as e:
    print('del undefined', type(e).__name__, e)
try:
    print('undefined', repr(undefined))
except BaseException as e:
    print('undefined', type(e).__name__, e)
try:
    print('undefined()', repr(undefined()))
except BaseException as e:
    print('undefined()', type(e).__name__, e)
try:
    print('undefined.x', repr(undefined.x))
except BaseException as e:
    print('undefined.x', type(e).__name__, e)
try:
    print('print(undefind_x)', repr(print(undefind_x)))
except BaseException as e:
    print('print(undefind_x)', type(e).__name__, e)
try:
    lst=[1]; del lst[5]
    print('lst=[1]; del lst[5]')
except BaseException as e:
    print('lst=[1]; del lst[5]', type(e).__name__, e)
try:
    lst=[1]; lst[5]=1
    print('lst=[1]; lst[5]=1')
except BaseException as e:
    print('lst=[1]; lst[5]=1', type(e).__name__, e)
try:
    lst=[1,2,3,4]; lst[::2]=[1]
    print('lst=[1,2,3,4]; lst[::2]=[1]')
except BaseException as e:
    print('lst=[1,2,3,4]; lst[::2]=[1]', type(e).__name__, e)
try:
    lst=[1,2,3,4]; lst[1:2]=5
    print('lst=[1,2,3,4]; lst[1:2]=5')
except BaseException as e:
    print('lst=[1,2,3,4]; lst[1:2]=5', type(e).__name__, e)
try:
    lst=[1,2,3,4]; lst[1:3]='abcd'; print(lst)
    print("lst=[1,2,3,4]; lst[1:3]='abcd'; print(lst)")
except BaseException as e:
    print("lst=[1,2,3,4]; lst[1:3]='abcd'; print(lst)", type(e).__name__, e)
try:
    lst=[1,2,3,4]; del lst[::2]; print(lst)
    print('lst=[1,2,3,4]; del lst[::2]; print(lst)')
except BaseException as e:
    print('lst=[1,2,3,4]; del lst[::2]; print(lst)', type(e).__name__, e)
try:
    lst=[1,2,3]; lst['a']=1
    print("lst=[1,2,3]; lst['a']=1")
except BaseException as e:
    print("lst=[1,2,3]; lst['a']=1", type(e).__name__, e)
try:
    t=(1,2); t[0]=1
    print('t=(1,2); t[0]=1')
except BaseException as e:
    print('t=(1,2); t[0]=1', type(e).__name__, e)
try:
    t=(1,2); del t[0]
    print('t=(1,2); del t[0]')
except BaseException as e:
    print('t=(1,2); del t[0]', type(e).__name__, e)
try:
    s='abc'; s[0]='x'
    print("s='abc'; s[0]='x'")
except BaseException as e:
    print("s='abc'; s[0]='x'", type(e).__name__, e)
try:
    s='abc'; del s[0]
    print("s='abc'; del s[0]")
except BaseException as e:
    print("s='abc'; del s[0]", type(e).__name__, e)
try:
    r=range(5); r[0]=1
    print('r=range(5); r[0]=1')
except BaseException as e:
    print('r=range(5); r[0]=1', type(e).__name__, e)
