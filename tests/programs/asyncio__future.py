import asyncio
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e), e)
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, f.done())
    t(f.result)
    t(f.exception)
    f.add_done_callback(lambda x: print('cb', x.result()))
    def named(x): print('named')
    f.add_done_callback(named)
    f.add_done_callback(named)
    print(f.remove_done_callback(named))
    f.set_result(3)
    print(f)
    t(lambda: f.set_result(4))
    t(lambda: f.set_exception(ValueError()))
    print(await f, await f)
    await asyncio.sleep(0)
    g = loop.create_future()
    g.set_exception(KeyError('k'))
    print(g)
    try:
        await g
    except KeyError as e:
        print(repr(e), g.exception() is e)
    h = loop.create_future()
    print(h.cancel('m'), h.cancel(), h, h.cancelled())
    t(h.result)
    t(lambda: loop.create_future().set_exception(StopIteration()))
    t(lambda: loop.create_future().set_exception(3))
    print(asyncio.isfuture(f), asyncio.isfuture(3), f.get_loop() is loop)
    print(type(f), type(asyncio.current_task()), asyncio.CancelledError, asyncio.InvalidStateError, asyncio.QueueEmpty)
    print(asyncio.Future().get_loop() is loop)
asyncio.run(main())
