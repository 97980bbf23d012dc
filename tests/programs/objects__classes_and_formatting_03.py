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
    with CM() as c: raise ValueError('x')
    print("with CM() as c: raise ValueError('x')")
except BaseException as e:
    print("with CM() as c: raise ValueError('x')", type(e).__name__, e)
try:
    with CM() as a, CM() as b: print(a,b)
    print('with CM() as a, CM() as b: print(a,b)')
except BaseException as e:
    print('with CM() as a, CM() as b: print(a,b)', type(e).__name__, e)
try:
    with cmgr() as x: print(x)
    print('with cmgr() as x: print(x)')
except BaseException as e:
    print('with cmgr() as x: print(x)', type(e).__name__, e)
try:
    with cmgr() as x: raise KeyError(1)
    print('with cmgr() as x: raise KeyError(1)')
except BaseException as e:
    print('with cmgr() as x: raise KeyError(1)', type(e).__name__, e)
try:
    print('DD().f()', repr(DD().f()))
except BaseException as e:
    print('DD().f()', type(e).__name__, e)
try:
    print('DD.__mro__', repr(DD.__mro__))
except BaseException as e:
    print('DD.__mro__', type(e).__name__, e)
try:
    print('[c.__name__ for c in DD.mro()]', repr([c.__name__ for c in DD.mro()]))
except BaseException as e:
    print('[c.__name__ for c in DD.mro()]', type(e).__name__, e)
try:
    f=outer(); f(); print(f(5), f.__closure__[0].cell_contents, outer()())
    print('f=outer(); f(); print(f(5), f.__closure__[0].cell_contents, outer()())')
except BaseException as e:
    print('f=outer(); f(); print(f(5), f.__closure__[0].cell_contents, outer()())', type(e).__name__, e)
try:
    print('dd(5)', repr(dd(5)))
except BaseException as e:
    print('dd(5)', type(e).__name__, e)
try:
    print('dd.__name__', repr(dd.__name__))
except BaseException as e:
    print('dd.__name__', type(e).__name__, e)
try:
    print('list(itertools.islice(fib(),10))', repr(list(itertools.islice(fib(),10))))
except BaseException as e:
    print('list(itertools.islice(fib(),10))', type(e).__name__, e)
try:
    print('list(sub())', repr(list(sub())))
except BaseException as e:
    print('list(sub())', type(e).__name__, e)
try:
    g=sub(); print(next(g)); g.throw(KeyError('z'))
    print("g=sub(); print(next(g)); g.throw(KeyError('z'))")
except BaseException as e:
    print("g=sub(); print(next(g)); g.throw(KeyError('z'))", type(e).__name__, e)
try:
    print('DC(1)', repr(DC(1)))
except BaseException as e:
    print('DC(1)', type(e).__name__, e)
try:
    print('DC(1)<DC(2)', repr(DC(1)<DC(2)))
except BaseException as e:
    print('DC(1)<DC(2)', type(e).__name__, e)
try:
    print('DC(1)==DC(1)', repr(DC(1)==DC(1)))
except BaseException as e:
    print('DC(1)==DC(1)', type(e).__name__, e)
try:
    print('DC(1,2)<DC(1,1)', repr(DC(1,2)<DC(1,1)))
except BaseException as e:
    print('DC(1,2)<DC(1,1)', type(e).__name__, e)
try:
    print('DC()', repr(DC()))
except BaseException as e:
    print('DC()', type(e).__name__, e)
try:
    print('DC(1,2,3,4)', repr(DC(1,2,3,4)))
except BaseException as e:
    print('DC(1,2,3,4)', type(e).__name__, e)
try:
    print('FD(1)', repr(FD(1)))
except BaseException as e:
    print('FD(1)', type(e).__name__, e)
try:
    f=FD(1); f.a=2
    print('f=FD(1); f.a=2')
except BaseException as e:
    print('f=FD(1); f.a=2', type(e).__name__, e)
try:
    print('hash(FD(1))==hash(FD(1))', repr(hash(FD(1))==hash(FD(1))))
except BaseException as e:
    print('hash(FD(1))==hash(FD(1))', type(e).__name__, e)
try:
    print('hash(DC(1))', repr(hash(DC(1))))
except BaseException as e:
    print('hash(DC(1))', type(e).__name__, e)
try:
    print('Color.RED', repr(Color.RED))
except BaseException as e:
    print('Color.RED', type(e).__name__, e)
