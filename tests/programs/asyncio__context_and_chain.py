import asyncio, sys
async def bad():
    raise ValueError('v')
async def h():
    try:
        await bad()
    except ValueError:
        await asyncio.sleep(0)
        print(sys.exception())
        raise KeyError('k')
async def other():
    print('other sees', sys.exception())
    await asyncio.sleep(0)
    print('other sees', sys.exception())
async def main():
    t = asyncio.create_task(h())
    u = asyncio.create_task(other())
    try:
        await t
    except KeyError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
    await u
    t = asyncio.create_task(bad())
    await asyncio.wait([t])
    for i in range(2):
        try:
            t.result()
        except ValueError as e:
            n = 0
            tb = e.__traceback__
            while tb:
                n += 1
                tb = tb.tb_next
            print(n, repr(e.__context__))
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            await asyncio.create_task(bad())
        except ValueError as e:
            print(repr(e.__context__))
asyncio.run(main())
