"""A module's words."""
import functools
import inspect
import sys


def deco(fn):
    """What it says.

        deeper
    the end
    """
    @functools.wraps(fn)
    def wrapper(*args):
        # a comment
        return fn(*args)

    return wrapper


@deco
def g(x, y): return x   # behind it


# about gen
def gen():
    yield 1
    text = """
not the end
"""
    if text:
        # deep

        yield 2
    # the last comment


class Base:
    """Of the base."""
    def m(self, x): "of m"
    p = property(lambda self: 1)


class K(Base):
    attr = 5
    def m(self, x): pass
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
    async def co(self): pass


things = (g, K, K.m, K().m, inspect, len, gen, gen(), K.p, K.co, gen.__code__, sys._getframe(), int, [].append, 5,
          functools.partial(gen), K.cm, K.sm)
for name in ('isfunction', 'ismethod', 'isclass', 'ismodule', 'isbuiltin', 'isgeneratorfunction', 'isgenerator', 'isframe',
             'iscoroutinefunction', 'isroutine', 'isabstract', 'ismethoddescriptor', 'isdatadescriptor', 'iscode'):
    print(name, *[int(getattr(inspect, name)(thing)) for thing in things])
print(inspect.getdoc(deco), inspect.getdoc(K), inspect.getdoc(K.m), inspect.getdoc(K().m), inspect.getdoc(gen), sep='|')
print([n for n, _ in inspect.getmembers(K) if not n.startswith('__')], inspect.getmembers(K(), inspect.ismethod)[0][0])
for thing in (deco, g, gen, K, K.m, Base):
    print(inspect.getsource(thing), end='-----\n')
print(inspect.getsourcelines(gen)[1], inspect.getcomments(gen), inspect.getmodule(K).__doc__, inspect.getmro(K))
for wrong in (lambda: inspect.getsource(len), lambda: inspect.getfile(int), lambda: inspect.getsource(eval('lambda: 1'))):
    try:
        wrong()
    except (TypeError, OSError) as e:
        print(type(e).__name__, str(e)[:40])
it = gen()
print(inspect.getgeneratorstate(it), next(it), inspect.getgeneratorstate(it), inspect.getgeneratorlocals(it))
print(it.close(), inspect.getgeneratorstate(it), inspect.unwrap(g).__name__, inspect.cleandoc('a\n   b\n     c\n'))


def show():
    frame = inspect.currentframe()
    print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_lineno)
    for info in inspect.stack():
        print(info.function, info.lineno, info.code_context, info.index)
    return inspect.stack()[1][3]


def caller():
    return show()


print(caller())


def outer():
    n = 1
    def inner():
        return n + len([]) + missing + things
    return inner


print(inspect.getclosurevars(outer()).nonlocals, inspect.getclosurevars(outer()).unbound)
try:
    1 / 0
except ZeroDivisionError:
    print([(t.function, t.lineno, t.code_context) for t in inspect.trace()])
