import asyncio
async def ticker(n, d):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(d)
    finally:
        print('ticker closes')
        await asyncio.sleep(0)
        print('ticker closed')
async def pipeline(src):
    async for x in src:
        if x % 2 == 0:
            yield x * 10
async def main():
    print([x async for x in pipeline(ticker(5, 0.001))])
    async for x in ticker(3, 0):
        if x == 1:
            break
    print('left')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('loop went on')
    a = ticker(3, 0)
    await anext(a)
    async def other():
        try:
            await a.asend(None)
        except RuntimeError as e:
            print(e)
    async def slow():
        print('slow', await a.asend(None))
    await asyncio.gather(slow(), other())
    b = ticker(2, 0)
    await anext(b)
    return b
x = asyncio.run(main())
print('over', x.ag_frame)
