import weakref
class Real: pass
class Fake:
    @property
    def __class__(self):
        return Real
class Odd:
    __class__ = 3
class Angry:
    @property
    def __class__(self):
        raise RuntimeError('not telling')
real = Real()
proxy = weakref.proxy(real)
print(isinstance(Fake(), Real), isinstance(Fake(), Fake), isinstance(Fake(), int), isinstance(Odd(), int), type(Fake()).__name__)
print(isinstance(proxy, Real), isinstance(proxy, weakref.ProxyType), isinstance(proxy, int), proxy.__class__ is Real)
print(isinstance(Fake(), (int, Real)), isinstance(Fake(), int | Real))
try:
    isinstance(Angry(), int)
except RuntimeError as error:
    print(error)
match Fake():
    case Real():
        print('matched')
