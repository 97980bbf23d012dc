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
    print("'%*d'%(5,3)", repr('%*d'%(5,3)))
except BaseException as e:
    print("'%*d'%(5,3)", type(e).__name__, e)
try:
    print("'{:,}'.format(1234567.891)", repr('{:,}'.format(1234567.891)))
except BaseException as e:
    print("'{:,}'.format(1234567.891)", type(e).__name__, e)
try:
    print("'{:.2e}'.format(12345.678)", repr('{:.2e}'.format(12345.678)))
except BaseException as e:
    print("'{:.2e}'.format(12345.678)", type(e).__name__, e)
try:
    print("'{:08.3f}'.format(3.14159)", repr('{:08.3f}'.format(3.14159)))
except BaseException as e:
    print("'{:08.3f}'.format(3.14159)", type(e).__name__, e)
try:
    print("'{:+}'.format(5)", repr('{:+}'.format(5)))
except BaseException as e:
    print("'{:+}'.format(5)", type(e).__name__, e)
try:
    print("'{:b} {:o} {:x} {:X} {:#b}'.format(10,10,255,255,5)", repr('{:b} {:o} {:x} {:X} {:#b}'.format(10,10,255,255,5)))
except BaseException as e:
    print("'{:b} {:o} {:x} {:X} {:#b}'.format(10,10,255,255,5)", type(e).__name__, e)
try:
    print("'{:%}'.format(0.25)", repr('{:%}'.format(0.25)))
except BaseException as e:
    print("'{:%}'.format(0.25)", type(e).__name__, e)
try:
    print("'{:c}'.format(97)", repr('{:c}'.format(97)))
except BaseException as e:
    print("'{:c}'.format(97)", type(e).__name__, e)
try:
    print("'{:^20}|'.format('mid')", repr('{:^20}|'.format('mid')))
except BaseException as e:
    print("'{:^20}|'.format('mid')", type(e).__name__, e)
try:
    print("'{:*^20}|'.format('mid')", repr('{:*^20}|'.format('mid')))
except BaseException as e:
    print("'{:*^20}|'.format('mid')", type(e).__name__, e)
try:
    print("'{:_}'.format(1000000)", repr('{:_}'.format(1000000)))
except BaseException as e:
    print("'{:_}'.format(1000000)", type(e).__name__, e)
try:
    print("'{:n}'.format(5)", repr('{:n}'.format(5)))
except BaseException as e:
    print("'{:n}'.format(5)", type(e).__name__, e)
try:
    print("'{!s} {!r} {!a}'.format('\xe9','\xe9','\xe9')", repr('{!s} {!r} {!a}'.format('é','é','é')))
except BaseException as e:
    print("'{!s} {!r} {!a}'.format('\xe9','\xe9','\xe9')", type(e).__name__, e)
try:
    print("'{0!r:>10}'.format('a')", repr('{0!r:>10}'.format('a')))
except BaseException as e:
    print("'{0!r:>10}'.format('a')", type(e).__name__, e)
try:
    print("'{:{}}'.format('a',10)", repr('{:{}}'.format('a',10)))
except BaseException as e:
    print("'{:{}}'.format('a',10)", type(e).__name__, e)
try:
    print("'{a[0]}{a[1]}'.format(a=[1,2])", repr('{a[0]}{a[1]}'.format(a=[1,2])))
except BaseException as e:
    print("'{a[0]}{a[1]}'.format(a=[1,2])", type(e).__name__, e)
try:
    print("'{:10.3}'.format('abcdef')", repr('{:10.3}'.format('abcdef')))
except BaseException as e:
    print("'{:10.3}'.format('abcdef')", type(e).__name__, e)
try:
    print("'{:.0f}'.format(0.5)", repr('{:.0f}'.format(0.5)))
except BaseException as e:
    print("'{:.0f}'.format(0.5)", type(e).__name__, e)
try:
    print("'{:g}'.format(1e10)", repr('{:g}'.format(1e10)))
except BaseException as e:
    print("'{:g}'.format(1e10)", type(e).__name__, e)
try:
    print("'{:5}'.format(True)", repr('{:5}'.format(True)))
except BaseException as e:
    print("'{:5}'.format(True)", type(e).__name__, e)
try:
    print("'{}'.format(None)", repr('{}'.format(None)))
except BaseException as e:
    print("'{}'.format(None)", type(e).__name__, e)
try:
    print("'{:>5}'.format(None)", repr('{:>5}'.format(None)))
except BaseException as e:
    print("'{:>5}'.format(None)", type(e).__name__, e)
try:
    print("f'{3.0}' f'{1e100}'", repr(f'{3.0}' f'{1e100}'))
except BaseException as e:
    print("f'{3.0}' f'{1e100}'", type(e).__name__, e)
try:
    print('f\'{"a":>5}{5:<5}{1.5:^7}|\'', repr(f'{"a":>5}{5:<5}{1.5:^7}|'))
except BaseException as e:
    print('f\'{"a":>5}{5:<5}{1.5:^7}|\'', type(e).__name__, e)
