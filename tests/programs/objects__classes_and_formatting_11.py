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
    x=5
    x//=2
    x**=3
    x<<=2
    x|=1
    x^=7
    x&=0xff
    x%=10
    print(x)
    print('x=5 ; x//=2 ; x**=3 ; x<<=2 ; x|=1 ; x^=7 ; x&=0xff ; x%=10 ; print(x)')
except BaseException as e:
    print('x=5 ; x//=2 ; x**=3 ; x<<=2 ; x|=1 ; x^=7 ; x&=0xff ; x%=10 ; print(x)', type(e).__name__, e)
try:
    while False: pass
    else: print('else')
    print("while False: pass ; else: print('else')")
except BaseException as e:
    print("while False: pass ; else: print('else')", type(e).__name__, e)
try:
    for i in range(3):
        if i==5: break
    else: print('nobreak')
    print("for i in range(3): ;     if i==5: break ; else: print('nobreak')")
except BaseException as e:
    print("for i in range(3): ;     if i==5: break ; else: print('nobreak')", type(e).__name__, e)
try:
    try: pass
    finally: print('f')
    print("try: pass ; finally: print('f')")
except BaseException as e:
    print("try: pass ; finally: print('f')", type(e).__name__, e)
