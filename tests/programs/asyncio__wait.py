import asyncio
async def f(d, r):
    await asyncio.sleep(d)
    if isinstance(r, Exception): raise r
    return r
async def main():
    ts = [asyncio.create_task(f(d, d)) for d in (0.02, 0.01, 0.03)]
    d, p = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.result() for t in d), len(p))
    d, p = await asyncio.wait(ts, timeout=0.1)
    print(len(d), len(p))
    d, p = await asyncio.wait(ts)
    print(len(d), len(p))
    ts = [asyncio.create_task(f(0.2, ValueError('v'))), asyncio.create_task(f(1.0, 1))]
    d, p = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print([t.exception() for t in d], len(p))
    for bad in ([], [f(1, 1)], f(0, 0)):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
        for c in (bad if isinstance(bad, list) else [bad]): c.close()
    for c in asyncio.as_completed([f(0.4, 'b'), f(0.2, 'a'), f(0.6, 'c')]):
        print(await c)
    try:
        for c in asyncio.as_completed([f(0.5, 'b'), f(0.02, 'a')], timeout=0.25):
            print(await c)
    except TimeoutError as e:
        print(repr(e))
asyncio.run(main())
