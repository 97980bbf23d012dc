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
    print('object()==object()', repr(object()==object()))
except BaseException as e:
    print('object()==object()', type(e).__name__, e)
try:
    print('object().x', repr(object().x))
except BaseException as e:
    print('object().x', type(e).__name__, e)
try:
    print('object(1)', repr(object(1)))
except BaseException as e:
    print('object(1)', type(e).__name__, e)
try:
    print('P.__name__', repr(P.__name__))
except BaseException as e:
    print('P.__name__', type(e).__name__, e)
try:
    print('P.__mro__', repr(P.__mro__))
except BaseException as e:
    print('P.__mro__', type(e).__name__, e)
try:
    print('P(1).__class__', repr(P(1).__class__))
except BaseException as e:
    print('P(1).__class__', type(e).__name__, e)
try:
    print('P.__bases__', repr(P.__bases__))
except BaseException as e:
    print('P.__bases__', type(e).__name__, e)
try:
    print('type(P)', repr(type(P)))
except BaseException as e:
    print('type(P)', type(e).__name__, e)
try:
    print('super()', repr(super()))
except BaseException as e:
    print('super()', type(e).__name__, e)
try:
    print('super(P,5)', repr(super(P,5)))
except BaseException as e:
    print('super(P,5)', type(e).__name__, e)
try:
    print('super(5,5)', repr(super(5,5)))
except BaseException as e:
    print('super(5,5)', type(e).__name__, e)
try:
    print("int.from_bytes(b'\\x01\\x02','big')", repr(int.from_bytes(b'\x01\x02','big')))
except BaseException as e:
    print("int.from_bytes(b'\\x01\\x02','big')", type(e).__name__, e)
try:
    print("(258).to_bytes(2,'big')", repr((258).to_bytes(2,'big')))
except BaseException as e:
    print("(258).to_bytes(2,'big')", type(e).__name__, e)
try:
    print("(258).to_bytes(1,'big')", repr((258).to_bytes(1,'big')))
except BaseException as e:
    print("(258).to_bytes(1,'big')", type(e).__name__, e)
try:
    print("(-1).to_bytes(1,'big')", repr((-1).to_bytes(1,'big')))
except BaseException as e:
    print("(-1).to_bytes(1,'big')", type(e).__name__, e)
try:
    print('(5).bit_length()', repr((5).bit_length()))
except BaseException as e:
    print('(5).bit_length()', type(e).__name__, e)
try:
    print('(2.5).as_integer_ratio()', repr((2.5).as_integer_ratio()))
except BaseException as e:
    print('(2.5).as_integer_ratio()', type(e).__name__, e)
try:
    print('(2.0).is_integer()', repr((2.0).is_integer()))
except BaseException as e:
    print('(2.0).is_integer()', type(e).__name__, e)
try:
    print("float.fromhex('0x1p3')", repr(float.fromhex('0x1p3')))
except BaseException as e:
    print("float.fromhex('0x1p3')", type(e).__name__, e)
try:
    print('(0.1).hex()', repr((0.1).hex()))
except BaseException as e:
    print('(0.1).hex()', type(e).__name__, e)
try:
    print('1e16', repr(1e16))
except BaseException as e:
    print('1e16', type(e).__name__, e)
try:
    print('1e15', repr(1e15))
except BaseException as e:
    print('1e15', type(e).__name__, e)
try:
    print('123456789.123456789', repr(123456789.123456789))
except BaseException as e:
    print('123456789.123456789', type(e).__name__, e)
try:
    print('1e-5', repr(1e-5))
except BaseException as e:
    print('1e-5', type(e).__name__, e)
