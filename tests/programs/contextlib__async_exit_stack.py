# AsyncExitStack takes managers of both kinds; order and contexts are those of nested statements.
from contextlib import *
import asyncio
class A:
    def __init__(self, n, swallow=False, fail=None): self.n, self.swallow, self.fail = n, swallow, fail
    async def __aenter__(self): await asyncio.sleep(0); print('+', self.n); return self.n
    async def __aexit__(self, t, v, tb):
        await asyncio.sleep(0)
        print('-', self.n, t and t.__name__)
        if self.fail: raise self.fail
        return self.swallow
class S:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self): print('s+', self.n); return self.n
    def __exit__(self, t, v, tb): print('s-', self.n, t and t.__name__); return self.swallow
def chain(e):
    out = []
    while e is not None:
        out.append(repr(e)); e = e.__context__
    return ' <- '.join(out)
async def run(f):
    try: print('result', await f())
    except BaseException as e: print('raised', chain(e))
async def a():
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(A(1)), s.enter_context(S(2)))
        async def say(*x, **k): print('say', x, k)
        print(s.push_async_callback(say, 1, k=2) is say, s.callback(print, 'plain') is print)
        x = A(3); print(s.push_async_exit(x) is x)
        async def leave(*d): print('leave', d)
        s.push_async_exit(leave); y = S(4); print(s.push(y) is y)
async def b():
    async with AsyncExitStack() as s:
        await s.enter_async_context(A(1)); s.enter_context(S(2, True)); await s.enter_async_context(A(3))
        raise ValueError('x')
async def c():
    async with AsyncExitStack() as s:
        await s.enter_async_context(A(1, fail=KeyError(1))); s.enter_context(S(2)); await s.enter_async_context(A(3, fail=IndexError(3)))
        raise ValueError('x')
async def d():
    s = AsyncExitStack()
    await s.enter_async_context(A(1)); t = s.pop_all(); print(type(t).__name__)
    await s.aclose(); print('empty'); await t.aclose(); await t.aclose()
async def e():
    async with AsyncExitStack() as s:
        await s.enter_async_context(A(1, fail=KeyError(1))); await s.enter_async_context(A(3, fail=IndexError(3)))
async def f():
    async with AsyncExitStack() as s: await s.enter_async_context(S(1))
async def g():
    async with AsyncExitStack() as s: s.enter_context(A(1))
async def h():
    async with AsyncExitStack() as s: s.push_async_callback()
async def i():
    async with AsyncExitStack() as s: s.push_async_callback(lambda: 3)
async def main():
    for q in a, b, c, d, e, f, g, h, i:
        print(q.__name__); await run(q)
    class Closing:
        async def aclose(self): print('aclosed')
    async with aclosing(Closing()) as k: print(type(k).__name__)
    async with nullcontext(3) as n: print(n)
    @asynccontextmanager
    async def m(how):
        try: yield how
        except BaseException as e:
            print('in', repr(e))
            if how == 'swallow': return
            if how == 'other': raise KeyError('o')
            if how == 'yield': yield
            raise
    for how in None, 'swallow', 'other', 'yield':
        for x in ValueError('v'), StopIteration('s'), StopAsyncIteration('a'), RuntimeError('r'):
            async def body():
                async with m(how): raise x
            print(how); await run(body)
    @m('deco')
    async def f2(): return 5
    print(await f2(), await f2(), f2.__name__)
    print(isinstance(m(1), AbstractAsyncContextManager), type(m(1)).__name__, hasattr(AsyncExitStack(), '__enter__'), hasattr(AsyncExitStack(), 'close'))
asyncio.run(main())
