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
    print('id(5)==id(5)', repr(id(5)==id(5)))
except BaseException as e:
    print('id(5)==id(5)', type(e).__name__, e)
try:
    is_=1; print(is_)
    print('is_=1; print(is_)')
except BaseException as e:
    print('is_=1; print(is_)', type(e).__name__, e)
try:
    print("bool('False')", repr(bool('False')))
except BaseException as e:
    print("bool('False')", type(e).__name__, e)
try:
    print('[True,False].count(1)', repr([True,False].count(1)))
except BaseException as e:
    print('[True,False].count(1)', type(e).__name__, e)
try:
    print('sum([True,True])', repr(sum([True,True])))
except BaseException as e:
    print('sum([True,True])', type(e).__name__, e)
try:
    print("sorted([(2,'b'),(1,'z'),(2,'a')])", repr(sorted([(2,'b'),(1,'z'),(2,'a')])))
except BaseException as e:
    print("sorted([(2,'b'),(1,'z'),(2,'a')])", type(e).__name__, e)
try:
    print("sorted({'b':1,'a':2})", repr(sorted({'b':1,'a':2})))
except BaseException as e:
    print("sorted({'b':1,'a':2})", type(e).__name__, e)
try:
    print("sorted('hello')", repr(sorted('hello')))
except BaseException as e:
    print("sorted('hello')", type(e).__name__, e)
try:
    print('sorted([3,1,2],key=lambda x:-x)', repr(sorted([3,1,2],key=lambda x:-x)))
except BaseException as e:
    print('sorted([3,1,2],key=lambda x:-x)', type(e).__name__, e)
try:
    print('list(map(str,range(3)))', repr(list(map(str,range(3)))))
except BaseException as e:
    print('list(map(str,range(3)))', type(e).__name__, e)
try:
    print("dict(zip('ab',range(2)))", repr(dict(zip('ab',range(2)))))
except BaseException as e:
    print("dict(zip('ab',range(2)))", type(e).__name__, e)
try:
    print('list(range(5))[::-2]', repr(list(range(5))[::-2]))
except BaseException as e:
    print('list(range(5))[::-2]', type(e).__name__, e)
try:
    print("list(enumerate(['a','b'],1))", repr(list(enumerate(['a','b'],1))))
except BaseException as e:
    print("list(enumerate(['a','b'],1))", type(e).__name__, e)
try:
    print('any(x>2 for x in [1,2,3])', repr(any(x>2 for x in [1,2,3])))
except BaseException as e:
    print('any(x>2 for x in [1,2,3])', type(e).__name__, e)
try:
    print('list(zip(*[(1,2),(3,4)]))', repr(list(zip(*[(1,2),(3,4)]))))
except BaseException as e:
    print('list(zip(*[(1,2),(3,4)]))', type(e).__name__, e)
try:
    d={'a':1}; d['b']=2; del d['a']; d.setdefault('c',[]).append(1); print(d,list(d.items()),'b' in d,d.get('q'))
    print("d={'a':1}; d['b']=2; del d['a']; d.setdefault('c',[]).append(1); print(d,list(d.items()),'b' in d,d.get('q'))")
except BaseException as e:
    print("d={'a':1}; d['b']=2; del d['a']; d.setdefault('c',[]).append(1); print(d,list(d.items()),'b' in d,d.get('q'))", type(e).__name__, e)
try:
    d={'a':1,'b':2}; print([*d],{**d,'c':3},list(d.values()),d.popitem(),d)
    print("d={'a':1,'b':2}; print([*d],{**d,'c':3},list(d.values()),d.popitem(),d)")
except BaseException as e:
    print("d={'a':1,'b':2}; print([*d],{**d,'c':3},list(d.values()),d.popitem(),d)", type(e).__name__, e)
try:
    d={}; d[1]='a'; d[1.0]='b'; d[True]='c'; print(d)
    print("d={}; d[1]='a'; d[1.0]='b'; d[True]='c'; print(d)")
except BaseException as e:
    print("d={}; d[1]='a'; d[1.0]='b'; d[True]='c'; print(d)", type(e).__name__, e)
try:
    print("dict.fromkeys('ab',0)", repr(dict.fromkeys('ab',0)))
except BaseException as e:
    print("dict.fromkeys('ab',0)", type(e).__name__, e)
try:
    print("{'a':1}.items()&{('a',1)}", repr({'a':1}.items()&{('a',1)}))
except BaseException as e:
    print("{'a':1}.items()&{('a',1)}", type(e).__name__, e)
try:
    print('{1:{2:{3:4}}}[1][2][3]', repr({1:{2:{3:4}}}[1][2][3]))
except BaseException as e:
    print('{1:{2:{3:4}}}[1][2][3]', type(e).__name__, e)
try:
    s={1,2}; s.add(3); s|={4}; s.discard(9); print(s, s&{1,9}, s-{1}, s^{1,7})
    print('s={1,2}; s.add(3); s|={4}; s.discard(9); print(s, s&{1,9}, s-{1}, s^{1,7})')
except BaseException as e:
    print('s={1,2}; s.add(3); s|={4}; s.discard(9); print(s, s&{1,9}, s-{1}, s^{1,7})', type(e).__name__, e)
try:
    print('{1,2}.isdisjoint({3}), {1}.issubset({1,2})', repr({1,2}.isdisjoint({3}), {1}.issubset({1,2})))
except BaseException as e:
    print('{1,2}.isdisjoint({3}), {1}.issubset({1,2})', type(e).__name__, e)
try:
    print('frozenset([1,2])|{3}', repr(frozenset([1,2])|{3}))
except BaseException as e:
    print('frozenset([1,2])|{3}', type(e).__name__, e)
