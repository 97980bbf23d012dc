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
    print("format([],'d')", repr(format([],'d')))
except BaseException as e:
    print("format([],'d')", type(e).__name__, e)
try:
    print("format(None,'5')", repr(format(None,'5')))
except BaseException as e:
    print("format(None,'5')", type(e).__name__, e)
try:
    print("'%d'%'a'", repr('%d'%'a'))
except BaseException as e:
    print("'%d'%'a'", type(e).__name__, e)
try:
    print("'%d'%1.5", repr('%d'%1.5))
except BaseException as e:
    print("'%d'%1.5", type(e).__name__, e)
try:
    print("'%s %s'%(1,)", repr('%s %s'%(1,)))
except BaseException as e:
    print("'%s %s'%(1,)", type(e).__name__, e)
try:
    print("'%s'%(1,2)", repr('%s'%(1,2)))
except BaseException as e:
    print("'%s'%(1,2)", type(e).__name__, e)
try:
    print("'%q'%1", repr('%q'%1))
except BaseException as e:
    print("'%q'%1", type(e).__name__, e)
try:
    print("'%(a)s'%{'a':1}", repr('%(a)s'%{'a':1}))
except BaseException as e:
    print("'%(a)s'%{'a':1}", type(e).__name__, e)
try:
    print("'%(a)s'%{'b':1}", repr('%(a)s'%{'b':1}))
except BaseException as e:
    print("'%(a)s'%{'b':1}", type(e).__name__, e)
try:
    print("'%(a)s'%5", repr('%(a)s'%5))
except BaseException as e:
    print("'%(a)s'%5", type(e).__name__, e)
try:
    print("'%5.2f|%-5d|%05d|%x|%o|%e|%r|%c'%(1.234,5,6,255,8,1.5,'a','z')", repr('%5.2f|%-5d|%05d|%x|%o|%e|%r|%c'%(1.234,5,6,255,8,1.5,'a','z')))
except BaseException as e:
    print("'%5.2f|%-5d|%05d|%x|%o|%e|%r|%c'%(1.234,5,6,255,8,1.5,'a','z')", type(e).__name__, e)
try:
    print("'%c'%'ab'", repr('%c'%'ab'))
except BaseException as e:
    print("'%c'%'ab'", type(e).__name__, e)
try:
    print("'%%'%()", repr('%%'%()))
except BaseException as e:
    print("'%%'%()", type(e).__name__, e)
try:
    print("'{} {}'.format(1)", repr('{} {}'.format(1)))
except BaseException as e:
    print("'{} {}'.format(1)", type(e).__name__, e)
try:
    print("'{0} {}'.format(1,2)", repr('{0} {}'.format(1,2)))
except BaseException as e:
    print("'{0} {}'.format(1,2)", type(e).__name__, e)
try:
    print("'{a}'.format(b=1)", repr('{a}'.format(b=1)))
except BaseException as e:
    print("'{a}'.format(b=1)", type(e).__name__, e)
try:
    print("'{a}'.format(a=1)", repr('{a}'.format(a=1)))
except BaseException as e:
    print("'{a}'.format(a=1)", type(e).__name__, e)
try:
    print("'{0[a]} {0[b]}'.format({'a':1,'b':2})", repr('{0[a]} {0[b]}'.format({'a':1,'b':2})))
except BaseException as e:
    print("'{0[a]} {0[b]}'.format({'a':1,'b':2})", type(e).__name__, e)
try:
    print("'{0.x}'.format(P(3))", repr('{0.x}'.format(P(3))))
except BaseException as e:
    print("'{0.x}'.format(P(3))", type(e).__name__, e)
try:
    print("'{0.y}'.format(P(3))", repr('{0.y}'.format(P(3))))
except BaseException as e:
    print("'{0.y}'.format(P(3))", type(e).__name__, e)
try:
    print("'{:>{w}}'.format(5,w=10)", repr('{:>{w}}'.format(5,w=10)))
except BaseException as e:
    print("'{:>{w}}'.format(5,w=10)", type(e).__name__, e)
try:
    print("'{!r:>5}'.format('a')", repr('{!r:>5}'.format('a')))
except BaseException as e:
    print("'{!r:>5}'.format('a')", type(e).__name__, e)
try:
    print("'{'.format()", repr('{'.format()))
except BaseException as e:
    print("'{'.format()", type(e).__name__, e)
try:
    print("'}'.format()", repr('}'.format()))
except BaseException as e:
    print("'}'.format()", type(e).__name__, e)
