import asyncio
async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print('put', i, q.qsize())
async def consumer(q, name):
    while True:
        x = await q.get()
        print(name, x)
        q.task_done()
async def main():
    q = asyncio.Queue(maxsize=2)
    cs = [asyncio.create_task(consumer(q, c)) for c in 'AB']
    await producer(q, 6)
    await q.join()
    print('joined', q.empty(), q.full())
    for c in cs:
        c.cancel()
    print(await asyncio.gather(*cs, return_exceptions=True))
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print(repr(e))
    print(q)
    p = asyncio.PriorityQueue()
    for x in 3, 1, 2:
        p.put_nowait(x)
    l = asyncio.LifoQueue()
    for x in 3, 1, 2:
        await l.put(x)
    print([p.get_nowait() for _ in range(3)], [await l.get() for _ in range(3)], p)
    try:
        p.task_done(); p.task_done(); p.task_done(); p.task_done()
    except ValueError as e:
        print(e)
    t = asyncio.create_task(asyncio.Queue().get())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('get cancelled')
asyncio.run(main())
