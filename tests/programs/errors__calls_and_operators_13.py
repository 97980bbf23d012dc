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
    print('iter(5)', repr(iter(5)))
except BaseException as e:
    print('iter(5)', type(e).__name__, e)
try:
    print('next(5)', repr(next(5)))
except BaseException as e:
    print('next(5)', type(e).__name__, e)
try:
    print('next(iter([]))', repr(next(iter([]))))
except BaseException as e:
    print('next(iter([]))', type(e).__name__, e)
try:
    print("next(iter([]),'d')", repr(next(iter([]),'d')))
except BaseException as e:
    print("next(iter([]),'d')", type(e).__name__, e)
try:
    print('iter(5,6)', repr(iter(5,6)))
except BaseException as e:
    print('iter(5,6)', type(e).__name__, e)
try:
    print('next()', repr(next()))
except BaseException as e:
    print('next()', type(e).__name__, e)
try:
    print('list(zip([1,2],[3]))', repr(list(zip([1,2],[3]))))
except BaseException as e:
    print('list(zip([1,2],[3]))', type(e).__name__, e)
try:
    print('list(zip([1,2],[3],strict=True))', repr(list(zip([1,2],[3],strict=True))))
except BaseException as e:
    print('list(zip([1,2],[3],strict=True))', type(e).__name__, e)
try:
    print('list(zip([1],[3,4],strict=True))', repr(list(zip([1],[3,4],strict=True))))
except BaseException as e:
    print('list(zip([1],[3,4],strict=True))', type(e).__name__, e)
try:
    print('list(zip())', repr(list(zip())))
except BaseException as e:
    print('list(zip())', type(e).__name__, e)
try:
    print('zip(5)', repr(zip(5)))
except BaseException as e:
    print('zip(5)', type(e).__name__, e)
try:
    print("list(enumerate('ab',5))", repr(list(enumerate('ab',5))))
except BaseException as e:
    print("list(enumerate('ab',5))", type(e).__name__, e)
try:
    print('enumerate(5)', repr(enumerate(5)))
except BaseException as e:
    print('enumerate(5)', type(e).__name__, e)
try:
    print('enumerate()', repr(enumerate()))
except BaseException as e:
    print('enumerate()', type(e).__name__, e)
try:
    print('list(map(lambda x,y:x+y,[1,2],[3]))', repr(list(map(lambda x,y:x+y,[1,2],[3]))))
except BaseException as e:
    print('list(map(lambda x,y:x+y,[1,2],[3]))', type(e).__name__, e)
try:
    print('map()', repr(map()))
except BaseException as e:
    print('map()', type(e).__name__, e)
try:
    print('map(5)', repr(map(5)))
except BaseException as e:
    print('map(5)', type(e).__name__, e)
try:
    print('list(map(5,[1]))', repr(list(map(5,[1]))))
except BaseException as e:
    print('list(map(5,[1]))', type(e).__name__, e)
try:
    print('map(len)', repr(map(len)))
except BaseException as e:
    print('map(len)', type(e).__name__, e)
try:
    print("list(map(len,['a',5]))", repr(list(map(len,['a',5]))))
except BaseException as e:
    print("list(map(len,['a',5]))", type(e).__name__, e)
try:
    print('list(filter(None,[0,1,2]))', repr(list(filter(None,[0,1,2]))))
except BaseException as e:
    print('list(filter(None,[0,1,2]))', type(e).__name__, e)
try:
    print('filter()', repr(filter()))
except BaseException as e:
    print('filter()', type(e).__name__, e)
try:
    print('list(reversed([1,2]))', repr(list(reversed([1,2]))))
except BaseException as e:
    print('list(reversed([1,2]))', type(e).__name__, e)
try:
    print("list(reversed('abc'))", repr(list(reversed('abc'))))
except BaseException as e:
    print("list(reversed('abc'))", type(e).__name__, e)
