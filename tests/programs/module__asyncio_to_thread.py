import asyncio


def f(a, *, k):
    print('in f', a, k)
    return a * k


def bad():
    raise KeyError('k')


async def main():
    print(await asyncio.to_thread(f, 2, k=3))
    print(await asyncio.gather(asyncio.to_thread(sum, [1, 2]), asyncio.sleep(0, 'x')))
    l = asyncio.get_running_loop()
    print(await l.run_in_executor(None, max, 1, 5))
    try:
        await asyncio.to_thread(bad)
    except KeyError as e:
        print(repr(e))
    try:
        async for i in [1]:
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())
