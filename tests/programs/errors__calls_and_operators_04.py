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
    print("[1]*'a'", repr([1]*'a'))
except BaseException as e:
    print("[1]*'a'", type(e).__name__, e)
try:
    print('1/0', repr(1/0))
except BaseException as e:
    print('1/0', type(e).__name__, e)
try:
    print('1//0', repr(1//0))
except BaseException as e:
    print('1//0', type(e).__name__, e)
try:
    print('1%0', repr(1%0))
except BaseException as e:
    print('1%0', type(e).__name__, e)
try:
    print('1.0/0', repr(1.0/0))
except BaseException as e:
    print('1.0/0', type(e).__name__, e)
try:
    print('1.0//0', repr(1.0//0))
except BaseException as e:
    print('1.0//0', type(e).__name__, e)
try:
    print('1.0%0', repr(1.0%0))
except BaseException as e:
    print('1.0%0', type(e).__name__, e)
try:
    print('1j/0', repr(1j/0))
except BaseException as e:
    print('1j/0', type(e).__name__, e)
try:
    print('divmod(1,0)', repr(divmod(1,0)))
except BaseException as e:
    print('divmod(1,0)', type(e).__name__, e)
try:
    print('divmod(1.0,0)', repr(divmod(1.0,0)))
except BaseException as e:
    print('divmod(1.0,0)', type(e).__name__, e)
try:
    print('2**-1', repr(2**-1))
except BaseException as e:
    print('2**-1', type(e).__name__, e)
try:
    print('0**-1', repr(0**-1))
except BaseException as e:
    print('0**-1', type(e).__name__, e)
try:
    print('0.0**-1', repr(0.0**-1))
except BaseException as e:
    print('0.0**-1', type(e).__name__, e)
try:
    print('(-8)**(1/3)', repr((-8)**(1/3)))
except BaseException as e:
    print('(-8)**(1/3)', type(e).__name__, e)
try:
    print('10**400*1.0', repr(10**400*1.0))
except BaseException as e:
    print('10**400*1.0', type(e).__name__, e)
try:
    print('2.0**10000', repr(2.0**10000))
except BaseException as e:
    print('2.0**10000', type(e).__name__, e)
try:
    print('1<<-1', repr(1<<-1))
except BaseException as e:
    print('1<<-1', type(e).__name__, e)
try:
    print('1>>-1', repr(1>>-1))
except BaseException as e:
    print('1>>-1', type(e).__name__, e)
try:
    print('1<<1.0', repr(1<<1.0))
except BaseException as e:
    print('1<<1.0', type(e).__name__, e)
try:
    print('~1.5', repr(~1.5))
except BaseException as e:
    print('~1.5', type(e).__name__, e)
try:
    print("-'a'", repr(-'a'))
except BaseException as e:
    print("-'a'", type(e).__name__, e)
try:
    print('+[]', repr(+[]))
except BaseException as e:
    print('+[]', type(e).__name__, e)
try:
    print('not []', repr(not []))
except BaseException as e:
    print('not []', type(e).__name__, e)
try:
    print("1<'a'", repr(1<'a'))
except BaseException as e:
    print("1<'a'", type(e).__name__, e)
