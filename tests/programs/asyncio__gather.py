import asyncio
async def f(x):
    await asyncio.sleep(0)
    if x == 2: raise ValueError('two')
    if x == 3: raise KeyError('three')
    return x
async def slow():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print('slow cancelled', e.args)
        raise
async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(f(1), f(4)))
    print(await asyncio.gather(f(1), f(2), f(3), return_exceptions=True))
    try:
        await asyncio.gather(f(1), f(2), f(5))
    except ValueError as e:
        print(repr(e))
    c = f(7)
    print(await asyncio.gather(c, c))
    g = asyncio.gather(slow(), slow())
    await asyncio.sleep(0)
    print(g.cancel('why'))
    try:
        await g
    except asyncio.CancelledError as e:
        print('gather cancelled', e.args)
    print(g.cancelled(), g.done())
    t = asyncio.create_task(slow())
    await asyncio.sleep(0)
    t.cancel()
    print(await asyncio.gather(t, f(1), return_exceptions=True))
asyncio.run(main())
