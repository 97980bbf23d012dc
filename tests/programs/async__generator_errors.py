async def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        yield 3

async def stop():
    yield 1
    raise StopAsyncIteration

async def stop2():
    yield 1
    raise StopIteration

def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value

async def main():
    a = g()
    s = a.asend(None)
    print(await s)
    try:
        await s
    except RuntimeError as e:
        print(e)
    try:
        await a.aclose()
    except RuntimeError as e:
        print(e)
    for f in stop, stop2:
        try:
            async for x in f():
                print(x)
        except RuntimeError as e:
            print(e, repr(e.__cause__))
    a = g()
    try:
        await a.asend(5)
    except TypeError as e:
        print(e)
    t = a.athrow(ValueError)
    t.close()
    try:
        await t
    except RuntimeError as e:
        print(e)
    t = a.aclose()
    try:
        t.send(4)
    except RuntimeError as e:
        print(e)
    await t
    try:
        await a.athrow(ValueError)
    except BaseException as e:
        print(type(e), e)
    try:
        await a.asend(None)
    except StopAsyncIteration:
        print('sai')

print(run(main()))
try:
    for i in g():
        pass
except TypeError as e:
    print(e)
