import asyncio
async def slow(d=5):
    try:
        await asyncio.sleep(d)
        return 'slept'
    except asyncio.CancelledError:
        print('slow cancelled')
        raise
async def main():
    try:
        await asyncio.wait_for(slow(), 0.2)
    except asyncio.TimeoutError as e:
        print(repr(e), repr(e.__cause__), asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(slow(0.02), 1))
    print(await asyncio.wait_for(slow(0.02), None))
    try:
        await asyncio.wait_for(slow(), 0)
    except TimeoutError as e:
        print('zero', repr(e))
    try:
        async with asyncio.timeout(0.2) as t:
            await slow()
    except TimeoutError as e:
        print('timeout', repr(e), repr(e.__cause__), t.expired())
    async with asyncio.timeout(1) as t:
        print(await slow(0.02), t.expired())
    async with asyncio.timeout(None) as t:
        print(t.when())
        t.reschedule(asyncio.get_running_loop().time() + 5)
    print(t)
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 1):
        pass
    try:
        async with asyncio.timeout(0.4):
            async with asyncio.timeout(0.2):
                await slow()
    except TimeoutError:
        print('nested')
    try:
        async with asyncio.timeout(-1):
            await slow()
    except TimeoutError:
        print('past')
    x = asyncio.timeout(1)
    try:
        x.reschedule(3)
    except RuntimeError as e:
        print(e)
    async with x: pass
    try:
        async with x: pass
    except RuntimeError as e:
        print(e)
    t = asyncio.create_task(asyncio.wait_for(slow(), 5))
    await asyncio.sleep(0.02)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print('outer', repr(e))
asyncio.run(main())
