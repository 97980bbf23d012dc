# What has neither an object nor a class to be got from; a super of one argument as an attribute of a class.
class A:
    def f(self): return 'A.f'
class B(A):
    def f(self): return 'B.f'
B.sup = super(B)
print(B().sup.f(), B.sup)
for d in (property(), classmethod(len), lambda: 0, str.upper, super(B)):
    try:
        d.__get__(None, None)
        print('got')
    except TypeError as e:
        print(e)


class P(property):
    def __get__(self, o, t=None):
        return self if o is None else ('get', super().__get__(o, t))
    def __set__(self, o, v):
        super().__set__(o, v * 2)
class S(staticmethod):
    def __get__(self, o, t=None): return 'static'
class C:
    @P
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
    s = S(len)
c = C()
c.x = 4
print(c.x, type(C.x).__name__, c.s, C.s)
