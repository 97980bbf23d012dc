import sys, collections, types
g=sys.getsizeof
class A: pass
class B:
    __slots__=('a','b')
class L(list): pass
class D(dict): pass
class I(int): pass
class S(str): pass
class T(tuple): pass
class E(Exception): pass
class F(float): pass
class SL(list): __slots__=('x',)
class IT(int): __slots__=()
class W: __slots__=('__weakref__',)
def f(x, y=1, *a, k=2, **z): 
    def inner(): return x
    return inner
for o in (A(),B(),L(),L([1,2]),D(),D(a=1),I(),I(5),I(2**100),S(),S('abc'),S('é'),T(),T((1,2)),E(),E(1),F(),SL(),IT(),W()): print(type(o).__name__, g(o))
print(g(f),g(f(1)),g(f(1).__closure__),g(f(1).__closure__[0]),g(f.__code__),g(lambda:0))
for o in (A,B,L,I,S,W,E,type('X',(),{}),int,type,object,Exception): print(o.__name__, g(o))
for o in (A().__init__, [].append, len, str.join, int.__add__, (1).__add__, A.__dict__, classmethod(f), staticmethod(f), property(f), type.__dict__['__name__'], super(L,L()), sys, slice(1), range(5), range(2**70), ..., None, NotImplemented, True, 1.5, 2j, iter([]), iter(()), iter({}), iter(set()), iter(''), iter('é'), iter(b''), iter(range(3)), zip(), map(str,[]), filter(str,[]), enumerate([]), reversed([]), reversed(()), {}.keys(), {}.items(), iter({}.items()), iter(int,1), frozenset(), frozenset([1]), list[int], int|str): print(type(o).__name__, g(o))
print([g(2**(30*i)) for i in range(6)], [g(-2**(30*i)) for i in range(3)], g(0))
print([g('a'*i) for i in range(4)], [g('é'*i) for i in range(4)],[g('Ω'*i) for i in range(4)],[g('\U0001f600'*i) for i in range(4)])
print([g(bytes(i)) for i in range(4)], [g(bytearray(i)) for i in range(4)], [g(tuple(range(i))) for i in range(4)])
b=bytearray(); r=[]
for i in range(40): b.append(1); r.append(g(b))
print(r)
