import asyncio
async def f(n):
    await asyncio.sleep(0)
    return n
async def main():
    print(await asyncio.gather(f(1), f(2)))
    async with asyncio.Lock():
        print([x async for x in g()])
async def g():
    yield 1
    yield 2
asyncio.run(main())
