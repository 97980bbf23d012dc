import math, copy, functools, collections, itertools
from collections import *
from functools import *
from itertools import *
class V:
    def __init__(s,*a): s.a=a
    def __repr__(s): return 'V'+repr(s.a)
    def __eq__(s,o): return isinstance(o,V) and s.a==o.a
    def __add__(s,o):
        if not isinstance(o,V): return NotImplemented
        return V(*s.a,*o.a)
    def __radd__(s,o): return ('r',o)
    def __mul__(s,n): return V(*(s.a*n))
    __rmul__=__mul__
    def __neg__(s): return V(*(-x for x in s.a))
    def __len__(s): return len(s.a)
    def __getitem__(s,i): return s.a[i]
    def __contains__(s,x): return x in s.a
    def __bool__(s): return bool(s.a)
    def __call__(s,*a,**k): return ('called',a,k)
    def __lt__(s,o): return s.a<o.a
    def __iadd__(s,o): s.a+=(o,); return s
    def __enter__(s): return s
    def __exit__(s,*a): return True
    def __format__(s,f): return 'fmt(%s)'%f
    def __abs__(s): return 'abs'
    def __round__(s,n=None): return ('round',n)
    def __divmod__(s,o): return ('dm',o)
    def __pow__(s,o,m=None): return ('pow',o,m)
    def __int__(s): return 7
    def __float__(s): return 7.5
    def __index__(s): return 2
    def __complex__(s): return 1j
    def __reversed__(s): return 'rev'
    def __iter__(s): return iter(s.a)
    def __getattr__(s,n):
        if n.startswith('z'): return n*2
        raise AttributeError(n)
class E: pass
class BadLen:
    def __len__(s): return -1
class BadLen2:
    def __len__(s): return 'a'
class BadBool:
    def __bool__(s): return 5
class BadIter:
    def __iter__(s): return 5
class BadIndex:
    def __index__(s): return 'a'
class BadHash:
    def __hash__(s): return 'a'
class BadStr:
    def __str__(s): return 5
class BadRepr:
    def __repr__(s): return 5
class NoHash:
    def __eq__(s,o): return True
class Seq:
    def __init__(s,n): s.n=n
    def __getitem__(s,i):
        if i>=s.n: raise IndexError(i)
        return i*i
class Cnt:
    def __init__(s): s.i=0
    def __iter__(s): return s
    def __next__(s):
        s.i+=1
        if s.i>3: raise StopIteration
        return s.i
class Prop:
    @property
    def x(s): return 1
    @property
    def y(s): return 2
    @y.setter
    def y(s,v): s._y=v
    @staticmethod
    def st(a): return a
    @classmethod
    def cl(c,a): return c.__name__,a
class Sl:
    __slots__=('a','b')
def gen():
    x=yield 1
    y=yield x
    return y
Pt=namedtuple('Pt','x y')

try:
    print("list(permutations('abc',2))", repr(list(permutations('abc',2))))
except BaseException as e:
    print("list(permutations('abc',2))", type(e).__name__, e)
try:
    print('list(permutations([1,2,3]))', repr(list(permutations([1,2,3]))))
except BaseException as e:
    print('list(permutations([1,2,3]))', type(e).__name__, e)
try:
    print("list(product('ab',[1,2]))", repr(list(product('ab',[1,2]))))
except BaseException as e:
    print("list(product('ab',[1,2]))", type(e).__name__, e)
try:
    print("list(product('ab',repeat=2))", repr(list(product('ab',repeat=2))))
except BaseException as e:
    print("list(product('ab',repeat=2))", type(e).__name__, e)
try:
    print('list(islice(count(5),3))', repr(list(islice(count(5),3))))
except BaseException as e:
    print('list(islice(count(5),3))', type(e).__name__, e)
try:
    print('list(islice(range(10),2,8,2))', repr(list(islice(range(10),2,8,2))))
except BaseException as e:
    print('list(islice(range(10),2,8,2))', type(e).__name__, e)
try:
    print('list(islice([1],-1))', repr(list(islice([1],-1))))
except BaseException as e:
    print('list(islice([1],-1))', type(e).__name__, e)
try:
    print('list(takewhile(lambda x:x<3,[1,2,3,1]))', repr(list(takewhile(lambda x:x<3,[1,2,3,1]))))
except BaseException as e:
    print('list(takewhile(lambda x:x<3,[1,2,3,1]))', type(e).__name__, e)
try:
    print('list(dropwhile(lambda x:x<3,[1,2,3,1]))', repr(list(dropwhile(lambda x:x<3,[1,2,3,1]))))
except BaseException as e:
    print('list(dropwhile(lambda x:x<3,[1,2,3,1]))', type(e).__name__, e)
try:
    print("list(groupby('aabbc'))[0][0]", repr(list(groupby('aabbc'))[0][0]))
except BaseException as e:
    print("list(groupby('aabbc'))[0][0]", type(e).__name__, e)
try:
    print("[(k,list(g)) for k,g in groupby('aabbca')]", repr([(k,list(g)) for k,g in groupby('aabbca')]))
except BaseException as e:
    print("[(k,list(g)) for k,g in groupby('aabbca')]", type(e).__name__, e)
try:
    print('[(k,len(list(g))) for k,g in groupby([1,3,2,4],key=lambda x:x%2)]', repr([(k,len(list(g))) for k,g in groupby([1,3,2,4],key=lambda x:x%2)]))
except BaseException as e:
    print('[(k,len(list(g))) for k,g in groupby([1,3,2,4],key=lambda x:x%2)]', type(e).__name__, e)
try:
    print('list(zip_longest([1,2],[3],fillvalue=0))', repr(list(zip_longest([1,2],[3],fillvalue=0))))
except BaseException as e:
    print('list(zip_longest([1,2],[3],fillvalue=0))', type(e).__name__, e)
try:
    print('list(starmap(pow,[(2,3),(3,2)]))', repr(list(starmap(pow,[(2,3),(3,2)]))))
except BaseException as e:
    print('list(starmap(pow,[(2,3),(3,2)]))', type(e).__name__, e)
try:
    print('list(filterfalse(lambda x:x%2,range(5)))', repr(list(filterfalse(lambda x:x%2,range(5)))))
except BaseException as e:
    print('list(filterfalse(lambda x:x%2,range(5)))', type(e).__name__, e)
try:
    print("list(compress('abc',[1,0,1]))", repr(list(compress('abc',[1,0,1]))))
except BaseException as e:
    print("list(compress('abc',[1,0,1]))", type(e).__name__, e)
try:
    print('list(repeat(5,3))', repr(list(repeat(5,3))))
except BaseException as e:
    print('list(repeat(5,3))', type(e).__name__, e)
try:
    print('list(pairwise([1,2,3]))', repr(list(pairwise([1,2,3]))))
except BaseException as e:
    print('list(pairwise([1,2,3]))', type(e).__name__, e)
try:
    print("[next(c) for c in [cycle('ab')] for _ in range(5)]", repr([next(c) for c in [cycle('ab')] for _ in range(5)]))
except BaseException as e:
    print("[next(c) for c in [cycle('ab')] for _ in range(5)]", type(e).__name__, e)
try:
    a,b=tee([1,2]); print(list(a),list(b))
    print('a,b=tee([1,2]); print(list(a),list(b))')
except BaseException as e:
    print('a,b=tee([1,2]); print(list(a),list(b))', type(e).__name__, e)
try:
    print('count(1,2)', repr(count(1,2)))
except BaseException as e:
    print('count(1,2)', type(e).__name__, e)
try:
    print('repeat(5)', repr(repeat(5)))
except BaseException as e:
    print('repeat(5)', type(e).__name__, e)
try:
    print('repeat(5,2)', repr(repeat(5,2)))
except BaseException as e:
    print('repeat(5,2)', type(e).__name__, e)
try:
    print('copy.copy([1,[2]])', repr(copy.copy([1,[2]])))
except BaseException as e:
    print('copy.copy([1,[2]])', type(e).__name__, e)
