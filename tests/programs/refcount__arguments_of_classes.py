# What type.__call__ holds of a call's arguments while __new__ and __init__ run.
import sys


class Init:
    def __init__(self, x):
        print("init", sys.getrefcount(x), sys.getrefcount(self))


class New:
    def __new__(cls, x):
        print("new", sys.getrefcount(x))
        return super().__new__(cls)


class Both:
    def __new__(cls, x):
        print("new", sys.getrefcount(x))
        return super().__new__(cls)

    def __init__(self, x):
        print("init", sys.getrefcount(x), sys.getrefcount(self))


o = object()
for cls in (Init, New, Both):
    cls(o)
    cls(x=o)
    list(map(cls, [object()]))


Init(*[o])
Init(**{"x": o})


class Meta(type):
    def __call__(cls, *args, **kwargs):
        made = super().__call__(*args, **kwargs)
        print("made", type(made).__name__)
        return made


class Made(metaclass=Meta):
    def __init__(self, x=None):
        print("init", sys.getrefcount(self))


Made(o)
Made(x=o)


class Single:
    held = None

    def __new__(cls, *args):
        if cls.held is None:
            cls.held = super().__new__(cls)
        return cls.held

    def __init__(self, x):
        self.x = x


print(Single(1) is Single(2), Single.held.x)


class Other:
    def __new__(cls, x):
        return x

    def __init__(self, x):
        print("never")


print(Other(3), Other([]))


class Sub(Both):
    def __init__(self, x, y=0):
        print("sub", y)


class Base:
    def __new__(cls, *args, **kwargs):
        return object.__new__(Derived)

    def __init__(self, *args, **kwargs):
        print("base", args, kwargs)


class Derived(Base):
    def __init__(self, *args, **kwargs):
        print("derived", args, kwargs)


print(type(Base(1, k=2)).__name__)


class Odd:
    def __new__(cls):
        return object.__new__(cls)

    __init__ = staticmethod(lambda: print("static init"))


Odd()


class Wrong:
    def __new__(cls):
        return object.__new__(cls)

    def __init__(self):
        return 5


class Raises:
    def __new__(cls, x):
        if x:
            raise StopIteration(x)
        return object.__new__(cls)


print(len(list(map(Raises, [0, 0, 1, 0]))))
for make in (lambda: Wrong(), lambda: Raises(), lambda: Sub(), lambda: Both(1, 2), lambda: Init(), lambda: Init(x=1, z=2)):
    try:
        make()
    except (TypeError, StopIteration) as e:
        print(type(e).__name__, e)


def count():
    yield 1


class Generator:
    def __new__(cls):
        yield cls


print(type(Generator()).__name__, next(Generator()).__name__)
depth = 0


class Deep:
    def __new__(cls):
        global depth
        depth += 1
        return cls()


try:
    Deep()
except RecursionError as e:
    print(e, depth)
Wrong()
