import asyncio
async def inner():
    print('in')
    await asyncio.sleep(0.2)
    print('inner done')
    return 5
async def outer(t):
    try:
        return await asyncio.shield(t)
    except asyncio.CancelledError:
        print('outer cancelled')
        raise
async def main():
    t = asyncio.create_task(inner())
    o = asyncio.create_task(outer(t))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    o.cancel()
    try:
        await o
    except asyncio.CancelledError:
        print('x', t.done())
    print(await t)
    print(await asyncio.shield(inner()))
    print(await asyncio.shield(t))
asyncio.run(main())
