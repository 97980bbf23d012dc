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
    print("[1]<['a']", repr([1]<['a']))
except BaseException as e:
    print("[1]<['a']", type(e).__name__, e)
try:
    print("(1,2)<(1,'a')", repr((1,2)<(1,'a')))
except BaseException as e:
    print("(1,2)<(1,'a')", type(e).__name__, e)
try:
    print('{}<{}', repr({}<{}))
except BaseException as e:
    print('{}<{}', type(e).__name__, e)
try:
    print('None<None', repr(None<None))
except BaseException as e:
    print('None<None', type(e).__name__, e)
try:
    print('1j<2j', repr(1j<2j))
except BaseException as e:
    print('1j<2j', type(e).__name__, e)
try:
    print('[1,2]<[1,2,3]', repr([1,2]<[1,2,3]))
except BaseException as e:
    print('[1,2]<[1,2,3]', type(e).__name__, e)
try:
    print('{1}<{1,2}', repr({1}<{1,2}))
except BaseException as e:
    print('{1}<{1,2}', type(e).__name__, e)
try:
    print('{1,2}>=[1]', repr({1,2}>=[1]))
except BaseException as e:
    print('{1,2}>=[1]', type(e).__name__, e)
try:
    print('1 in 5', repr(1 in 5))
except BaseException as e:
    print('1 in 5', type(e).__name__, e)
try:
    print("'a' in 'abc'", repr('a' in 'abc'))
except BaseException as e:
    print("'a' in 'abc'", type(e).__name__, e)
try:
    print("1 in 'abc'", repr(1 in 'abc'))
except BaseException as e:
    print("1 in 'abc'", type(e).__name__, e)
try:
    print('None in [None]', repr(None in [None]))
except BaseException as e:
    print('None in [None]', type(e).__name__, e)
try:
    print('5 in range(10)', repr(5 in range(10)))
except BaseException as e:
    print('5 in range(10)', type(e).__name__, e)
try:
    print("'x' in d", repr('x' in d))
except BaseException as e:
    print("'x' in d", type(e).__name__, e)
try:
    print('[] in {}', repr([] in {}))
except BaseException as e:
    print('[] in {}', type(e).__name__, e)
try:
    print('[] in s', repr([] in s))
except BaseException as e:
    print('[] in s', type(e).__name__, e)
try:
    print('[1,2,3].index(5)', repr([1,2,3].index(5)))
except BaseException as e:
    print('[1,2,3].index(5)', type(e).__name__, e)
try:
    print('[1,2,3].remove(9)', repr([1,2,3].remove(9)))
except BaseException as e:
    print('[1,2,3].remove(9)', type(e).__name__, e)
try:
    print('[].pop()', repr([].pop()))
except BaseException as e:
    print('[].pop()', type(e).__name__, e)
try:
    print('[1].pop(5)', repr([1].pop(5)))
except BaseException as e:
    print('[1].pop(5)', type(e).__name__, e)
try:
    print("[1].pop('a')", repr([1].pop('a')))
except BaseException as e:
    print("[1].pop('a')", type(e).__name__, e)
try:
    print('[1,2].insert(0)', repr([1,2].insert(0)))
except BaseException as e:
    print('[1,2].insert(0)', type(e).__name__, e)
try:
    print('[1,2].append()', repr([1,2].append()))
except BaseException as e:
    print('[1,2].append()', type(e).__name__, e)
try:
    print('[1,2].append(1,2)', repr([1,2].append(1,2)))
except BaseException as e:
    print('[1,2].append(1,2)', type(e).__name__, e)
