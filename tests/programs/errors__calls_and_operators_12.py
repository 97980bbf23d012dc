import math, copy
class P:
    def __init__(s,x): s.x=x
    def __repr__(s): return 'P(%r)'%s.x
class I:
    def __init__(s,x): s.x=x
    def __index__(s): return s.x
def f(a,b=2,*c,d,e=5,**g): return (a,b,c,d,e,g)
def g0(): pass
def g1(a,/,b): return a,b
def g2(*,k): return k
def g3(a,b,c): return 1
lst=[1,2,3,4,5]; d={'a':1,'b':2}; s={1,2,3}; t=(1,2,3)

try:
    print('issubclass(int,1)', repr(issubclass(int,1)))
except BaseException as e:
    print('issubclass(int,1)', type(e).__name__, e)
try:
    print('isinstance()', repr(isinstance()))
except BaseException as e:
    print('isinstance()', type(e).__name__, e)
try:
    print('type(5)', repr(type(5)))
except BaseException as e:
    print('type(5)', type(e).__name__, e)
try:
    print("type('a').__name__", repr(type('a').__name__))
except BaseException as e:
    print("type('a').__name__", type(e).__name__, e)
try:
    print('callable(len)', repr(callable(len)))
except BaseException as e:
    print('callable(len)', type(e).__name__, e)
try:
    print('callable(5)', repr(callable(5)))
except BaseException as e:
    print('callable(5)', type(e).__name__, e)
try:
    print("getattr(5,'foo')", repr(getattr(5,'foo')))
except BaseException as e:
    print("getattr(5,'foo')", type(e).__name__, e)
try:
    print("getattr(5,'foo',1)", repr(getattr(5,'foo',1)))
except BaseException as e:
    print("getattr(5,'foo',1)", type(e).__name__, e)
try:
    print('getattr(5)', repr(getattr(5)))
except BaseException as e:
    print('getattr(5)', type(e).__name__, e)
try:
    print('getattr(5,6)', repr(getattr(5,6)))
except BaseException as e:
    print('getattr(5,6)', type(e).__name__, e)
try:
    print("hasattr(5,'real')", repr(hasattr(5,'real')))
except BaseException as e:
    print("hasattr(5,'real')", type(e).__name__, e)
try:
    print('hasattr(5,5)', repr(hasattr(5,5)))
except BaseException as e:
    print('hasattr(5,5)', type(e).__name__, e)
try:
    print("setattr(5,'x',1)", repr(setattr(5,'x',1)))
except BaseException as e:
    print("setattr(5,'x',1)", type(e).__name__, e)
try:
    print("delattr(P(1),'zz')", repr(delattr(P(1),'zz')))
except BaseException as e:
    print("delattr(P(1),'zz')", type(e).__name__, e)
try:
    print('P(1).zz', repr(P(1).zz))
except BaseException as e:
    print('P(1).zz', type(e).__name__, e)
try:
    print('P.zz', repr(P.zz))
except BaseException as e:
    print('P.zz', type(e).__name__, e)
try:
    print('P(1).x.y', repr(P(1).x.y))
except BaseException as e:
    print('P(1).x.y', type(e).__name__, e)
try:
    print('g0.foo', repr(g0.foo))
except BaseException as e:
    print('g0.foo', type(e).__name__, e)
try:
    print('(5).foo', repr((5).foo))
except BaseException as e:
    print('(5).foo', type(e).__name__, e)
try:
    print("'a'.foo", repr('a'.foo))
except BaseException as e:
    print("'a'.foo", type(e).__name__, e)
try:
    print('[].foo', repr([].foo))
except BaseException as e:
    print('[].foo', type(e).__name__, e)
try:
    print('None.foo', repr(None.foo))
except BaseException as e:
    print('None.foo', type(e).__name__, e)
try:
    print('len.foo', repr(len.foo))
except BaseException as e:
    print('len.foo', type(e).__name__, e)
try:
    print('math.foo', repr(math.foo))
except BaseException as e:
    print('math.foo', type(e).__name__, e)
