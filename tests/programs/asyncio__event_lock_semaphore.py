import asyncio
async def waiter(n, e):
    print('waits', n)
    await e.wait()
    print('woken', n)
async def locker(n, l):
    async with l:
        print('has', n)
        await asyncio.sleep(0)
        print('releases', n)
async def sem(n, s):
    async with s:
        print('in', n)
        await asyncio.sleep(0.02 * (n + 1))
    print('out', n)
async def main():
    e = asyncio.Event()
    ts = [asyncio.create_task(waiter(i, e)) for i in range(3)]
    await asyncio.sleep(0)
    print(e.is_set())
    e.set()
    await asyncio.gather(*ts)
    print(await e.wait())
    e.clear()
    print(e.is_set())
    l = asyncio.Lock()
    await asyncio.gather(*[locker(i, l) for i in range(3)])
    print(l.locked())
    try:
        l.release()
    except RuntimeError as x:
        print(x)
    s = asyncio.Semaphore(2)
    await asyncio.gather(*[sem(i, s) for i in range(4)])
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as x:
        print(x)
    try:
        asyncio.Semaphore(-1)
    except ValueError as x:
        print(x)
    await l.acquire()
    t = asyncio.create_task(locker('c', l))
    u = asyncio.create_task(locker('d', l))
    await asyncio.sleep(0)
    t.cancel()
    l.release()
    await u
    print(t.cancelled())
asyncio.run(main())
