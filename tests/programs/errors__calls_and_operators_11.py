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
    print('ord(5)', repr(ord(5)))
except BaseException as e:
    print('ord(5)', type(e).__name__, e)
try:
    print("ord(b'a')", repr(ord(b'a')))
except BaseException as e:
    print("ord(b'a')", type(e).__name__, e)
try:
    print('chr(97)', repr(chr(97)))
except BaseException as e:
    print('chr(97)', type(e).__name__, e)
try:
    print('chr(-1)', repr(chr(-1)))
except BaseException as e:
    print('chr(-1)', type(e).__name__, e)
try:
    print('chr(1114112)', repr(chr(1114112)))
except BaseException as e:
    print('chr(1114112)', type(e).__name__, e)
try:
    print("chr('a')", repr(chr('a')))
except BaseException as e:
    print("chr('a')", type(e).__name__, e)
try:
    print('hex(255)', repr(hex(255)))
except BaseException as e:
    print('hex(255)', type(e).__name__, e)
try:
    print("hex('a')", repr(hex('a')))
except BaseException as e:
    print("hex('a')", type(e).__name__, e)
try:
    print('bin(-5)', repr(bin(-5)))
except BaseException as e:
    print('bin(-5)', type(e).__name__, e)
try:
    print('oct(8)', repr(oct(8)))
except BaseException as e:
    print('oct(8)', type(e).__name__, e)
try:
    print('hex(1.5)', repr(hex(1.5)))
except BaseException as e:
    print('hex(1.5)', type(e).__name__, e)
try:
    print('hash([])', repr(hash([])))
except BaseException as e:
    print('hash([])', type(e).__name__, e)
try:
    print('hash({})', repr(hash({})))
except BaseException as e:
    print('hash({})', type(e).__name__, e)
try:
    print('hash((1,[]))', repr(hash((1,[]))))
except BaseException as e:
    print('hash((1,[]))', type(e).__name__, e)
try:
    print("hash('')", repr(hash('')))
except BaseException as e:
    print("hash('')", type(e).__name__, e)
try:
    print('hash(1)==hash(1.0)==hash(True)', repr(hash(1)==hash(1.0)==hash(True)))
except BaseException as e:
    print('hash(1)==hash(1.0)==hash(True)', type(e).__name__, e)
try:
    print('id()', repr(id()))
except BaseException as e:
    print('id()', type(e).__name__, e)
try:
    print('isinstance(1,int)', repr(isinstance(1,int)))
except BaseException as e:
    print('isinstance(1,int)', type(e).__name__, e)
try:
    print("isinstance(1,'a')", repr(isinstance(1,'a')))
except BaseException as e:
    print("isinstance(1,'a')", type(e).__name__, e)
try:
    print('isinstance(1,(int,str))', repr(isinstance(1,(int,str))))
except BaseException as e:
    print('isinstance(1,(int,str))', type(e).__name__, e)
try:
    print('isinstance(1,[int])', repr(isinstance(1,[int])))
except BaseException as e:
    print('isinstance(1,[int])', type(e).__name__, e)
try:
    print('isinstance(True,int)', repr(isinstance(True,int)))
except BaseException as e:
    print('isinstance(True,int)', type(e).__name__, e)
try:
    print('issubclass(bool,int)', repr(issubclass(bool,int)))
except BaseException as e:
    print('issubclass(bool,int)', type(e).__name__, e)
try:
    print('issubclass(1,int)', repr(issubclass(1,int)))
except BaseException as e:
    print('issubclass(1,int)', type(e).__name__, e)
