import types
@types.coroutine
def s():
    yield 1
async def f():
    try:
        c.send(None)
    except ValueError as e:
        print(e)
    try:
        c.throw(KeyError)
    except ValueError as e:
        print(e)
    try:
        c.close()
    except ValueError as e:
        print(e)
    await s()
c = f()
try:
    c.send(3)
except TypeError as e:
    print(e)
c.send(None)
c.close()
async def g():
    try:
        await a.asend(None)
    except RuntimeError as e:
        print(e)
    await s()
    yield 1
a = g()
x = a.asend(None)
print(x.send(None))
y = a.asend(None)
try:
    y.send(None)
except RuntimeError as e:
    print(e)
z = a.aclose()
try:
    z.send(None)
except RuntimeError as e:
    print(e)
z = a.athrow(ValueError)
try:
    z.send(None)
except RuntimeError as e:
    print(e)
print(a.ag_running, type(a.ag_await).__name__)
try:
    x.send(None)
except StopIteration as e:
    print(e.value)
print(a.ag_running)
y.close()
