# PyObject_GetAttr tells an AttributeError without a name what was asked for; a method call looks itself, and does not.
class D:
    def __get__(self, i, o):
        raise AttributeError('d')


class B:
    d = D()
    __slots__ = ('slot',)

    @property
    def q(self):
        raise AttributeError('Q')

    unreadable = property()


class E(AttributeError):
    pass


class F:
    def __getattr__(self, n):
        raise E('x')

    def __getattribute__(self, n):
        return object.__getattribute__(self, n)


class G:
    def __getattr__(self, n):
        raise AttributeError('x', name='given')


b, f, g = B(), F(), G()
for ask in (lambda: b.q, lambda: b.d, lambda: getattr(b, 'q'), lambda: getattr(b, 'd'), lambda: getattr(b, 'q', 3),
            lambda: b.d(), lambda: b.q(), lambda: f.foo, lambda: f.foo(), lambda: g.foo, lambda: b.slot, lambda: b.unreadable):
    try:
        print('value', ask())
    except AttributeError as e:
        print(type(e).__name__, e, e.name, e.obj is b, e.obj is f)
