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
    print("b'\\xff'.decode()", repr(b'\xff'.decode()))
except BaseException as e:
    print("b'\\xff'.decode()", type(e).__name__, e)
try:
    print("'\xe9'.encode('ascii')", repr('é'.encode('ascii')))
except BaseException as e:
    print("'\xe9'.encode('ascii')", type(e).__name__, e)
try:
    print("'abc'.translate({97:'x'})", repr('abc'.translate({97:'x'})))
except BaseException as e:
    print("'abc'.translate({97:'x'})", type(e).__name__, e)
try:
    print("'abc'.strip(5)", repr('abc'.strip(5)))
except BaseException as e:
    print("'abc'.strip(5)", type(e).__name__, e)
try:
    print("'abc'.partition('')", repr('abc'.partition('')))
except BaseException as e:
    print("'abc'.partition('')", type(e).__name__, e)
try:
    print("'aXbX'.rpartition('X')", repr('aXbX'.rpartition('X')))
except BaseException as e:
    print("'aXbX'.rpartition('X')", type(e).__name__, e)
try:
    print("'abc'.title()", repr('abc'.title()))
except BaseException as e:
    print("'abc'.title()", type(e).__name__, e)
try:
    print("'hello world'.capitalize()", repr('hello world'.capitalize()))
except BaseException as e:
    print("'hello world'.capitalize()", type(e).__name__, e)
try:
    print("'a\\tb'.expandtabs(4)", repr('a\tb'.expandtabs(4)))
except BaseException as e:
    print("'a\\tb'.expandtabs(4)", type(e).__name__, e)
try:
    print("'a\\nb\\r\\nc'.splitlines()", repr('a\nb\r\nc'.splitlines()))
except BaseException as e:
    print("'a\\nb\\r\\nc'.splitlines()", type(e).__name__, e)
try:
    print("'abc'.isalpha()", repr('abc'.isalpha()))
except BaseException as e:
    print("'abc'.isalpha()", type(e).__name__, e)
try:
    print("'12'.isdigit()", repr('12'.isdigit()))
except BaseException as e:
    print("'12'.isdigit()", type(e).__name__, e)
try:
    print("'abc' 'def'", repr('abc' 'def'))
except BaseException as e:
    print("'abc' 'def'", type(e).__name__, e)
try:
    print("'abc'*-1", repr('abc'*-1))
except BaseException as e:
    print("'abc'*-1", type(e).__name__, e)
try:
    print("'abc'.join('xyz')", repr('abc'.join('xyz')))
except BaseException as e:
    print("'abc'.join('xyz')", type(e).__name__, e)
try:
    print('str.upper(5)', repr(str.upper(5)))
except BaseException as e:
    print('str.upper(5)', type(e).__name__, e)
try:
    print('str.upper()', repr(str.upper()))
except BaseException as e:
    print('str.upper()', type(e).__name__, e)
try:
    print('list.append(5,6)', repr(list.append(5,6)))
except BaseException as e:
    print('list.append(5,6)', type(e).__name__, e)
try:
    print('list.append()', repr(list.append()))
except BaseException as e:
    print('list.append()', type(e).__name__, e)
try:
    print('dict.get({})', repr(dict.get({})))
except BaseException as e:
    print('dict.get({})', type(e).__name__, e)
try:
    print("int.__add__(1,'a')", repr(int.__add__(1,'a')))
except BaseException as e:
    print("int.__add__(1,'a')", type(e).__name__, e)
try:
    print('(1).__add__(2)', repr((1).__add__(2)))
except BaseException as e:
    print('(1).__add__(2)', type(e).__name__, e)
try:
    print('[].__len__()', repr([].__len__()))
except BaseException as e:
    print('[].__len__()', type(e).__name__, e)
try:
    print('[].__add__(5)', repr([].__add__(5)))
except BaseException as e:
    print('[].__add__(5)', type(e).__name__, e)
