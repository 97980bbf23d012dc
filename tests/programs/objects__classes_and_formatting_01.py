import sys
class M(type):
    def __new__(m,n,b,d,**k): 
        c=super().__new__(m,n,b,d); c.k=k; return c
    def __init__(c,n,b,d,**k): super().__init__(n,b,d)
    def __call__(c,*a): return ('made',c.__name__,a)
    def __len__(c): return 7
    def __getattr__(c,n): return 'meta '+n
    def __repr__(c): return 'M:'+c.__name__
    def __iter__(c): return iter([1,2])
    def __contains__(c,x): return x==3
    def __instancecheck__(c,x): return x==5
    def __subclasscheck__(c,x): return x is int
class MC(metaclass=M,kk=3): pass
class D:
    def __set_name__(s,o,n): s.n=n
    def __get__(s,i,o): return ('get',s.n,i is None)
    def __set__(s,i,v): print('set',v)
    def __delete__(s,i): print('delete')
class ND:
    def __get__(s,i,o=None): return 'nd'
class UD:
    a=D(); b=ND()
class Base:
    reg=[]
    def __init_subclass__(cls,tag=None,**k): super().__init_subclass__(**k); Base.reg.append((cls.__name__,tag))
class Sub(Base,tag='t'): pass
class L(list):
    def append(s,x): super().append(x*2)
    def __getitem__(s,i): return ('g',super().__getitem__(i))
class Dd(dict):
    def __missing__(s,k): return k*2
class St(str):
    def __add__(s,o): return St('<'+str.__add__(s,o)+'>')
class In(int):
    def __add__(s,o): return In(int(s)+int(o)+100)
    def __repr__(s): return 'In(%d)'%int(s)
class T(tuple):
    def __new__(c,*a): return super().__new__(c,a)
class Ex(Exception):
    def __init__(s,a,b=2): s.a=a; s.b=b
class Hook:
    def __getattribute__(s,n):
        if n=='q': return 'Q'
        return object.__getattribute__(s,n)
    def __setattr__(s,n,v): object.__setattr__(s,n,v*2)
    def __delattr__(s,n): print('del',n); object.__delattr__(s,n)
    def __dir__(s): return ['b','a']
class CM:
    def __init__(s,sup=False): s.sup=sup
    def __enter__(s): print('enter'); return 'val'
    def __exit__(s,t,v,tb): print('exit',t,v); return s.sup
class A:
    def f(s): return 'A'
class B(A):
    def f(s): return 'B'+super().f()
class C(A):
    def f(s): return 'C'+super().f()
class DD(B,C):
    def f(s): return 'D'+super().f()
def outer():
    x=0
    def inc(n=1):
        nonlocal x
        x+=n
        return x
    return inc
def deco(n):
    def d(f):
        def w(*a,**k): return (n,f(*a,**k))
        w.__name__=f.__name__; return w
    return d
@deco(1)
@deco(2)
def dd(x): return x
def fib():
    a,b=0,1
    while True: yield a; a,b=b,a+b
def sub(): 
    r=yield from inner(); yield ('r',r)
def inner(): 
    yield 1; yield 2; return 3
import itertools, functools
from dataclasses import dataclass, field
from enum import Enum
@dataclass(order=True)
class DC: x:int; y:int=5; z:list=field(default_factory=list,compare=False)
@dataclass(frozen=True)
class FD: a:int
class Color(Enum):
    RED=1; GREEN=2
from contextlib import contextmanager
@contextmanager
def cmgr(): 
    print('in')
    try: yield 5
    finally: print('out')

try:
    print('MC(1)', repr(MC(1)))
except BaseException as e:
    print('MC(1)', type(e).__name__, e)
try:
    print('MC.k', repr(MC.k))
except BaseException as e:
    print('MC.k', type(e).__name__, e)
try:
    print('len(MC)', repr(len(MC)))
except BaseException as e:
    print('len(MC)', type(e).__name__, e)
try:
    print('MC.foo', repr(MC.foo))
except BaseException as e:
    print('MC.foo', type(e).__name__, e)
try:
    print('list(MC)', repr(list(MC)))
except BaseException as e:
    print('list(MC)', type(e).__name__, e)
try:
    print('3 in MC', repr(3 in MC))
except BaseException as e:
    print('3 in MC', type(e).__name__, e)
try:
    print('isinstance(5,MC)', repr(isinstance(5,MC)))
except BaseException as e:
    print('isinstance(5,MC)', type(e).__name__, e)
try:
    print('issubclass(int,MC)', repr(issubclass(int,MC)))
except BaseException as e:
    print('issubclass(int,MC)', type(e).__name__, e)
try:
    print('isinstance(4,MC)', repr(isinstance(4,MC)))
except BaseException as e:
    print('isinstance(4,MC)', type(e).__name__, e)
try:
    print('UD().a', repr(UD().a))
except BaseException as e:
    print('UD().a', type(e).__name__, e)
try:
    print('UD.a', repr(UD.a))
except BaseException as e:
    print('UD.a', type(e).__name__, e)
try:
    print('UD().b', repr(UD().b))
except BaseException as e:
    print('UD().b', type(e).__name__, e)
try:
    UD().a=5
    print('UD().a=5')
except BaseException as e:
    print('UD().a=5', type(e).__name__, e)
try:
    u=UD(); del u.a
    print('u=UD(); del u.a')
except BaseException as e:
    print('u=UD(); del u.a', type(e).__name__, e)
try:
    u=UD(); u.b=3; print(u.b)
    print('u=UD(); u.b=3; print(u.b)')
except BaseException as e:
    print('u=UD(); u.b=3; print(u.b)', type(e).__name__, e)
try:
    print('Base.reg', repr(Base.reg))
except BaseException as e:
    print('Base.reg', type(e).__name__, e)
try:
    class X(Base,bad=1): pass
    print('class X(Base,bad=1): pass')
except BaseException as e:
    print('class X(Base,bad=1): pass', type(e).__name__, e)
try:
    l=L(); l.append(2); print(l, l[0], len(l), l==[4])
    print('l=L(); l.append(2); print(l, l[0], len(l), l==[4])')
except BaseException as e:
    print('l=L(); l.append(2); print(l, l[0], len(l), l==[4])', type(e).__name__, e)
try:
    print('L([1])+[2]', repr(L([1])+[2]))
except BaseException as e:
    print('L([1])+[2]', type(e).__name__, e)
try:
    print('type(L([1])[:])', repr(type(L([1])[:])))
except BaseException as e:
    print('type(L([1])[:])', type(e).__name__, e)
try:
    print("Dd(a=1)['zz']", repr(Dd(a=1)['zz']))
except BaseException as e:
    print("Dd(a=1)['zz']", type(e).__name__, e)
try:
    print("Dd(a=1).get('zz')", repr(Dd(a=1).get('zz')))
except BaseException as e:
    print("Dd(a=1).get('zz')", type(e).__name__, e)
try:
    print("St('a')+'b'", repr(St('a')+'b'))
except BaseException as e:
    print("St('a')+'b'", type(e).__name__, e)
try:
    print("St('a').upper()", repr(St('a').upper()))
except BaseException as e:
    print("St('a').upper()", type(e).__name__, e)
