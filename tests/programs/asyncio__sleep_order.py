import asyncio, time
async def s(d, n):
    await asyncio.sleep(d)
    print(n)
    return n
async def main():
    t = time.monotonic()
    r = await asyncio.gather(s(0.03, 'c'), s(0.01, 'a'), s(0.02, 'b'), s(0, 'z'), s(-1, 'y'))
    print(r)
    print(0.03 <= time.monotonic() - t < 0.3)
    print(await asyncio.sleep(0.02, 'res'))
    loop = asyncio.get_running_loop()
    loop.call_later(0.02, print, 'later')
    loop.call_soon(print, 'soon', 1)
    h = loop.call_later(0.01, print, 'never')
    h.cancel()
    print(h.cancelled())
    await asyncio.sleep(0.6)
asyncio.run(main())
