# ExitStack: order, suppression, contexts of exceptions, pop_all, and what it refuses.
from contextlib import *
import contextlib
class C:
    def __init__(self, n, swallow=False, fail=None):
        self.n, self.swallow, self.fail = n, swallow, fail
    def __enter__(self):
        print('+', self.n)
        return self.n
    def __exit__(self, t, v, tb):
        print('-', self.n, t and t.__name__, v, tb is not None)
        if self.fail:
            raise self.fail
        return self.swallow
def chain(e):
    out = []
    while e is not None:
        out.append(repr(e)); e = e.__context__
    return ' <- '.join(out)
def run(f):
    try:
        print('result', f())
    except BaseException as e:
        print('raised', chain(e), e.__suppress_context__)
def a():
    with ExitStack() as s:
        print(s.enter_context(C(1)), s.enter_context(C(2)))
        print(s.callback(print, 'called', end='!\n') is print)
        f = lambda *d: print('pushed', d)
        print(s.push(f) is f)
        c = C(3); print(s.push(c) is c)
def b():
    with ExitStack() as s:
        s.enter_context(C(1)); s.enter_context(C(2, True)); s.enter_context(C(3))
        raise ValueError('x')
def c():
    with ExitStack() as s:
        s.enter_context(C(1)); s.enter_context(C(2, fail=KeyError(2))); s.enter_context(C(3, fail=IndexError(3)))
        raise ValueError('x')
def d():
    with ExitStack() as s:
        s.enter_context(C(1)); s.enter_context(C(2, fail=KeyError(2))); s.enter_context(C(3, fail=IndexError(3)))
def e():
    with ExitStack() as s:
        s.enter_context(C(1, True)); s.enter_context(C(2, fail=KeyError(2)))
        raise ValueError('x')
def f():
    with ExitStack() as s:
        s.enter_context(C(1, fail=KeyError(1))); s.enter_context(C(2, True)); s.enter_context(C(3, fail=IndexError(3)))
        raise ValueError('x')
def g():
    try:
        raise OSError('outer')
    except OSError:
        with ExitStack() as s:
            s.enter_context(C(2, fail=KeyError(2))); s.enter_context(C(3, fail=IndexError(3)))
def h():
    v = ValueError('same')
    with ExitStack() as s:
        s.enter_context(C(1, fail=v)); s.enter_context(C(2, fail=v))
        raise v
def i():
    def leave(*d):
        try:
            raise TypeError('in')
        except TypeError:
            raise KeyError('of leave')
    with ExitStack() as s:
        s.push(leave); s.enter_context(C(3, fail=IndexError(3)))
        raise ValueError('x')
def j():
    def leave(*d):
        raise KeyError('new') from LookupError('cause')
    with ExitStack() as s:
        s.push(leave)
        raise ValueError('x')
for q in a, b, c, d, e, f, g, h, i, j:
    print(q.__name__); run(q)
def k():
    s = ExitStack()
    s.enter_context(C(1)); s.enter_context(C(2))
    with s as same:
        print(same is s)
        t = s.pop_all()
        s.callback(print, 'of s')
    print(type(t) is ExitStack)
    t.close(); t.close(); print('closed')
run(k)
class S(ExitStack):
    pass
print(type(S().pop_all()).__name__)
def no(f):
    try: f()
    except Exception as e: print(type(e).__name__, e, e.__cause__, e.__suppress_context__)
s = ExitStack()
class Half:
    def __enter__(self): print('never')
class Other:
    def __exit__(self, *d): pass
no(lambda: s.enter_context(3)); no(lambda: s.enter_context(Half())); no(lambda: s.enter_context(Other())); no(lambda: s.callback()); no(lambda: s.callback(callback=print)); no(lambda: s.push())
class Bad:
    def __enter__(self): raise KeyError('entering')
    def __exit__(self, *d): print('not left')
no(lambda: s.enter_context(Bad()))
s.close()
s.push(3)
no(s.close)
x = ExitStack()
x.callback(lambda: x.callback(print, 'late')); x.callback(print, 'early')
x.close()
print(ExitStack.__mro__[1:] and [c.__name__ for c in ExitStack.__mro__], x.__exit__(None, None, None), isinstance(x, AbstractContextManager))
y = ExitStack(); y.callback(print); print(len(y._exit_callbacks)); y.pop_all()
print(y._exit_callbacks.__len__())
with ExitStack() as z:
    z.callback(lambda *a, **k: print(a, k), 1, self=2, callback=3)
def first_frame():
    with ExitStack() as s:
        s.push(lambda t, v, tb: print(tb.tb_lineno - first_frame.__code__.co_firstlineno, tb.tb_next))
        raise ValueError
run(first_frame)
try:
    with ExitStack() as s:
        s.callback(print, 'last words')
        s.enter_context(C(9, fail=KeyError(9)))
        raise ValueError('body')
except KeyError as e:
    print(chain(e))
