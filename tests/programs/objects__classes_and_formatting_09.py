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
    print("bytes.fromhex('6162')", repr(bytes.fromhex('6162')))
except BaseException as e:
    print("bytes.fromhex('6162')", type(e).__name__, e)
try:
    ba=bytearray(b'abc'); ba[0]=120; ba.append(33); print(ba)
    print("ba=bytearray(b'abc'); ba[0]=120; ba.append(33); print(ba)")
except BaseException as e:
    print("ba=bytearray(b'abc'); ba[0]=120; ba.append(33); print(ba)", type(e).__name__, e)
try:
    print('1_000_000', repr(1_000_000))
except BaseException as e:
    print('1_000_000', type(e).__name__, e)
try:
    print('0xff,0b11,0o17', repr(0xff,0b11,0o17))
except BaseException as e:
    print('0xff,0b11,0o17', type(e).__name__, e)
try:
    print('1e3,.5,5.', repr(1e3,.5,5.))
except BaseException as e:
    print('1e3,.5,5.', type(e).__name__, e)
try:
    print('10**18*10**18', repr(10**18*10**18))
except BaseException as e:
    print('10**18*10**18', type(e).__name__, e)
try:
    print('2**100', repr(2**100))
except BaseException as e:
    print('2**100', type(e).__name__, e)
try:
    print('-2**2', repr(-2**2))
except BaseException as e:
    print('-2**2', type(e).__name__, e)
try:
    print('2**3**2', repr(2**3**2))
except BaseException as e:
    print('2**3**2', type(e).__name__, e)
try:
    print('(2**64)//3, (2**64)%1000, -(2**64)//7', repr((2**64)//3, (2**64)%1000, -(2**64)//7))
except BaseException as e:
    print('(2**64)//3, (2**64)%1000, -(2**64)//7', type(e).__name__, e)
try:
    print('7//2,-7//2,7%-2', repr(7//2,-7//2,7%-2))
except BaseException as e:
    print('7//2,-7//2,7%-2', type(e).__name__, e)
try:
    print('3.7//1,3.7%1', repr(3.7//1,3.7%1))
except BaseException as e:
    print('3.7//1,3.7%1', type(e).__name__, e)
try:
    print('round(2.5),round(3.5),round(-2.5),round(0.125,2)', repr(round(2.5),round(3.5),round(-2.5),round(0.125,2)))
except BaseException as e:
    print('round(2.5),round(3.5),round(-2.5),round(0.125,2)', type(e).__name__, e)
try:
    print("int('0b101',0)", repr(int('0b101',0)))
except BaseException as e:
    print("int('0b101',0)", type(e).__name__, e)
try:
    print("float('inf')-float('inf')", repr(float('inf')-float('inf')))
except BaseException as e:
    print("float('inf')-float('inf')", type(e).__name__, e)
try:
    print("max(float('nan'),1)", repr(max(float('nan'),1)))
except BaseException as e:
    print("max(float('nan'),1)", type(e).__name__, e)
try:
    print('0.1+0.2==0.3', repr(0.1+0.2==0.3))
except BaseException as e:
    print('0.1+0.2==0.3', type(e).__name__, e)
try:
    print('1e308*10', repr(1e308*10))
except BaseException as e:
    print('1e308*10', type(e).__name__, e)
try:
    print('-1e308*10', repr(-1e308*10))
except BaseException as e:
    print('-1e308*10', type(e).__name__, e)
try:
    print('5 if True else 6', repr(5 if True else 6))
except BaseException as e:
    print('5 if True else 6', type(e).__name__, e)
try:
    print('not 1==2', repr(not 1==2))
except BaseException as e:
    print('not 1==2', type(e).__name__, e)
try:
    print('1 and 2 or 3', repr(1 and 2 or 3))
except BaseException as e:
    print('1 and 2 or 3', type(e).__name__, e)
try:
    print('None is None, None==0', repr(None is None, None==0))
except BaseException as e:
    print('None is None, None==0', type(e).__name__, e)
try:
    print('[]is[]', repr([]is[]))
except BaseException as e:
    print('[]is[]', type(e).__name__, e)
