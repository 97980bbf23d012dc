import asyncio
async def producer(q, name, n):
    for i in range(n):
        await q.put((name, i))
        print('+', name, i)
    await q.put(None)
async def consumer(q, enders):
    while enders:
        x = await q.get()
        if x is None:
            enders -= 1
        print('-', x)
async def main():
    for size in 0, 1, 2:
        q = asyncio.Queue(size)
        await asyncio.gather(producer(q, 'a', 3), consumer(q, 2), producer(q, 'b', 2))
        print('--')
    l = asyncio.Lock()
    async def turn(n):
        for i in range(2):
            async with l:
                print(n, i)
                await asyncio.sleep(0)
    await asyncio.gather(*map(turn, 'xyz'))
    e = asyncio.Event()
    c = asyncio.Condition()
    async def w(n):
        async with c:
            await c.wait()
            print('cond', n)
        await e.wait()
        print('event', n)
    ts = [asyncio.create_task(w(i)) for i in range(3)]
    await asyncio.sleep(0)
    for i in range(2):
        async with c:
            c.notify(2)
        print('notified')
        await asyncio.sleep(0)
    e.set()
    print('set')
    await asyncio.wait(ts)
asyncio.run(main())
