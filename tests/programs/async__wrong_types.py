class NotIter:
    def __await__(self):
        return 5

class Coro:
    def __await__(self):
        return f()

class NoAnext:
    def __aiter__(self):
        return 3

class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 7

class NoAexit:
    async def __aenter__(self):
        return 1

class PlainWith:
    def __aenter__(self):
        return 1

    def __aexit__(self, *e):
        return 2

async def aw(x):
    return await x

async def af(x):
    async for i in x:
        print(i)

async def wi(x):
    async with x as y:
        print(y)

class HalfWith:
    async def __aenter__(self):
        return 1

    def __aexit__(self, *e):
        return 2

async def f():
    pass

for c in [aw(3), aw('s'), aw(None), aw(NotIter()), aw(Coro()), af([1]), af(NoAnext()), af(BadAnext()), wi(3), wi(NoAexit()),
          wi(PlainWith()), wi(HalfWith())]:
    try:
        c.send(None)
    except StopIteration as e:
        print('done', e.value)
    except TypeError as e:
        print(type(e).__name__, e, repr(e.__cause__))
c = f()
for g in (iter, next, list, aiter, anext, lambda x: [*x]):
    try:
        g(c)
    except TypeError as e:
        print(e)
c.close()
def y():
    yield from f()
try:
    next(y())
except TypeError as e:
    print(e)
