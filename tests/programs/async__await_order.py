async def f(n):
    print('f', n)
    return n * 2

async def g():
    a = await f(1)
    b = await f(a)
    return a + b

c = g()
print(type(c), c.cr_running, c.cr_await, c.cr_frame is not None)
try:
    c.send(None)
except StopIteration as e:
    print('value', e.value)
print(c.cr_frame)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
