class A: x=1
class B(A): pass
class C:
    "doc"
    __slots__=('a','b')
class D(C): pass
class E(dict):
    def f(self): pass
    __eq__ = lambda a,b: 1
class F:
    __slots__=('__dict__','z')
class G:
    __slots__=('__weakref__',)
class M(type): pass
class H(metaclass=M): y=1
class I:
    def __new__(cls): return object.__new__(cls)
    def __init_subclass__(cls): pass
    def __class_getitem__(cls,k): pass
class J(I):
    z: int = 1
for k in A,B,C,D,E,F,G,M,H,I,J,type('K',(),{'q':1}): print(k.__name__,list(vars(k)))
