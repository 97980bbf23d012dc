import asyncio
async def ok(n):
    await asyncio.sleep(0.02 * n)
    print('ok', n)
    return n
async def bad(n, e):
    await asyncio.sleep(0.02 * n)
    raise e
async def long():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('long cancelled')
        raise
async def main():
    async with asyncio.TaskGroup() as g:
        a = g.create_task(ok(2))
        b = g.create_task(ok(1), name='n')
    print(a.result(), b.result(), b.get_name())
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(bad(1, ValueError('v')))
            g.create_task(long())
            await asyncio.sleep(10)
    except* ValueError as e:
        print(repr(e), e.exceptions)
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(long())
            await asyncio.sleep(0)
            raise KeyError('body')
    except* KeyError as e:
        print(repr(e), repr(e.__context__), repr(e.__cause__))
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(bad(1, ValueError('v')))
            g.create_task(bad(1, TypeError('t')))
    except ExceptionGroup as e:
        print(repr(e))
    try:
        g.create_task(c := ok(1))
    except RuntimeError as e:
        print(str(e)[-12:])
        c.close()
    async def outer():
        async with asyncio.TaskGroup() as g:
            g.create_task(long())
    t = asyncio.create_task(outer())
    await asyncio.sleep(0.02)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', repr(e))
asyncio.run(main())
