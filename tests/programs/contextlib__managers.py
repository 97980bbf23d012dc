# contextmanager and the small managers: every way a generator can end, decorators, redirection.
from contextlib import *
import contextlib, io, sys
def no(f, *a):
    try: print('->', f(*a))
    except BaseException as e: print(type(e).__name__, e, '|', repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
@contextmanager
def m(n=0, how=None):
    "doc of m"
    print('+', n)
    try:
        yield n
    except BaseException as e:
        print('in', repr(e))
        if how == 'swallow': pass
        elif how == 'other': raise KeyError('other')
        elif how == 'from': raise KeyError('from') from e
        elif how == 'again': raise e
        elif how == 'stop': raise StopIteration('of gen')
        elif how == 'yield': yield 2
        elif how == 'runtime': raise RuntimeError('mine')
        elif how == 'runtime from': raise RuntimeError('mine') from e
        else: raise
    finally:
        print('-', n)
def body(how, e):
    with m(1, how):
        raise e
for how in None, 'swallow', 'other', 'from', 'again', 'stop', 'yield', 'runtime', 'runtime from':
    for e in ValueError('v'), StopIteration('s'), RuntimeError('r'), GeneratorExit('g'), KeyboardInterrupt():
        print(how, repr(e)); no(body, how, e)
@contextmanager
def none():
    return; yield
@contextmanager
def two():
    try: yield 1; yield 2
    finally: print('two closed')
def f():
    with none(): print('never')
def g():
    with two() as x: print(x)
no(f); no(g); sys.stdout.flush()
print(m.__name__, m.__doc__, m.__wrapped__.__name__, type(m()).__name__, m().__doc__)
c = m(5)
with c as x: print(x)
def reuse():
    with c: pass
no(reuse)
@m('deco')
def decorated(a, *, b):
    "doc"
    print('body', a, b); return a
print(decorated(1, b=2), decorated(3, b=4), decorated.__name__, decorated.__doc__)
class D(ContextDecorator):
    def __enter__(self): print('D+'); return self
    def __exit__(self, *e): print('D-', e[0]); return True
@D()
def h(): raise ValueError
print(h())
def p(cm):
    with cm as x: return x
for cm in nullcontext(), nullcontext(4), closing(io.StringIO('q')): print(type(p(cm)).__name__)
class K:
    def close(self): print('closed')
def q():
    with closing(K()) as k: raise ValueError(type(k).__name__)
no(q); no(lambda: p(closing(3)))
def s(exc, *kinds):
    with suppress(*kinds) as x:
        print(x); raise exc
    return 'went on'
no(s, ValueError('a'), ValueError); no(s, KeyError('a'), LookupError, ValueError); no(s, ValueError('a')); no(s, ValueError('a'), KeyError); no(s, KeyboardInterrupt(), Exception); no(s, ValueError('a'), 3); no(s, ExceptionGroup('g', [ValueError()]), ValueError)
a, b = io.StringIO(), io.StringIO()
r = redirect_stdout(a)
with r as t:
    print('one', t is a)
    print('to a')
    with redirect_stdout(b): print('to b')
    with r: print('a again')
    with redirect_stderr(b): print('err to b', file=sys.stderr)
print(repr(a.getvalue()), repr(b.getvalue()), sys.stdout is sys.__stdout__)
def bad():
    with redirect_stdout(a): raise ValueError('restored')
no(bad); print(sys.stdout is sys.__stdout__)
class Has:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class Lacks:
    def __enter__(self): pass
class NotAny(Has):
    __exit__ = None
class Sub(AbstractContextManager):
    def __exit__(self, *e): return super().__exit__(*e)
class Abstract(AbstractContextManager): pass
print(issubclass(Has, AbstractContextManager), issubclass(Lacks, AbstractContextManager), issubclass(NotAny, AbstractContextManager), isinstance(m(), AbstractContextManager), isinstance(nullcontext(), AbstractAsyncContextManager), isinstance(aclosing(3), AbstractAsyncContextManager), issubclass(Has, AbstractAsyncContextManager))
no(Abstract); no(lambda: type(p(Sub())).__name__); no(lambda: AbstractContextManager[int]); no(AbstractAsyncContextManager); no(lambda: nullcontext[int].__origin__ is nullcontext if hasattr(nullcontext, '__class_getitem__') else None)
no(lambda: type(contextmanager(lambda: 3)()).__name__); no(lambda: p(contextmanager(lambda: iter([1]))())); no(m, 1, 2, 3); no(nullcontext, 1, 2)
def tb():
    with m(1): raise ValueError('shown')
tb()
