class A:
    def __await__(self):
        yield 1
        raise ValueError('deep')
async def h():
    return await A()
async def g():
    async for x in ag():
        print(x)
async def ag():
    yield 1
    await h()
async def f():
    try:
        await g()
    except ValueError as e:
        raise KeyError('outer') from e
c = f()
print(c.send(None))
c.send(None)
