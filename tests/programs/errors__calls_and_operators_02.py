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
    print('g3()', repr(g3()))
except BaseException as e:
    print('g3()', type(e).__name__, e)
try:
    print('g3(1)', repr(g3(1)))
except BaseException as e:
    print('g3(1)', type(e).__name__, e)
try:
    print('g3(1,2)', repr(g3(1,2)))
except BaseException as e:
    print('g3(1,2)', type(e).__name__, e)
try:
    print('g3(1,2,3,4)', repr(g3(1,2,3,4)))
except BaseException as e:
    print('g3(1,2,3,4)', type(e).__name__, e)
try:
    print('g3(1,2,b=3)', repr(g3(1,2,b=3)))
except BaseException as e:
    print('g3(1,2,b=3)', type(e).__name__, e)
try:
    print('g3(1,2,3,x=4)', repr(g3(1,2,3,x=4)))
except BaseException as e:
    print('g3(1,2,3,x=4)', type(e).__name__, e)
try:
    print('g3(b=1)', repr(g3(b=1)))
except BaseException as e:
    print('g3(b=1)', type(e).__name__, e)
try:
    print('P()', repr(P()))
except BaseException as e:
    print('P()', type(e).__name__, e)
try:
    print('P(1,2)', repr(P(1,2)))
except BaseException as e:
    print('P(1,2)', type(e).__name__, e)
try:
    print('P(x=1)', repr(P(x=1)))
except BaseException as e:
    print('P(x=1)', type(e).__name__, e)
try:
    print('P(y=1)', repr(P(y=1)))
except BaseException as e:
    print('P(y=1)', type(e).__name__, e)
try:
    print('lst[10]', repr(lst[10]))
except BaseException as e:
    print('lst[10]', type(e).__name__, e)
try:
    print('lst[-6]', repr(lst[-6]))
except BaseException as e:
    print('lst[-6]', type(e).__name__, e)
try:
    print("lst['a']", repr(lst['a']))
except BaseException as e:
    print("lst['a']", type(e).__name__, e)
try:
    print('lst[1.0]', repr(lst[1.0]))
except BaseException as e:
    print('lst[1.0]', type(e).__name__, e)
try:
    print('lst[None]', repr(lst[None]))
except BaseException as e:
    print('lst[None]', type(e).__name__, e)
try:
    print('lst[I(2)]', repr(lst[I(2)]))
except BaseException as e:
    print('lst[I(2)]', type(e).__name__, e)
try:
    print('lst[I(-10)]', repr(lst[I(-10)]))
except BaseException as e:
    print('lst[I(-10)]', type(e).__name__, e)
try:
    print('lst[1:I(3)]', repr(lst[1:I(3)]))
except BaseException as e:
    print('lst[1:I(3)]', type(e).__name__, e)
try:
    print('lst[::0]', repr(lst[::0]))
except BaseException as e:
    print('lst[::0]', type(e).__name__, e)
try:
    print('lst[::-1]', repr(lst[::-1]))
except BaseException as e:
    print('lst[::-1]', type(e).__name__, e)
try:
    print('lst[3:0:-2]', repr(lst[3:0:-2]))
except BaseException as e:
    print('lst[3:0:-2]', type(e).__name__, e)
try:
    print('lst[-100:100]', repr(lst[-100:100]))
except BaseException as e:
    print('lst[-100:100]', type(e).__name__, e)
try:
    print("lst['a':]", repr(lst['a':]))
except BaseException as e:
    print("lst['a':]", type(e).__name__, e)
