import types
async def c(): pass
async def g(): yield
def y(): yield
for f in (c, g, y, lambda: 1):
    print(f.__code__.co_flags & 0x3a0)
x, a = c(), g()
print(type(x) is types.CoroutineType, type(a) is types.AsyncGeneratorType)
for t in (types.CoroutineType, types.AsyncGeneratorType, type(a.asend(None)), type(a.aclose()), type(x.__await__())):
    print(t, t.__name__, t.__mro__)
    try:
        t()
    except TypeError as e:
        print(e)
    try:
        class S(t): pass
    except TypeError as e:
        print(e)
print(x.__name__, x.__qualname__, a.__name__, a.__qualname__)
x.__name__ = 'n'
x.__qualname__ = 'q.n'
print(repr(x)[:24], x.__name__)
try:
    x.__name__ = 3
except TypeError as e:
    print(e)
print(x.cr_origin, x.cr_code is c.__code__, x.cr_frame.f_lineno, a.ag_frame.f_code.co_name)
for name in ('cr_running', 'cr_frame', 'cr_code'):
    try:
        setattr(x, name, 1)
    except AttributeError as e:
        print(e)
x.close()
print(x.cr_frame, x.cr_await, x.cr_running)
