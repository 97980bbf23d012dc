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
    print('lst[1:2,3]', repr(lst[1:2,3]))
except BaseException as e:
    print('lst[1:2,3]', type(e).__name__, e)
try:
    print('t[9]', repr(t[9]))
except BaseException as e:
    print('t[9]', type(e).__name__, e)
try:
    print("t['x']", repr(t['x']))
except BaseException as e:
    print("t['x']", type(e).__name__, e)
try:
    print("d['zz']", repr(d['zz']))
except BaseException as e:
    print("d['zz']", type(e).__name__, e)
try:
    print('d[[1]]', repr(d[[1]]))
except BaseException as e:
    print('d[[1]]', type(e).__name__, e)
try:
    print('d[{}]', repr(d[{}]))
except BaseException as e:
    print('d[{}]', type(e).__name__, e)
try:
    print('{[]:1}', repr({[]:1}))
except BaseException as e:
    print('{[]:1}', type(e).__name__, e)
try:
    print('{{}}', repr({{}}))
except BaseException as e:
    print('{{}}', type(e).__name__, e)
try:
    print('{1,[2]}', repr({1,[2]}))
except BaseException as e:
    print('{1,[2]}', type(e).__name__, e)
try:
    print("'abc'[5]", repr('abc'[5]))
except BaseException as e:
    print("'abc'[5]", type(e).__name__, e)
try:
    print("b'abc'[7]", repr(b'abc'[7]))
except BaseException as e:
    print("b'abc'[7]", type(e).__name__, e)
try:
    print('range(5)[7]', repr(range(5)[7]))
except BaseException as e:
    print('range(5)[7]', type(e).__name__, e)
try:
    print("range(5)['a']", repr(range(5)['a']))
except BaseException as e:
    print("range(5)['a']", type(e).__name__, e)
try:
    print('g0[0]', repr(g0[0]))
except BaseException as e:
    print('g0[0]', type(e).__name__, e)
try:
    print('len(5)', repr(len(5)))
except BaseException as e:
    print('len(5)', type(e).__name__, e)
try:
    print('len()', repr(len()))
except BaseException as e:
    print('len()', type(e).__name__, e)
try:
    print('len([],[])', repr(len([],[])))
except BaseException as e:
    print('len([],[])', type(e).__name__, e)
try:
    print('len(g0)', repr(len(g0)))
except BaseException as e:
    print('len(g0)', type(e).__name__, e)
try:
    print("1+'a'", repr(1+'a'))
except BaseException as e:
    print("1+'a'", type(e).__name__, e)
try:
    print("'a'+1", repr('a'+1))
except BaseException as e:
    print("'a'+1", type(e).__name__, e)
try:
    print("'a'*'b'", repr('a'*'b'))
except BaseException as e:
    print("'a'*'b'", type(e).__name__, e)
try:
    print("'a'*1.5", repr('a'*1.5))
except BaseException as e:
    print("'a'*1.5", type(e).__name__, e)
try:
    print('[1]+(1,)', repr([1]+(1,)))
except BaseException as e:
    print('[1]+(1,)', type(e).__name__, e)
try:
    print('(1,)+[1]', repr((1,)+[1]))
except BaseException as e:
    print('(1,)+[1]', type(e).__name__, e)
