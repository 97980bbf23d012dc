async def g(n):
    try:
        for i in range(n):
            x = yield i
            print('got', x)
    finally:
        print('end')

def run(c):
    try:
        while True:
            print('susp', c.send(None))
    except StopIteration as e:
        return e.value

async def main():
    async for i in g(2):
        print(i)
    a = g(5)
    print(await a.asend(None))
    print(await a.asend('hi'))
    try:
        await a.athrow(ValueError('v'))
    except ValueError as e:
        print('caught', e)
    try:
        await a.__anext__()
    except StopAsyncIteration as e:
        print('stop', e.args)
    a = g(5)
    await a.__anext__()
    print(a.ag_running, a.ag_await, a.ag_code.co_name, a.ag_frame is None)
    await a.aclose()
    await a.aclose()
    print(a.ag_frame)
    print([x async for x in g(2)], {x: y async for x in g(1) for y in 'ab'})
    return 'ok'

print(run(main()))
