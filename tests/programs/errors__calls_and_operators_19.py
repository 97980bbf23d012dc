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
    print('0.0001', repr(0.0001))
except BaseException as e:
    print('0.0001', type(e).__name__, e)
try:
    print('-0.0', repr(-0.0))
except BaseException as e:
    print('-0.0', type(e).__name__, e)
try:
    print('1e22', repr(1e22))
except BaseException as e:
    print('1e22', type(e).__name__, e)
try:
    print('1e100', repr(1e100))
except BaseException as e:
    print('1e100', type(e).__name__, e)
try:
    print("float('1e400')", repr(float('1e400')))
except BaseException as e:
    print("float('1e400')", type(e).__name__, e)
try:
    print('3.0', repr(3.0))
except BaseException as e:
    print('3.0', type(e).__name__, e)
try:
    print('100000000000000000.0', repr(100000000000000000.0))
except BaseException as e:
    print('100000000000000000.0', type(e).__name__, e)
try:
    print('1/3', repr(1/3))
except BaseException as e:
    print('1/3', type(e).__name__, e)
try:
    print('2/3', repr(2/3))
except BaseException as e:
    print('2/3', type(e).__name__, e)
try:
    print('0.1+0.2', repr(0.1+0.2))
except BaseException as e:
    print('0.1+0.2', type(e).__name__, e)
try:
    print('5e-324', repr(5e-324))
except BaseException as e:
    print('5e-324', type(e).__name__, e)
try:
    print('1.7976931348623157e308', repr(1.7976931348623157e308))
except BaseException as e:
    print('1.7976931348623157e308', type(e).__name__, e)
try:
    print('10**20', repr(10**20))
except BaseException as e:
    print('10**20', type(e).__name__, e)
try:
    print('-7//2', repr(-7//2))
except BaseException as e:
    print('-7//2', type(e).__name__, e)
try:
    print('-7%3', repr(-7%3))
except BaseException as e:
    print('-7%3', type(e).__name__, e)
try:
    print('7%-3', repr(7%-3))
except BaseException as e:
    print('7%-3', type(e).__name__, e)
try:
    print('-7.5//2', repr(-7.5//2))
except BaseException as e:
    print('-7.5//2', type(e).__name__, e)
try:
    print('-7.5%2', repr(-7.5%2))
except BaseException as e:
    print('-7.5%2', type(e).__name__, e)
try:
    print('7.5%-2', repr(7.5%-2))
except BaseException as e:
    print('7.5%-2', type(e).__name__, e)
try:
    print('divmod(-7,3)', repr(divmod(-7,3)))
except BaseException as e:
    print('divmod(-7,3)', type(e).__name__, e)
try:
    print('divmod(7.5,-2)', repr(divmod(7.5,-2)))
except BaseException as e:
    print('divmod(7.5,-2)', type(e).__name__, e)
try:
    print('True+True', repr(True+True))
except BaseException as e:
    print('True+True', type(e).__name__, e)
try:
    print('True&False', repr(True&False))
except BaseException as e:
    print('True&False', type(e).__name__, e)
try:
    print('True|2', repr(True|2))
except BaseException as e:
    print('True|2', type(e).__name__, e)
