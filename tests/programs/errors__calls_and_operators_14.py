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
    print('reversed(5)', repr(reversed(5)))
except BaseException as e:
    print('reversed(5)', type(e).__name__, e)
try:
    print('reversed({1})', repr(reversed({1})))
except BaseException as e:
    print('reversed({1})', type(e).__name__, e)
try:
    print("list(reversed({'a':1,'b':2}))", repr(list(reversed({'a':1,'b':2}))))
except BaseException as e:
    print("list(reversed({'a':1,'b':2}))", type(e).__name__, e)
try:
    print("eval('1+1')", repr(eval('1+1')))
except BaseException as e:
    print("eval('1+1')", type(e).__name__, e)
try:
    print("eval('1+')", repr(eval('1+')))
except BaseException as e:
    print("eval('1+')", type(e).__name__, e)
try:
    print("exec('x=1')", repr(exec('x=1')))
except BaseException as e:
    print("exec('x=1')", type(e).__name__, e)
try:
    print('print(1,sep=5)', repr(print(1,sep=5)))
except BaseException as e:
    print('print(1,sep=5)', type(e).__name__, e)
try:
    print('print(1,end=5)', repr(print(1,end=5)))
except BaseException as e:
    print('print(1,end=5)', type(e).__name__, e)
try:
    print('print(1,foo=5)', repr(print(1,foo=5)))
except BaseException as e:
    print('print(1,foo=5)', type(e).__name__, e)
try:
    print('vars(5)', repr(vars(5)))
except BaseException as e:
    print('vars(5)', type(e).__name__, e)
try:
    print('vars(P(1))', repr(vars(P(1))))
except BaseException as e:
    print('vars(P(1))', type(e).__name__, e)
try:
    print('dir(P(1))[-1]', repr(dir(P(1))[-1]))
except BaseException as e:
    print('dir(P(1))[-1]', type(e).__name__, e)
try:
    print('globals is globals', repr(globals is globals))
except BaseException as e:
    print('globals is globals', type(e).__name__, e)
try:
    print("format(5,'d')", repr(format(5,'d')))
except BaseException as e:
    print("format(5,'d')", type(e).__name__, e)
try:
    print("format(5,'z')", repr(format(5,'z')))
except BaseException as e:
    print("format(5,'z')", type(e).__name__, e)
try:
    print("format('a','d')", repr(format('a','d')))
except BaseException as e:
    print("format('a','d')", type(e).__name__, e)
try:
    print("format(1.5,'.3f')", repr(format(1.5,'.3f')))
except BaseException as e:
    print("format(1.5,'.3f')", type(e).__name__, e)
try:
    print("format(5,'x')", repr(format(5,'x')))
except BaseException as e:
    print("format(5,'x')", type(e).__name__, e)
try:
    print("format('abc','>10')", repr(format('abc','>10')))
except BaseException as e:
    print("format('abc','>10')", type(e).__name__, e)
try:
    print("format('abc','^10')", repr(format('abc','^10')))
except BaseException as e:
    print("format('abc','^10')", type(e).__name__, e)
try:
    print("format('abc','*<10')", repr(format('abc','*<10')))
except BaseException as e:
    print("format('abc','*<10')", type(e).__name__, e)
try:
    print("format(1234567,',')", repr(format(1234567,',')))
except BaseException as e:
    print("format(1234567,',')", type(e).__name__, e)
try:
    print("format(0.5,'%')", repr(format(0.5,'%')))
except BaseException as e:
    print("format(0.5,'%')", type(e).__name__, e)
try:
    print("format(5,'+d')", repr(format(5,'+d')))
except BaseException as e:
    print("format(5,'+d')", type(e).__name__, e)
