import asyncio
async def f():
    await asyncio.sleep(0)
    return 1
loop = asyncio.new_event_loop()
print(loop.run_until_complete(f()), loop.is_running(), loop.is_closed())
t = loop.create_task(f())
print(loop.run_until_complete(t), t.done())
loop.call_soon(loop.stop)
loop.call_soon(print, 'x')
loop.run_forever()
fut = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(fut)
except RuntimeError as e:
    print(e)
try:
    loop.run_until_complete(5)
except TypeError as e:
    print(e)
async def g():
    try:
        loop.run_forever()
    except RuntimeError as e:
        print(e)
    try:
        loop.close()
    except RuntimeError as e:
        print(e)
loop.run_until_complete(g())
async def gen():
    try:
        yield 1
    finally:
        print('gen closed')
async def h():
    async for x in gen():
        break
    a = gen()
    await a.__anext__()
    return a
a = loop.run_until_complete(h())
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
with asyncio.Runner() as r:
    print(r.run(f()), r.get_loop().is_running())
    print(r.run(f()))
try:
    r.run(c := f())
except RuntimeError as e:
    print(e)
    c.close()
print(asyncio.iscoroutinefunction(f), asyncio.iscoroutinefunction(print), asyncio.iscoroutine(3))
