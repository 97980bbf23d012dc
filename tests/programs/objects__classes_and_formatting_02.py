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
    print("type(St('a').upper())", repr(type(St('a').upper())))
except BaseException as e:
    print("type(St('a').upper())", type(e).__name__, e)
try:
    print("St('abc')[0]", repr(St('abc')[0]))
except BaseException as e:
    print("St('abc')[0]", type(e).__name__, e)
try:
    print('In(5)+3', repr(In(5)+3))
except BaseException as e:
    print('In(5)+3', type(e).__name__, e)
try:
    print('3+In(5)', repr(3+In(5)))
except BaseException as e:
    print('3+In(5)', type(e).__name__, e)
try:
    print('In(5)*2', repr(In(5)*2))
except BaseException as e:
    print('In(5)*2', type(e).__name__, e)
try:
    print('-In(5)', repr(-In(5)))
except BaseException as e:
    print('-In(5)', type(e).__name__, e)
try:
    print('str(In(5))', repr(str(In(5))))
except BaseException as e:
    print('str(In(5))', type(e).__name__, e)
try:
    print("f'{In(5)}'", repr(f'{In(5)}'))
except BaseException as e:
    print("f'{In(5)}'", type(e).__name__, e)
try:
    print('In(5)==5', repr(In(5)==5))
except BaseException as e:
    print('In(5)==5', type(e).__name__, e)
try:
    print('hash(In(5))==hash(5)', repr(hash(In(5))==hash(5)))
except BaseException as e:
    print('hash(In(5))==hash(5)', type(e).__name__, e)
try:
    print('[10,20,30][In(1)]', repr([10,20,30][In(1)]))
except BaseException as e:
    print('[10,20,30][In(1)]', type(e).__name__, e)
try:
    print('T(1,2,3)', repr(T(1,2,3)))
except BaseException as e:
    print('T(1,2,3)', type(e).__name__, e)
try:
    print('T(1,2)+(3,)', repr(T(1,2)+(3,)))
except BaseException as e:
    print('T(1,2)+(3,)', type(e).__name__, e)
try:
    print('type(T(1,2)+(3,))', repr(type(T(1,2)+(3,))))
except BaseException as e:
    print('type(T(1,2)+(3,))', type(e).__name__, e)
try:
    print('Ex(1)', repr(Ex(1)))
except BaseException as e:
    print('Ex(1)', type(e).__name__, e)
try:
    print('str(Ex(1))', repr(str(Ex(1))))
except BaseException as e:
    print('str(Ex(1))', type(e).__name__, e)
try:
    print('Ex(1).args', repr(Ex(1).args))
except BaseException as e:
    print('Ex(1).args', type(e).__name__, e)
try:
    raise Ex(1,b=3)
    print('raise Ex(1,b=3)')
except BaseException as e:
    print('raise Ex(1,b=3)', type(e).__name__, e)
try:
    print('Ex()', repr(Ex()))
except BaseException as e:
    print('Ex()', type(e).__name__, e)
try:
    print('Hook().q', repr(Hook().q))
except BaseException as e:
    print('Hook().q', type(e).__name__, e)
try:
    h=Hook(); h.x=2; print(h.x); del h.x
    print('h=Hook(); h.x=2; print(h.x); del h.x')
except BaseException as e:
    print('h=Hook(); h.x=2; print(h.x); del h.x', type(e).__name__, e)
try:
    print('dir(Hook())', repr(dir(Hook())))
except BaseException as e:
    print('dir(Hook())', type(e).__name__, e)
try:
    with CM() as c: print(c)
    print('with CM() as c: print(c)')
except BaseException as e:
    print('with CM() as c: print(c)', type(e).__name__, e)
try:
    with CM(True) as c: raise ValueError('x')
    print("with CM(True) as c: raise ValueError('x')")
except BaseException as e:
    print("with CM(True) as c: raise ValueError('x')", type(e).__name__, e)
