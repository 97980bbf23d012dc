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
    print('[3,1,2].sort(1)', repr([3,1,2].sort(1)))
except BaseException as e:
    print('[3,1,2].sort(1)', type(e).__name__, e)
try:
    print("[3,'a'].sort()", repr([3,'a'].sort()))
except BaseException as e:
    print("[3,'a'].sort()", type(e).__name__, e)
try:
    print("sorted([3,'a'])", repr(sorted([3,'a'])))
except BaseException as e:
    print("sorted([3,'a'])", type(e).__name__, e)
try:
    print('sorted(5)', repr(sorted(5)))
except BaseException as e:
    print('sorted(5)', type(e).__name__, e)
try:
    print('sorted([1],key=5)', repr(sorted([1],key=5)))
except BaseException as e:
    print('sorted([1],key=5)', type(e).__name__, e)
try:
    print('sorted()', repr(sorted()))
except BaseException as e:
    print('sorted()', type(e).__name__, e)
try:
    print('sorted([3,1,2],reverse=True)', repr(sorted([3,1,2],reverse=True)))
except BaseException as e:
    print('sorted([3,1,2],reverse=True)', type(e).__name__, e)
try:
    print("sorted(['b','A','c'],key=str.lower)", repr(sorted(['b','A','c'],key=str.lower)))
except BaseException as e:
    print("sorted(['b','A','c'],key=str.lower)", type(e).__name__, e)
try:
    print('[1,2].extend(5)', repr([1,2].extend(5)))
except BaseException as e:
    print('[1,2].extend(5)', type(e).__name__, e)
try:
    print('[].extend()', repr([].extend()))
except BaseException as e:
    print('[].extend()', type(e).__name__, e)
try:
    print('(1,2).index(3)', repr((1,2).index(3)))
except BaseException as e:
    print('(1,2).index(3)', type(e).__name__, e)
try:
    print('(1,2).count(1)', repr((1,2).count(1)))
except BaseException as e:
    print('(1,2).count(1)', type(e).__name__, e)
try:
    print("{}.pop('a')", repr({}.pop('a')))
except BaseException as e:
    print("{}.pop('a')", type(e).__name__, e)
try:
    print("{}.pop('a',5)", repr({}.pop('a',5)))
except BaseException as e:
    print("{}.pop('a',5)", type(e).__name__, e)
try:
    print('{}.popitem()', repr({}.popitem()))
except BaseException as e:
    print('{}.popitem()', type(e).__name__, e)
try:
    print('{}.get()', repr({}.get()))
except BaseException as e:
    print('{}.get()', type(e).__name__, e)
try:
    print('{}.update(5)', repr({}.update(5)))
except BaseException as e:
    print('{}.update(5)', type(e).__name__, e)
try:
    print('{}.update([1])', repr({}.update([1])))
except BaseException as e:
    print('{}.update([1])', type(e).__name__, e)
try:
    print('{}.update([(1,2,3)])', repr({}.update([(1,2,3)])))
except BaseException as e:
    print('{}.update([(1,2,3)])', type(e).__name__, e)
try:
    print('{}.update(a=1)', repr({}.update(a=1)))
except BaseException as e:
    print('{}.update(a=1)', type(e).__name__, e)
try:
    print("dict([('a',1)],b=2)", repr(dict([('a',1)],b=2)))
except BaseException as e:
    print("dict([('a',1)],b=2)", type(e).__name__, e)
try:
    print('dict(5)', repr(dict(5)))
except BaseException as e:
    print('dict(5)', type(e).__name__, e)
try:
    print('dict([1,2])', repr(dict([1,2])))
except BaseException as e:
    print('dict([1,2])', type(e).__name__, e)
try:
    print('dict([[1,2],[3]])', repr(dict([[1,2],[3]])))
except BaseException as e:
    print('dict([[1,2],[3]])', type(e).__name__, e)
