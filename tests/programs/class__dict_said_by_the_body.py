# A body may say itself what `__dict__` and `__weakref__` of its instances are.
import weakref
class A:
    @property
    def __dict__(self):
        return {}
    @property
    def __weakref__(self):
        return 'w'
a = A()
a.x = 2
print(a.__dict__, vars(a), a.x, a.__weakref__, list(A.__dict__))
class B(A): pass
b = B()
b.y = 1
print(b.y, b.__dict__, list(B.__dict__), weakref.ref(b)() is b)
class D:
    @property
    def __dict__(self):
        raise AttributeError('none')
d = D()
d.x = 1
print(hasattr(d, '__dict__'), d.x, [n for n in dir(d) if n[0] != '_'])
try:
    vars(d)
except TypeError as e:
    print(e, e.__context__)
