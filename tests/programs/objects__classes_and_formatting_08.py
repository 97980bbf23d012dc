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
    print("'abc'.maketrans('ab','xy')", repr('abc'.maketrans('ab','xy')))
except BaseException as e:
    print("'abc'.maketrans('ab','xy')", type(e).__name__, e)
try:
    print("'hello'.translate(str.maketrans('el','ip','o'))", repr('hello'.translate(str.maketrans('el','ip','o'))))
except BaseException as e:
    print("'hello'.translate(str.maketrans('el','ip','o'))", type(e).__name__, e)
try:
    print("'\xdf'.upper()", repr('ß'.upper()))
except BaseException as e:
    print("'\xdf'.upper()", type(e).__name__, e)
try:
    print("'\u0130'.lower()", repr('İ'.lower()))
except BaseException as e:
    print("'\u0130'.lower()", type(e).__name__, e)
try:
    print("'1\xbd'.isnumeric()", repr('1½'.isnumeric()))
except BaseException as e:
    print("'1\xbd'.isnumeric()", type(e).__name__, e)
try:
    print("'abc'.removeprefix('a').removesuffix('c')", repr('abc'.removeprefix('a').removesuffix('c')))
except BaseException as e:
    print("'abc'.removeprefix('a').removesuffix('c')", type(e).__name__, e)
try:
    print("'abc'.encode()", repr('abc'.encode()))
except BaseException as e:
    print("'abc'.encode()", type(e).__name__, e)
try:
    print("'a\\\\b\\n\\t\\x00\\u1234\xe9\\U0001F600'", repr('a\\b\n\t\x00\u1234é\U0001F600'))
except BaseException as e:
    print("'a\\\\b\\n\\t\\x00\\u1234\xe9\\U0001F600'", type(e).__name__, e)
try:
    print('"it\'s"', repr("it's"))
except BaseException as e:
    print('"it\'s"', type(e).__name__, e)
try:
    print('\'"\'', repr('"'))
except BaseException as e:
    print('\'"\'', type(e).__name__, e)
try:
    print('\'\\\'"\'', repr('\'"'))
except BaseException as e:
    print('\'\\\'"\'', type(e).__name__, e)
try:
    print("b'a\\x00\\xff\\''", repr(b'a\x00\xff\''))
except BaseException as e:
    print("b'a\\x00\\xff\\''", type(e).__name__, e)
try:
    print('bytes([1,2,3])', repr(bytes([1,2,3])))
except BaseException as e:
    print('bytes([1,2,3])', type(e).__name__, e)
try:
    print('bytes(3)', repr(bytes(3)))
except BaseException as e:
    print('bytes(3)', type(e).__name__, e)
try:
    print("bytes('a')", repr(bytes('a')))
except BaseException as e:
    print("bytes('a')", type(e).__name__, e)
try:
    print('bytes([256])', repr(bytes([256])))
except BaseException as e:
    print('bytes([256])', type(e).__name__, e)
try:
    print("bytearray(b'abc')", repr(bytearray(b'abc')))
except BaseException as e:
    print("bytearray(b'abc')", type(e).__name__, e)
try:
    print("b'abc'[0]", repr(b'abc'[0]))
except BaseException as e:
    print("b'abc'[0]", type(e).__name__, e)
try:
    print("b'abc'.upper()", repr(b'abc'.upper()))
except BaseException as e:
    print("b'abc'.upper()", type(e).__name__, e)
try:
    print("b'a'+b'b'", repr(b'a'+b'b'))
except BaseException as e:
    print("b'a'+b'b'", type(e).__name__, e)
try:
    print("b'a'+'b'", repr(b'a'+'b'))
except BaseException as e:
    print("b'a'+'b'", type(e).__name__, e)
try:
    print("b'abc'.decode()", repr(b'abc'.decode()))
except BaseException as e:
    print("b'abc'.decode()", type(e).__name__, e)
try:
    print("b'a,b'.split(b',')", repr(b'a,b'.split(b',')))
except BaseException as e:
    print("b'a,b'.split(b',')", type(e).__name__, e)
try:
    print("b'abc'.hex()", repr(b'abc'.hex()))
except BaseException as e:
    print("b'abc'.hex()", type(e).__name__, e)
