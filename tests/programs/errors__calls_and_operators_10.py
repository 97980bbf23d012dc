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
    print('pow(2,3,0)', repr(pow(2,3,0)))
except BaseException as e:
    print('pow(2,3,0)', type(e).__name__, e)
try:
    print('pow(2.0,3,5)', repr(pow(2.0,3,5)))
except BaseException as e:
    print('pow(2.0,3,5)', type(e).__name__, e)
try:
    print("pow('a',2)", repr(pow('a',2)))
except BaseException as e:
    print("pow('a',2)", type(e).__name__, e)
try:
    print('min()', repr(min()))
except BaseException as e:
    print('min()', type(e).__name__, e)
try:
    print('min(5)', repr(min(5)))
except BaseException as e:
    print('min(5)', type(e).__name__, e)
try:
    print('min([])', repr(min([])))
except BaseException as e:
    print('min([])', type(e).__name__, e)
try:
    print('min([],default=3)', repr(min([],default=3)))
except BaseException as e:
    print('min([],default=3)', type(e).__name__, e)
try:
    print("min(1,'a')", repr(min(1,'a')))
except BaseException as e:
    print("min(1,'a')", type(e).__name__, e)
try:
    print('min(3,1,2)', repr(min(3,1,2)))
except BaseException as e:
    print('min(3,1,2)', type(e).__name__, e)
try:
    print('max([1,5,3],key=lambda x:-x)', repr(max([1,5,3],key=lambda x:-x)))
except BaseException as e:
    print('max([1,5,3],key=lambda x:-x)', type(e).__name__, e)
try:
    print("max('abc')", repr(max('abc')))
except BaseException as e:
    print("max('abc')", type(e).__name__, e)
try:
    print('max(1,2,key=None)', repr(max(1,2,key=None)))
except BaseException as e:
    print('max(1,2,key=None)', type(e).__name__, e)
try:
    print('max([],key=len)', repr(max([],key=len)))
except BaseException as e:
    print('max([],key=len)', type(e).__name__, e)
try:
    print('sum([1,2,3])', repr(sum([1,2,3])))
except BaseException as e:
    print('sum([1,2,3])', type(e).__name__, e)
try:
    print("sum(['a'])", repr(sum(['a'])))
except BaseException as e:
    print("sum(['a'])", type(e).__name__, e)
try:
    print('sum([[1],[2]],[])', repr(sum([[1],[2]],[])))
except BaseException as e:
    print('sum([[1],[2]],[])', type(e).__name__, e)
try:
    print('sum(5)', repr(sum(5)))
except BaseException as e:
    print('sum(5)', type(e).__name__, e)
try:
    print("sum([1,2],'a')", repr(sum([1,2],'a')))
except BaseException as e:
    print("sum([1,2],'a')", type(e).__name__, e)
try:
    print('sum([0.1]*10)', repr(sum([0.1]*10)))
except BaseException as e:
    print('sum([0.1]*10)', type(e).__name__, e)
try:
    print('any([0,0,1])', repr(any([0,0,1])))
except BaseException as e:
    print('any([0,0,1])', type(e).__name__, e)
try:
    print('all([])', repr(all([])))
except BaseException as e:
    print('all([])', type(e).__name__, e)
try:
    print('any(5)', repr(any(5)))
except BaseException as e:
    print('any(5)', type(e).__name__, e)
try:
    print("ord('a')", repr(ord('a')))
except BaseException as e:
    print("ord('a')", type(e).__name__, e)
try:
    print("ord('ab')", repr(ord('ab')))
except BaseException as e:
    print("ord('ab')", type(e).__name__, e)
