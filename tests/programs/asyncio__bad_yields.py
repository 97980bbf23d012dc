import asyncio, types
@types.coroutine
def y(x):
    return (yield x)
async def bad(x):
    try:
        await y(x)
    except RuntimeError as e:
        print(str(e).split(' in task')[0].split('<')[0], '|', str(e)[-20:])
class Fut(asyncio.Future): pass
async def main():
    await bad(5)
    await bad('str')
    f = asyncio.get_running_loop().create_future()
    try:
        await y(f)
    except RuntimeError as e:
        print(str(e)[:50])
    t = asyncio.current_task()
    try:
        await t
    except RuntimeError as e:
        print(str(e)[:27])
    loop = asyncio.new_event_loop()
    try:
        await loop.create_future()
    except RuntimeError as e:
        print(str(e)[-29:])
    loop.close()
    try:
        asyncio.create_task(3)
    except TypeError as e:
        print(e)
    try:
        await asyncio.gather(3)
    except TypeError as e:
        print(e)
    try:
        await asyncio.get_running_loop().run_in_executor(None, 3) if 0 else 1
    except TypeError as e:
        print(e)
asyncio.run(main())
