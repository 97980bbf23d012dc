import asyncio

async def w(n, k):
    for i in range(k):
        print(n, i)
        await asyncio.sleep(0)
    return n * k

async def main():
    a = asyncio.create_task(w('a', 3))
    b = asyncio.create_task(w('b', 2), name='bee')
    print(a.get_name(), b.get_name(), asyncio.current_task().get_name())
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    print(await a, await b)
    print(a.done(), a.result(), a.cancelled(), a.exception())
    return 'end'

print(asyncio.run(main()))
print(asyncio.run(main()))
try:
    asyncio.run(3)
except ValueError as e:
    print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
async def n():
    c = main()
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()
asyncio.run(n())
