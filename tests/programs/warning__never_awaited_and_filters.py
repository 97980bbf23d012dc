# The filters decide about coroutines that were never awaited, too.
import gc
import warnings


async def f(*a):
    pass


def g():
    f()


def h():
    c = f()


with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    f()
    g()
    h()
    c = f()
    c = None
    l = [f()]
    l.append(l)
    del l
    gc.collect()
print([(str(x.message), x.category.__name__, x.lineno) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    f()
warnings.showwarning = lambda message, category, filename, lineno, *rest: print("shown:", message, lineno, rest)
f(1)
for i in range(2):
    f(2)
