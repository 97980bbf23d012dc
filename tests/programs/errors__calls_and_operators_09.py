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
    print("tuple('abc')", repr(tuple('abc')))
except BaseException as e:
    print("tuple('abc')", type(e).__name__, e)
try:
    print("list('abc')", repr(list('abc')))
except BaseException as e:
    print("list('abc')", type(e).__name__, e)
try:
    print('range()', repr(range()))
except BaseException as e:
    print('range()', type(e).__name__, e)
try:
    print("range('a')", repr(range('a')))
except BaseException as e:
    print("range('a')", type(e).__name__, e)
try:
    print('range(1,2,0)', repr(range(1,2,0)))
except BaseException as e:
    print('range(1,2,0)', type(e).__name__, e)
try:
    print('range(1.5)', repr(range(1.5)))
except BaseException as e:
    print('range(1.5)', type(e).__name__, e)
try:
    print('range(10)[2:5]', repr(range(10)[2:5]))
except BaseException as e:
    print('range(10)[2:5]', type(e).__name__, e)
try:
    print('range(10)[::-1]', repr(range(10)[::-1]))
except BaseException as e:
    print('range(10)[::-1]', type(e).__name__, e)
try:
    print('list(range(10,0,-3))', repr(list(range(10,0,-3))))
except BaseException as e:
    print('list(range(10,0,-3))', type(e).__name__, e)
try:
    print("abs('a')", repr(abs('a')))
except BaseException as e:
    print("abs('a')", type(e).__name__, e)
try:
    print('abs(-5)', repr(abs(-5)))
except BaseException as e:
    print('abs(-5)', type(e).__name__, e)
try:
    print('abs(-5.5)', repr(abs(-5.5)))
except BaseException as e:
    print('abs(-5.5)', type(e).__name__, e)
try:
    print('abs(3+4j)', repr(abs(3+4j)))
except BaseException as e:
    print('abs(3+4j)', type(e).__name__, e)
try:
    print('round(2.5)', repr(round(2.5)))
except BaseException as e:
    print('round(2.5)', type(e).__name__, e)
try:
    print('round(3.5)', repr(round(3.5)))
except BaseException as e:
    print('round(3.5)', type(e).__name__, e)
try:
    print('round(2.675,2)', repr(round(2.675,2)))
except BaseException as e:
    print('round(2.675,2)', type(e).__name__, e)
try:
    print('round(1234,-2)', repr(round(1234,-2)))
except BaseException as e:
    print('round(1234,-2)', type(e).__name__, e)
try:
    print("round('a')", repr(round('a')))
except BaseException as e:
    print("round('a')", type(e).__name__, e)
try:
    print("round(1.5,'a')", repr(round(1.5,'a')))
except BaseException as e:
    print("round(1.5,'a')", type(e).__name__, e)
try:
    print('round(-0.5)', repr(round(-0.5)))
except BaseException as e:
    print('round(-0.5)', type(e).__name__, e)
try:
    print('round(1e300)', repr(round(1e300)))
except BaseException as e:
    print('round(1e300)', type(e).__name__, e)
try:
    print('pow(2,3,5)', repr(pow(2,3,5)))
except BaseException as e:
    print('pow(2,3,5)', type(e).__name__, e)
try:
    print('pow(2,-1,5)', repr(pow(2,-1,5)))
except BaseException as e:
    print('pow(2,-1,5)', type(e).__name__, e)
try:
    print('pow(2,-1,4)', repr(pow(2,-1,4)))
except BaseException as e:
    print('pow(2,-1,4)', type(e).__name__, e)
