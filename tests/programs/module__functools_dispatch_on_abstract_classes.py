# singledispatch finds what a class behaves like: the nearest of the abstract classes it belongs to, by its methods or by registration.
from functools import singledispatch
from collections.abc import *
import numbers
def no(f, *a):
    try: print('->', f(*a))
    except Exception as e: print(type(e).__name__, e)
@singledispatch
def f(x): return 'object'
for c in (Iterable, Sequence, Mapping, numbers.Number, numbers.Integral, Sized, Callable, int):
    f.register(c, lambda x, n=c.__name__: n)
class A: pass
class B:
    def __len__(self): return 1
class C(B):
    def __iter__(self): return iter(())
class D(dict): pass
class E(dict):
    def __call__(self): pass
class F(B, dict): pass
class G:
    def __iter__(self): pass
    def __len__(self): pass
class H:
    def __call__(self): pass
    def __len__(self): pass
class I(list):
    def __call__(self): pass
class J(int): pass
class K(Sequence):
    def __getitem__(self, i): raise IndexError
    def __len__(self): return 0
class L(numbers.Number):
    __hash__ = None
Mapping.register(A)
for x in (1, True, 1.5, 1j, 's', [], (), {}, None, A(), B(), D(), E(), F(), I(), J(), K(), L(), len, int, iter([]), range(3), b''):
    no(f, x)
for x in (set(), C(), G(), H()):
    try: f(x)
    except RuntimeError as e: print(str(e)[:19])
@singledispatch
def g(x): return 'object'
g.register(Set, lambda x: 'Set'); g.register(Iterable, lambda x: 'Iterable')
print(g({1}), g([]), g(3), g(frozenset()), g({}.keys()), g('')); g.register(frozenset, lambda x: 'frozenset'); print(g(frozenset()), g({1}))
class P(frozenset): pass
print(g(P()), g.dispatch(P)(P()), sorted(t.__name__ for t in g.registry))
