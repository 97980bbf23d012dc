import asyncio
async def f(fut):
    await fut
async def main(loop):
    fut = loop.create_future()
    t = loop.create_task(f(fut), name='doomed')
    await asyncio.sleep(0)
    loop.set_exception_handler(lambda l, c: print(c['message'], sorted(c)))
    del t, fut
    print('dropped')
loop = asyncio.new_event_loop()
loop.run_until_complete(main(loop))
loop.close()
async def g(): pass
c = g()
try:
    loop.create_task(c)
except RuntimeError as e:
    print(e)
c.close()
