async def a(n):
    for i in range(n):
        yield i

async def d(x):
    return x * 2

async def main():
    print([x async for x in a(3)])
    print([await d(x) for x in range(3)])
    print({x async for x in a(3) if x})
    print({x: await d(x) async for x in a(2)})
    print([(x, y) async for x in a(2) async for y in a(2)])
    print([[y async for y in a(x)] async for x in a(3)])
    g = (x async for x in a(3))
    print(type(g).__name__)
    print([x async for x in g])
    h = (await d(x) for x in range(3))
    print(type(h).__name__, [x async for x in h])
    print(sum([x async for x in a(4)]))

try:
    main().send(None)
except StopIteration:
    pass
