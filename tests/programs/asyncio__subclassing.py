import asyncio
class T(asyncio.Task):
    def __repr__(self):
        return f'<T {self.get_name()}>'
    def cancel(self, *a, **k):
        print('cancel called')
        return super().cancel(*a, **k)
class F(asyncio.Future):
    def set_result(self, r):
        super().set_result(r + 1)
class Q(asyncio.Queue):
    def _put(self, x):
        super()._put(x * 2)
class Aw:
    def __init__(self, f): self.f = f
    def __await__(self):
        x = yield from self.f.__await__()
        return ('aw', x)
async def work():
    await asyncio.sleep(5)
async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda l, c, **k: T(c, loop=l, **k))
    t = asyncio.create_task(work(), name='n')
    print(t)
    await asyncio.sleep(0)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    f = F()
    loop.call_soon(f.set_result, 1)
    print(await f)
    q = Q()
    await q.put(4)
    print(await q.get())
    f = loop.create_future()
    loop.call_soon(f.set_result, 7)
    print(await Aw(f))
    print(await asyncio.gather(Aw(f), Aw(f)))
    print(await asyncio.wait_for(Aw(f), 1))
asyncio.run(main())
