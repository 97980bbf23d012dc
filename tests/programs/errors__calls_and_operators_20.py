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
    print('1 if [] else 2', repr(1 if [] else 2))
except BaseException as e:
    print('1 if [] else 2', type(e).__name__, e)
try:
    print('[]or 5', repr([]or 5))
except BaseException as e:
    print('[]or 5', type(e).__name__, e)
try:
    print('[]and 5', repr([]and 5))
except BaseException as e:
    print('[]and 5', type(e).__name__, e)
try:
    print("0 or '' or None", repr(0 or '' or None))
except BaseException as e:
    print("0 or '' or None", type(e).__name__, e)
try:
    print('1<2<3', repr(1<2<3))
except BaseException as e:
    print('1<2<3', type(e).__name__, e)
try:
    print('1<3<2', repr(1<3<2))
except BaseException as e:
    print('1<3<2', type(e).__name__, e)
try:
    print('1==1.0==True', repr(1==1.0==True))
except BaseException as e:
    print('1==1.0==True', type(e).__name__, e)
try:
    print('(1,)<(1,2)', repr((1,)<(1,2)))
except BaseException as e:
    print('(1,)<(1,2)', type(e).__name__, e)
try:
    print("'a'<'b'", repr('a'<'b'))
except BaseException as e:
    print("'a'<'b'", type(e).__name__, e)
try:
    print("'a'<'B'", repr('a'<'B'))
except BaseException as e:
    print("'a'<'B'", type(e).__name__, e)
try:
    print("'abc'<'abd'", repr('abc'<'abd'))
except BaseException as e:
    print("'abc'<'abd'", type(e).__name__, e)
try:
    print('[1,[2,3]]==[1,[2,3]]', repr([1,[2,3]]==[1,[2,3]]))
except BaseException as e:
    print('[1,[2,3]]==[1,[2,3]]', type(e).__name__, e)
try:
    print('{1:2}=={1.0:2.0}', repr({1:2}=={1.0:2.0}))
except BaseException as e:
    print('{1:2}=={1.0:2.0}', type(e).__name__, e)
try:
    print('(1+2j)*(3-1j)', repr((1+2j)*(3-1j)))
except BaseException as e:
    print('(1+2j)*(3-1j)', type(e).__name__, e)
try:
    print('abs(3+4j)', repr(abs(3+4j)))
except BaseException as e:
    print('abs(3+4j)', type(e).__name__, e)
try:
    print('(1+2j).conjugate()', repr((1+2j).conjugate()))
except BaseException as e:
    print('(1+2j).conjugate()', type(e).__name__, e)
try:
    print('1j**2', repr(1j**2))
except BaseException as e:
    print('1j**2', type(e).__name__, e)
try:
    print('complex(1,-0.0)', repr(complex(1,-0.0)))
except BaseException as e:
    print('complex(1,-0.0)', type(e).__name__, e)
try:
    print('-1j', repr(-1j))
except BaseException as e:
    print('-1j', type(e).__name__, e)
try:
    print('1+0j', repr(1+0j))
except BaseException as e:
    print('1+0j', type(e).__name__, e)
try:
    print('(1+2j)//1', repr((1+2j)//1))
except BaseException as e:
    print('(1+2j)//1', type(e).__name__, e)
try:
    print('(1+2j)%1', repr((1+2j)%1))
except BaseException as e:
    print('(1+2j)%1', type(e).__name__, e)
try:
    print('int(1j)', repr(int(1j)))
except BaseException as e:
    print('int(1j)', type(e).__name__, e)
try:
    print('float(1j)', repr(float(1j)))
except BaseException as e:
    print('float(1j)', type(e).__name__, e)
