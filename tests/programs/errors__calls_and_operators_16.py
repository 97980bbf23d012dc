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
    print("'{:d}'.format('a')", repr('{:d}'.format('a')))
except BaseException as e:
    print("'{:d}'.format('a')", type(e).__name__, e)
try:
    print('f\'{5:>10}|{3.14159:.2f}|{"a"!r}|{1+1=}\'', repr(f'{5:>10}|{3.14159:.2f}|{"a"!r}|{1+1=}'))
except BaseException as e:
    print('f\'{5:>10}|{3.14159:.2f}|{"a"!r}|{1+1=}\'', type(e).__name__, e)
try:
    print("f'{P(1)!r:>10}'", repr(f'{P(1)!r:>10}'))
except BaseException as e:
    print("f'{P(1)!r:>10}'", type(e).__name__, e)
try:
    print("f'{[1]:>5}'", repr(f'{[1]:>5}'))
except BaseException as e:
    print("f'{[1]:>5}'", type(e).__name__, e)
try:
    print("'a'.join([1])", repr('a'.join([1])))
except BaseException as e:
    print("'a'.join([1])", type(e).__name__, e)
try:
    print("'a'.join(5)", repr('a'.join(5)))
except BaseException as e:
    print("'a'.join(5)", type(e).__name__, e)
try:
    print("','.join(['a','b'])", repr(','.join(['a','b'])))
except BaseException as e:
    print("','.join(['a','b'])", type(e).__name__, e)
try:
    print("'abc'.split('')", repr('abc'.split('')))
except BaseException as e:
    print("'abc'.split('')", type(e).__name__, e)
try:
    print("'a,b'.split(',',1)", repr('a,b'.split(',',1)))
except BaseException as e:
    print("'a,b'.split(',',1)", type(e).__name__, e)
try:
    print("'abc'.split(5)", repr('abc'.split(5)))
except BaseException as e:
    print("'abc'.split(5)", type(e).__name__, e)
try:
    print("' a b '.split()", repr(' a b '.split()))
except BaseException as e:
    print("' a b '.split()", type(e).__name__, e)
try:
    print("'abc'.replace('a')", repr('abc'.replace('a')))
except BaseException as e:
    print("'abc'.replace('a')", type(e).__name__, e)
try:
    print("'abc'.replace('a','b','c')", repr('abc'.replace('a','b','c')))
except BaseException as e:
    print("'abc'.replace('a','b','c')", type(e).__name__, e)
try:
    print("'abc'.index('z')", repr('abc'.index('z')))
except BaseException as e:
    print("'abc'.index('z')", type(e).__name__, e)
try:
    print("'abc'.find('z')", repr('abc'.find('z')))
except BaseException as e:
    print("'abc'.find('z')", type(e).__name__, e)
try:
    print("'abc'.count('')", repr('abc'.count('')))
except BaseException as e:
    print("'abc'.count('')", type(e).__name__, e)
try:
    print("'abc'.center(10,'ab')", repr('abc'.center(10,'ab')))
except BaseException as e:
    print("'abc'.center(10,'ab')", type(e).__name__, e)
try:
    print("'abc'.center()", repr('abc'.center()))
except BaseException as e:
    print("'abc'.center()", type(e).__name__, e)
try:
    print("'abc'.zfill(5)", repr('abc'.zfill(5)))
except BaseException as e:
    print("'abc'.zfill(5)", type(e).__name__, e)
try:
    print("'-5'.zfill(5)", repr('-5'.zfill(5)))
except BaseException as e:
    print("'-5'.zfill(5)", type(e).__name__, e)
try:
    print("'abc'.startswith(5)", repr('abc'.startswith(5)))
except BaseException as e:
    print("'abc'.startswith(5)", type(e).__name__, e)
try:
    print("'abc'.startswith(('a','b'))", repr('abc'.startswith(('a','b'))))
except BaseException as e:
    print("'abc'.startswith(('a','b'))", type(e).__name__, e)
try:
    print("'abc'.startswith([1])", repr('abc'.startswith([1])))
except BaseException as e:
    print("'abc'.startswith([1])", type(e).__name__, e)
try:
    print("'abc'.encode('foo')", repr('abc'.encode('foo')))
except BaseException as e:
    print("'abc'.encode('foo')", type(e).__name__, e)
