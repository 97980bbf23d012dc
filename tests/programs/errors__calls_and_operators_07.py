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
    print("dict(a=1)|{'b':2}", repr(dict(a=1)|{'b':2}))
except BaseException as e:
    print("dict(a=1)|{'b':2}", type(e).__name__, e)
try:
    print('{}|[]', repr({}|[]))
except BaseException as e:
    print('{}|[]', type(e).__name__, e)
try:
    print('{}|5', repr({}|5))
except BaseException as e:
    print('{}|5', type(e).__name__, e)
try:
    print('set().pop()', repr(set().pop()))
except BaseException as e:
    print('set().pop()', type(e).__name__, e)
try:
    print('set().remove(1)', repr(set().remove(1)))
except BaseException as e:
    print('set().remove(1)', type(e).__name__, e)
try:
    print('{1}|[1]', repr({1}|[1]))
except BaseException as e:
    print('{1}|[1]', type(e).__name__, e)
try:
    print('{1}-{1}', repr({1}-{1}))
except BaseException as e:
    print('{1}-{1}', type(e).__name__, e)
try:
    print('{1}.add()', repr({1}.add()))
except BaseException as e:
    print('{1}.add()', type(e).__name__, e)
try:
    print('{1}.add([])', repr({1}.add([])))
except BaseException as e:
    print('{1}.add([])', type(e).__name__, e)
try:
    print('set(5)', repr(set(5)))
except BaseException as e:
    print('set(5)', type(e).__name__, e)
try:
    print('frozenset([[]])', repr(frozenset([[]])))
except BaseException as e:
    print('frozenset([[]])', type(e).__name__, e)
try:
    print("int('abc')", repr(int('abc')))
except BaseException as e:
    print("int('abc')", type(e).__name__, e)
try:
    print("int('12',2)", repr(int('12',2)))
except BaseException as e:
    print("int('12',2)", type(e).__name__, e)
try:
    print("int('ff',16)", repr(int('ff',16)))
except BaseException as e:
    print("int('ff',16)", type(e).__name__, e)
try:
    print("int('0x1f',0)", repr(int('0x1f',0)))
except BaseException as e:
    print("int('0x1f',0)", type(e).__name__, e)
try:
    print("int('')", repr(int('')))
except BaseException as e:
    print("int('')", type(e).__name__, e)
try:
    print("int(' 12 ')", repr(int(' 12 ')))
except BaseException as e:
    print("int(' 12 ')", type(e).__name__, e)
try:
    print("int('1_000')", repr(int('1_000')))
except BaseException as e:
    print("int('1_000')", type(e).__name__, e)
try:
    print("int('1__0')", repr(int('1__0')))
except BaseException as e:
    print("int('1__0')", type(e).__name__, e)
try:
    print('int(None)', repr(int(None)))
except BaseException as e:
    print('int(None)', type(e).__name__, e)
try:
    print('int([])', repr(int([])))
except BaseException as e:
    print('int([])', type(e).__name__, e)
try:
    print('int(1.9)', repr(int(1.9)))
except BaseException as e:
    print('int(1.9)', type(e).__name__, e)
try:
    print('int(-1.9)', repr(int(-1.9)))
except BaseException as e:
    print('int(-1.9)', type(e).__name__, e)
try:
    print("int(float('inf'))", repr(int(float('inf'))))
except BaseException as e:
    print("int(float('inf'))", type(e).__name__, e)
