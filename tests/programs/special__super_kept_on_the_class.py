# K133
# An unbound super kept on a class binds to the instance; the docs of properties.
class C:
    foo = property(doc="hello")
    @foo.getter
    def foo(self): return 1
    @foo.setter
    def foo(self, v): "setter doc"
    @property
    def a(self): "a doc"
    @a.getter
    def a(self): "a2 doc"
    @a.setter
    def a(self,v): "zz"
    b = property(lambda s: 1, doc="b")
    b = b.getter(lambda s: 2)
    c = property(lambda s: 1)
    def g(self): "gdoc"
    c = c.getter(g)
    d = property(g, None, None, "own").setter(lambda s,v: 0)
    e = property(None, lambda s,v: 0).getter(g)
class P(property): pass
class D:
    @P
    def x(self): "x"
    @x.getter
    def x(self): "x2"
    y = P(doc="yy")
    @y.getter
    def y(self): "yg"
for k in "foo a b c d e".split(): print(k, getattr(C,k).__doc__)
print(D.x.__doc__, D.y.__doc__)
class A1:
    def meth(self, a): return "A(%r)" % a
class C1(A1):
    def meth(self, a): return "C(%r)" % a + self.__super.meth(a)
C1._C1__super = super(C1)
class B1(A1):
    def __init__(self): self.__super = super(B1, self)
    def meth(self, a): return "B(%r)" % a + self.__super.meth(a)
print(C1().meth(3), B1().meth(2))
class D1(C1, B1):
    def meth(self, a): return "D(%r)" % a + super(D1, self).meth(a)
print(D1().meth(4))
s = super(D1)
print(s.__self__, s.__self_class__, s.__thisclass__, s.__get__(D1()).meth(1))
for bad in (lambda: s.__get__(12), lambda: s.__get__(C1()), lambda: super(D1, 42), lambda: s.meth, lambda: super(B1, kw=1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class mysuper(super): pass
class F1(D1):
    def meth(self, a): return "F" + mysuper(F1, self).meth(a)
print(F1().meth(5), mysuper(F1, F1()).__class__ is mysuper)
class G1(F1):
    def meth(self, a):
        s = self.__super
        return f"G[{type(s).__name__}]" + s.meth(a)
G1._G1__super = mysuper(G1)
print(G1().meth(6))
