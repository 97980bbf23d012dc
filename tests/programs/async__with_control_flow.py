class M:
    def __init__(self, n): self.n = n
    async def __aenter__(self): print('+', self.n); return self
    async def __aexit__(self, *e): print('-', self.n, e[0] and e[0].__name__)
class BadEnter(M):
    async def __aenter__(self): raise ValueError('enter')
class BadExit(M):
    async def __aexit__(self, *e): raise KeyError('exit') 
async def ret():
    async with M(1):
        return 'r'
async def loop():
    for i in range(3):
        async with M(i):
            if i == 1: continue
            if i == 2: break
    else:
        print('no')
    return i
async def agen():
    async with M('g'):
        yield 1
        yield 2
async def use():
    async for x in agen():
        print(x)
    a = agen()
    async for x in a:
        break
    await a.aclose()
    async for x in agen():
        try:
            continue
        finally:
            print('f', x)
    else:
        print('else')
    try:
        async with M('o'), BadEnter('i'):
            print('no')
    except ValueError as e:
        print(e)
    try:
        async with M('o'), BadExit('i'):
            1 / 0
    except KeyError as e:
        print(e, repr(e.__context__))
def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        print('=', e.value)
run(ret()); run(loop()); run(use())
