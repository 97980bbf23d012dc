import asyncio
async def f():
    await asyncio.sleep(1)
async def g():
    return [1, 2]
async def main():
    t = asyncio.create_task(f(), name='T')
    print(t)
    await asyncio.sleep(0)
    print(t)
    t.add_done_callback(print)
    t.cancel()
    print(t)
    try:
        await t
    except asyncio.CancelledError:
        pass
    print(t)
    u = asyncio.create_task(g(), name='U')
    await u
    print(u)
    print(asyncio.Lock().__repr__()[-10:], repr(asyncio.Event())[-8:], repr(asyncio.Semaphore(3))[-20:])
    print(asyncio.TaskGroup(), asyncio.timeout(None), asyncio.get_running_loop())
    print(t.get_coro().__name__, t.get_loop() is asyncio.get_running_loop())
asyncio.run(main())
