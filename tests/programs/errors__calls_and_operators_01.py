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
    print('f(1)', repr(f(1)))
except BaseException as e:
    print('f(1)', type(e).__name__, e)
try:
    print('f(1,d=2)', repr(f(1,d=2)))
except BaseException as e:
    print('f(1,d=2)', type(e).__name__, e)
try:
    print('f(1,2,3,4,d=5,z=6)', repr(f(1,2,3,4,d=5,z=6)))
except BaseException as e:
    print('f(1,2,3,4,d=5,z=6)', type(e).__name__, e)
try:
    print('f(a=1,d=2)', repr(f(a=1,d=2)))
except BaseException as e:
    print('f(a=1,d=2)', type(e).__name__, e)
try:
    print('f(1,a=1,d=2)', repr(f(1,a=1,d=2)))
except BaseException as e:
    print('f(1,a=1,d=2)', type(e).__name__, e)
try:
    print('f()', repr(f()))
except BaseException as e:
    print('f()', type(e).__name__, e)
try:
    print("f(*[1,2],**{'d':3})", repr(f(*[1,2],**{'d':3})))
except BaseException as e:
    print("f(*[1,2],**{'d':3})", type(e).__name__, e)
try:
    print("f(*[1],**{'d':3,'d2':4})", repr(f(*[1],**{'d':3,'d2':4})))
except BaseException as e:
    print("f(*[1],**{'d':3,'d2':4})", type(e).__name__, e)
try:
    print("f(1,d=1,**{'d':2})", repr(f(1,d=1,**{'d':2})))
except BaseException as e:
    print("f(1,d=1,**{'d':2})", type(e).__name__, e)
try:
    print('f(1,d=1,**{1:2})', repr(f(1,d=1,**{1:2})))
except BaseException as e:
    print('f(1,d=1,**{1:2})', type(e).__name__, e)
try:
    print('f(*5)', repr(f(*5)))
except BaseException as e:
    print('f(*5)', type(e).__name__, e)
try:
    print('f(**5)', repr(f(**5)))
except BaseException as e:
    print('f(**5)', type(e).__name__, e)
try:
    print('g0(1)', repr(g0(1)))
except BaseException as e:
    print('g0(1)', type(e).__name__, e)
try:
    print('g0(1,2)', repr(g0(1,2)))
except BaseException as e:
    print('g0(1,2)', type(e).__name__, e)
try:
    print('g0(a=1)', repr(g0(a=1)))
except BaseException as e:
    print('g0(a=1)', type(e).__name__, e)
try:
    print('g1(1)', repr(g1(1)))
except BaseException as e:
    print('g1(1)', type(e).__name__, e)
try:
    print('g1(a=1,b=2)', repr(g1(a=1,b=2)))
except BaseException as e:
    print('g1(a=1,b=2)', type(e).__name__, e)
try:
    print('g1(1,2,3)', repr(g1(1,2,3)))
except BaseException as e:
    print('g1(1,2,3)', type(e).__name__, e)
try:
    print('g1(1,b=2,c=3)', repr(g1(1,b=2,c=3)))
except BaseException as e:
    print('g1(1,b=2,c=3)', type(e).__name__, e)
try:
    print('g1(a=1)', repr(g1(a=1)))
except BaseException as e:
    print('g1(a=1)', type(e).__name__, e)
try:
    print('g2(1)', repr(g2(1)))
except BaseException as e:
    print('g2(1)', type(e).__name__, e)
try:
    print('g2()', repr(g2()))
except BaseException as e:
    print('g2()', type(e).__name__, e)
try:
    print('g2(k=1,z=2)', repr(g2(k=1,z=2)))
except BaseException as e:
    print('g2(k=1,z=2)', type(e).__name__, e)
try:
    print('g2(1,k=2)', repr(g2(1,k=2)))
except BaseException as e:
    print('g2(1,k=2)', type(e).__name__, e)
