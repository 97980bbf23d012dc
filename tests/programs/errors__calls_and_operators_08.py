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
    print("int(float('nan'))", repr(int(float('nan'))))
except BaseException as e:
    print("int(float('nan'))", type(e).__name__, e)
try:
    print("int('9'*50)", repr(int('9'*50)))
except BaseException as e:
    print("int('9'*50)", type(e).__name__, e)
try:
    print('int(10,2)', repr(int(10,2)))
except BaseException as e:
    print('int(10,2)', type(e).__name__, e)
try:
    print("int('z',36)", repr(int('z',36)))
except BaseException as e:
    print("int('z',36)", type(e).__name__, e)
try:
    print("int('1',37)", repr(int('1',37)))
except BaseException as e:
    print("int('1',37)", type(e).__name__, e)
try:
    print("int(b'12')", repr(int(b'12')))
except BaseException as e:
    print("int(b'12')", type(e).__name__, e)
try:
    print("float('abc')", repr(float('abc')))
except BaseException as e:
    print("float('abc')", type(e).__name__, e)
try:
    print("float('')", repr(float('')))
except BaseException as e:
    print("float('')", type(e).__name__, e)
try:
    print("float('1e5')", repr(float('1e5')))
except BaseException as e:
    print("float('1e5')", type(e).__name__, e)
try:
    print("float(' inf ')", repr(float(' inf ')))
except BaseException as e:
    print("float(' inf ')", type(e).__name__, e)
try:
    print("float('nan')", repr(float('nan')))
except BaseException as e:
    print("float('nan')", type(e).__name__, e)
try:
    print('float(None)', repr(float(None)))
except BaseException as e:
    print('float(None)', type(e).__name__, e)
try:
    print('float([])', repr(float([])))
except BaseException as e:
    print('float([])', type(e).__name__, e)
try:
    print("complex('1+2j')", repr(complex('1+2j')))
except BaseException as e:
    print("complex('1+2j')", type(e).__name__, e)
try:
    print("complex('a')", repr(complex('a')))
except BaseException as e:
    print("complex('a')", type(e).__name__, e)
try:
    print("complex(1,'a')", repr(complex(1,'a')))
except BaseException as e:
    print("complex(1,'a')", type(e).__name__, e)
try:
    print('str(1,2)', repr(str(1,2)))
except BaseException as e:
    print('str(1,2)', type(e).__name__, e)
try:
    print("str(b'abc','utf8')", repr(str(b'abc','utf8')))
except BaseException as e:
    print("str(b'abc','utf8')", type(e).__name__, e)
try:
    print("str(b'abc')", repr(str(b'abc')))
except BaseException as e:
    print("str(b'abc')", type(e).__name__, e)
try:
    print('bool([])', repr(bool([])))
except BaseException as e:
    print('bool([])', type(e).__name__, e)
try:
    print("bool('')", repr(bool('')))
except BaseException as e:
    print("bool('')", type(e).__name__, e)
try:
    print('list(5)', repr(list(5)))
except BaseException as e:
    print('list(5)', type(e).__name__, e)
try:
    print('list()', repr(list()))
except BaseException as e:
    print('list()', type(e).__name__, e)
try:
    print('tuple(5)', repr(tuple(5)))
except BaseException as e:
    print('tuple(5)', type(e).__name__, e)
