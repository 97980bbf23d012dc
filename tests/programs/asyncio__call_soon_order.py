import asyncio
async def t(n):
    print('start', n)
    await asyncio.sleep(0)
    print('mid', n)
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(f.set_result, n)
    print('got', await f)
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, 'A')
    a = asyncio.create_task(t(1))
    loop.call_soon(print, 'B')
    b = asyncio.create_task(t(2))
    a.add_done_callback(lambda f: print('done a', f is a))
    loop.call_soon(loop.call_soon, print, 'C')
    await b
    print('b over')
    a.add_done_callback(lambda f: print('late'))
    await asyncio.sleep(0)
asyncio.run(main())
