def f(a:int, b=2, *c, d=4, **e)->str:
    "doc"
    x = 1
    def h(): return x + a
    return h
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__)
print(f.__code__.co_varnames, f.__code__.co_cellvars, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_flags, f.__code__.co_names, f.__code__.co_nlocals, f.__code__.co_firstlineno)
h = f(5)
print(h.__closure__[0].cell_contents, h.__code__.co_freevars, h.__qualname__)
f.z = 1; print(f.__dict__)
class C:
    "cdoc"
    def m(self): "mdoc"; return 1
    @property
    def p(self): "pdoc"; return 3
    @p.setter
    def p(self, v): self.v = v
    @staticmethod
    def s(x): return x
    @classmethod
    def k(cls): return cls.__name__
    __slots__ = ('v',)
c = C(); c.p = 8
print(c.p, c.v, c.s(1), C.k(), c.k(), c.m.__func__ is C.m, c.m.__self__ is c, c.m.__name__, c.m.__doc__, C.p.__doc__)
print(C.__name__, C.__qualname__, C.__module__, C.__bases__, C.__mro__, C.__base__, C.__doc__, sorted(C.__dict__))
print(vars(C)['s'].__func__ is C.s, vars(C)['s'].__wrapped__ is C.s, vars(C)['s'].__name__, sorted(vars(vars(C)['s'])))
print(len.__name__, len.__module__, [].append.__qualname__, [].append.__self__, list.append.__objclass__, int.real.__name__)
class B:
    def __init__(self, *a): print('B', a)
    def hi(self): return 'B.hi'
    @classmethod
    def cm(cls): return cls.__name__
class D(B):
    def __init__(self): super().__init__(1); print(super().hi(), super().cm(), super(D, self).hi())
    def bad(): super()
D()
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: D.bad())
t(lambda: super())
t(lambda: super(int,'a'))
t(lambda: f.__get__(None,None))
t(lambda: setattr(f,'__name__',1))
t(lambda: setattr(f,'__closure__',1))
t(lambda: setattr(C,'p',1) or C.p)
t(lambda: int|None)
t(lambda: int|str|int)
t(lambda: isinstance(1, int|str))
t(lambda: setattr(int,'__name__',1))
t(lambda: setattr(C,'__name__',1))
t(lambda: C.__abstractmethods__)
t(lambda: D.__subclasses__())
t(lambda: B.__subclasses__())
t(lambda: type.mro(D))
t(lambda: property().fget)
t(lambda: c.nope)
t(lambda: property(lambda s: 1, doc='x').__doc__)
t(lambda: int.real.__get__('a'))
t(lambda: (lambda x: x).__qualname__)
t(lambda: object.__new__(int))
t(lambda: object.__new__())
t(lambda: C(1))
t(lambda: c.__class__)
t(lambda: object().__format__('a'))
t(lambda: object.__subclasshook__(1))
t(lambda: c.__dir__()[:0])
t(lambda: type('X',(B,),{'a':1})().a)
t(lambda: (3).__class__)
t(lambda: f.__globals__ is globals())
