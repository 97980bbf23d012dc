import asyncio
log = []
async def leaf(n):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('leaf', n)
        await asyncio.sleep(0)
        print('leaf cleaned', n)
        raise
async def mid(n):
    try:
        await asyncio.gather(leaf(n + '1'), leaf(n + '2'))
    finally:
        print('mid', n)
async def main():
    t = asyncio.create_task(mid('m'))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel('stop')
    try:
        await t
    except asyncio.CancelledError as e:
        print('main', e.args)
    t = asyncio.create_task(leaf('w'))
    async def canceller():
        await asyncio.sleep(0.02)
        t.cancel()
    r = await asyncio.gather(t, canceller(), return_exceptions=True)
    print(r)
    async def swallow():
        while True:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print('swallowed')
                break
        await asyncio.sleep(0)
        return 'ok'
    t = asyncio.create_task(swallow())
    await asyncio.sleep(0)
    t.cancel(); t.cancel()
    print(t.cancelling())
    print(await t)
    f = asyncio.get_running_loop().create_future()
    async def w():
        await f
    a, b = asyncio.create_task(w()), asyncio.create_task(w())
    await asyncio.sleep(0)
    a.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True), f.cancelled())
    try:
        async with asyncio.timeout(0.2):
            try:
                await asyncio.sleep(1)
            finally:
                await asyncio.sleep(0.02)
                print('in finally')
    except TimeoutError:
        print('timeout')
asyncio.run(main())
