import sys
async def f():
    x = 5
    print(locals(), sys._getframe().f_code.co_name, sys._getframe().f_back.f_code.co_name)
    class A:
        async def m(self):
            return super().__repr__() is not None, __class__ is A, x
    return await A().m()
async def g():
    return await f()
try:
    g().send(None)
except StopIteration as e:
    print(e.value)
async def h(a, *b, c=1, **d):
    def cell(): return a, b, c, d
    return cell()
try: h(1, 2, 3, c=4, e=5).send(None)
except StopIteration as e: print(e.value)
try: h()
except TypeError as e: print(e)
class C:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 3: raise StopAsyncIteration('done')
        return self.n, -self.n
async def i():
    r = []
    async for a, b in C():
        if a == 2: continue
        r.append(b)
    else:
        r.append('else')
    async for r[0], _ in C(): pass
    async for x in C():
        async for y in C():
            if y[0] == 2: break
        else: print('no')
    print(r, x, y)
    try:
        async for x in C():
            raise StopAsyncIteration('mine')
    except StopAsyncIteration as e:
        print(e)
    l = lambda: (yield)
    return [f'{x}' async for x in C()]
try: i().send(None)
except StopIteration as e: print(e.value)
@property
async def p(self): return 'prop'
class D:
    p = p
    @staticmethod
    async def s(): return 's'
    @classmethod
    async def c(cls): return cls.__name__
    async def __call__(self): return 'called'
    async def __aenter__(self): return self
    async def __aexit__(self, *a): return a[0] is KeyError
async def j():
    d = D()
    print(await d.p, await d.s(), await D.c(), await d())
    async with d:
        raise KeyError
    x = await d.s() if True else 0
    y = [await d.s(), (await d.s(),), {await d.s(): await d.s()}, f'{await d.s()!r:>5}']
    print(x, y, await d.s() + await d.s(), not await d.s())
    async def k(): yield await d.s()
    return [z async for z in k()]
try: j().send(None)
except StopIteration as e: print(e.value)
async def bad():
    yield 1
    raise ValueError('b')
async def gen():
    try:
        async for x in bad(): yield x
    except ValueError as e:
        yield repr(e)
    finally:
        yield 'fin'
async def l(): return [x async for x in gen()]
try: l().send(None)
except StopIteration as e: print(e.value)
def m():
    x = yield from g2()
def g2():
    try: yield 1
    except GeneratorExit: print('ge'); raise
q = m(); next(q); q.close()
async def deco():
    @(lambda f: f)
    async def inner(z=await D.s()): return z
    return await inner()
try: deco().send(None)
except StopIteration as e: print(e.value)
del q
c = g()
