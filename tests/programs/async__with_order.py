class M:
    def __init__(self, n, swallow=False):
        self.n, self.swallow = n, swallow

    async def __aenter__(self):
        print('enter', self.n)
        return self.n

    async def __aexit__(self, t, v, tb):
        print('exit', self.n, t and t.__name__, v, tb is not None)
        return self.swallow

async def main():
    async with M(1) as a, M(2) as b:
        print(a, b)
    async with M(3, True):
        raise ValueError('x')
    try:
        async with M(4):
            async with M(5):
                1 / 0
    except ZeroDivisionError as e:
        print(e)
    for i in range(2):
        async with M(i):
            if i:
                break
            continue
    return 'r'

try:
    main().send(None)
except StopIteration as e:
    print(e.value)
