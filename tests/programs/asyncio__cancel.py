import asyncio
async def a():
    try:
        print('a runs')
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print('a', e.args)
        raise
    finally:
        print('a end')
async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('no')
    return 'survived'
async def never():
    print('never begins')
async def main():
    t = asyncio.create_task(a())
    await asyncio.sleep(0)
    print(t.cancel('msg'), t.cancelling(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print('main', e.args, t.cancelled())
    print(t.cancel(), t.done())
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.uncancel())
    t = asyncio.create_task(never())
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e))
    try:
        t.result()
    except asyncio.CancelledError as e:
        print('again', repr(e))
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print('self')
    t = asyncio.create_task(a())
    await asyncio.sleep(0)
    return 'leaving a behind'
print(asyncio.run(main()))
async def m2():
    asyncio.current_task().cancel()
    await asyncio.sleep(1)
try:
    asyncio.run(m2())
except asyncio.CancelledError as e:
    print('out', repr(e))
