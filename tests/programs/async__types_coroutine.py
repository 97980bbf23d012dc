import types
@types.coroutine
def sleep(n):
    x = yield n
    return x

def plain():
    yield 1

async def main():
    a = await sleep(5)
    try:
        await plain()
    except TypeError as e:
        print(e)
    return a

c = main()
print(c.send(None))
try:
    c.send('v')
except StopIteration as e:
    print(e.value)
print(sleep.__code__.co_flags & 0x100, plain.__code__.co_flags & 0x100, type(sleep(1)).__name__)
@types.coroutine
def w():
    return main()
async def m():
    return await w()
c = m()
print(c.send(None))
try:
    c.send(1)
except StopIteration as e:
    print(e.value)
print(types.coroutine(main) is main)
try:
    types.coroutine(3)
except TypeError as e:
    print(e)
