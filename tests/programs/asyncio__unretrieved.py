import asyncio
async def f():
    raise ValueError('lost')
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    print('after')
    loop = asyncio.get_running_loop()
    def h(l, c):
        print(c['message'], repr(c.get('exception')), sorted(c))
    loop.set_exception_handler(h)
    t = asyncio.create_task(f())
    await asyncio.sleep(0.02)
    del t
    def boom():
        1 / 0
    loop.call_soon(boom)
    await asyncio.sleep(0.02)
    x = loop.create_future()
    x.set_exception(KeyError(3))
    del x
asyncio.run(main())
