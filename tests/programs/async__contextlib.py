from contextlib import asynccontextmanager, aclosing, AsyncExitStack, nullcontext
@asynccontextmanager
async def m(n, swallow=False):
    print('+', n)
    try:
        yield n
    except ValueError as e:
        print('in', n, e)
        if not swallow:
            raise
    finally:
        print('-', n)
async def agen():
    try:
        yield 1
        yield 2
    finally:
        print('agen closed')
@m('deco')
async def decorated():
    print('body')
@asynccontextmanager
async def none():
    return
    yield
@asynccontextmanager
async def two():
    yield 1
    yield 2
async def main():
    async with m('a') as a, m('b') as b:
        print(a, b)
    async with m('s', True):
        raise ValueError('v')
    try:
        async with m('t'):
            raise ValueError('w')
    except ValueError as e:
        print('out', e)
    for s in StopAsyncIteration('x'), StopIteration('y'):
        try:
            async with m('z'):
                raise s
        except BaseException as e:
            print(repr(e), e is s)
    for c in none, two:
        try:
            async with c():
                print('in')
        except RuntimeError as e:
            print(e)
    await decorated()
    async with aclosing(agen()) as g:
        async for x in g:
            print(x)
            break
    async with AsyncExitStack() as st:
        await st.enter_async_context(m('x'))
        st.callback(print, 'cb')
        async def acb(x): print('acb', x)
        st.push_async_callback(acb, 5)
        await st.enter_async_context(m('y', True))
        try:
            await st.enter_async_context(3)
        except TypeError as e:
            print(e)
        raise ValueError('stack')
    async with nullcontext(4) as n:
        print(n)
try:
    main().send(None)
except StopIteration:
    print('end')
