import asyncio
async def consumer(n, c, box):
    async with c:
        await c.wait_for(lambda: box)
        print('consumer', n, box.pop())
async def party(n, b):
    print('at', n)
    i = await b.wait()
    print('past', n)
    return i
async def main():
    c = asyncio.Condition()
    box = []
    ts = [asyncio.create_task(consumer(i, c, box)) for i in range(3)]
    await asyncio.sleep(0)
    async with c:
        box.append('x')
        c.notify()
    await asyncio.sleep(0)
    async with c:
        box += ['y', 'z']
        c.notify_all()
    await asyncio.gather(*ts)
    for f in (c.notify, c.release):
        try:
            f()
        except RuntimeError as e:
            print(e)
    try:
        await c.wait()
    except RuntimeError as e:
        print(e)
    b = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*[party(i, b) for i in range(3)])))
    print(b.parties, b.n_waiting, b.broken)
    t = asyncio.create_task(party('q', b))
    await asyncio.sleep(0)
    print(b.n_waiting)
    await b.abort()
    try:
        await t
    except asyncio.BrokenBarrierError as e:
        print(e)
    print(b.broken)
asyncio.run(main())
