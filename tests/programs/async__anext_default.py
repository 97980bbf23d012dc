async def g():
    yield 1

class A:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 1: raise StopAsyncIteration
        return self.n

async def main():
    for a in g(), A():
        print(await anext(a))
        print(await anext(a, 'd'))
        print(await anext(a, None))
        try:
            await anext(a)
        except StopAsyncIteration as e:
            print(repr(e))
    x = g()
    print(aiter(x) is x, type(anext(x, 3)).__name__)

try:
    main().send(None)
except StopIteration:
    pass
for f in (lambda: aiter(3), lambda: anext(3), lambda: anext([].__iter__()), lambda: anext(), lambda: aiter()):
    try:
        f()
    except TypeError as e:
        print(e)
class B:
    def __aiter__(self): return 4
try:
    aiter(B())
except TypeError as e:
    print(e)
