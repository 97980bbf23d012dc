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
    print("{x:y for x,y in zip('abc',[1,2,3])}", repr({x:y for x,y in zip('abc',[1,2,3])}))
except BaseException as e:
    print("{x:y for x,y in zip('abc',[1,2,3])}", type(e).__name__, e)
try:
    print('{x%3 for x in range(10)}', repr({x%3 for x in range(10)}))
except BaseException as e:
    print('{x%3 for x in range(10)}', type(e).__name__, e)
try:
    print('[[j for j in range(i)] for i in range(3)]', repr([[j for j in range(i)] for i in range(3)]))
except BaseException as e:
    print('[[j for j in range(i)] for i in range(3)]', type(e).__name__, e)
try:
    print('list(x for x in range(3))', repr(list(x for x in range(3))))
except BaseException as e:
    print('list(x for x in range(3))', type(e).__name__, e)
try:
    print('(lambda *a,**k:(a,k))(1,2,x=3)', repr((lambda *a,**k:(a,k))(1,2,x=3)))
except BaseException as e:
    print('(lambda *a,**k:(a,k))(1,2,x=3)', type(e).__name__, e)
try:
    print('(lambda x,y=2:x+y)(1)', repr((lambda x,y=2:x+y)(1)))
except BaseException as e:
    print('(lambda x,y=2:x+y)(1)', type(e).__name__, e)
try:
    print('[f(2) for f in [lambda x,i=i:x*i for i in range(3)]]', repr([f(2) for f in [lambda x,i=i:x*i for i in range(3)]]))
except BaseException as e:
    print('[f(2) for f in [lambda x,i=i:x*i for i in range(3)]]', type(e).__name__, e)
try:
    print('[f() for f in [lambda:i for i in range(3)]]', repr([f() for f in [lambda:i for i in range(3)]]))
except BaseException as e:
    print('[f() for f in [lambda:i for i in range(3)]]', type(e).__name__, e)
try:
    print("print(1,2,sep='-',end='!\\n')", repr(print(1,2,sep='-',end='!\n')))
except BaseException as e:
    print("print(1,2,sep='-',end='!\\n')", type(e).__name__, e)
try:
    print("print(*[1,2],sep='')", repr(print(*[1,2],sep='')))
except BaseException as e:
    print("print(*[1,2],sep='')", type(e).__name__, e)
try:
    print('print()', repr(print()))
except BaseException as e:
    print('print()', type(e).__name__, e)
try:
    print("print('a','b',sep=None)", repr(print('a','b',sep=None)))
except BaseException as e:
    print("print('a','b',sep=None)", type(e).__name__, e)
try:
    print("print([1,'a',None,True,1.5,(1,),{},set(),b'x'])", repr(print([1,'a',None,True,1.5,(1,),{},set(),b'x'])))
except BaseException as e:
    print("print([1,'a',None,True,1.5,(1,),{},set(),b'x'])", type(e).__name__, e)
try:
    print("print({'a':[1,{'b':(1,)}]})", repr(print({'a':[1,{'b':(1,)}]})))
except BaseException as e:
    print("print({'a':[1,{'b':(1,)}]})", type(e).__name__, e)
try:
    print("'%s'%[1,2]", repr('%s'%[1,2]))
except BaseException as e:
    print("'%s'%[1,2]", type(e).__name__, e)
try:
    print("'%s'%(1,)", repr('%s'%(1,)))
except BaseException as e:
    print("'%s'%(1,)", type(e).__name__, e)
try:
    print("'%-10s|'%'ab'", repr('%-10s|'%'ab'))
except BaseException as e:
    print("'%-10s|'%'ab'", type(e).__name__, e)
try:
    print("'%+d % d'%(5,5)", repr('%+d % d'%(5,5)))
except BaseException as e:
    print("'%+d % d'%(5,5)", type(e).__name__, e)
try:
    print("'%.3s'%'abcdef'", repr('%.3s'%'abcdef'))
except BaseException as e:
    print("'%.3s'%'abcdef'", type(e).__name__, e)
try:
    print("'%5.1f'%3.14159", repr('%5.1f'%3.14159))
except BaseException as e:
    print("'%5.1f'%3.14159", type(e).__name__, e)
try:
    print("'%e'%12345.678", repr('%e'%12345.678))
except BaseException as e:
    print("'%e'%12345.678", type(e).__name__, e)
try:
    print("'%g'%0.00001234", repr('%g'%0.00001234))
except BaseException as e:
    print("'%g'%0.00001234", type(e).__name__, e)
try:
    print("'%#x %#o'%(255,8)", repr('%#x %#o'%(255,8)))
except BaseException as e:
    print("'%#x %#o'%(255,8)", type(e).__name__, e)
try:
    print("'%i'%True", repr('%i'%True))
except BaseException as e:
    print("'%i'%True", type(e).__name__, e)
