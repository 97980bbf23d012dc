# That an await or `yield from` has its answer is no exception that a debugger tells.
def inner():
    yield 1
    return 'answer'
def outer():
    got = yield from inner()
    return got
print(list(outer()))
async def one(n): return n
async def main():
    total = await one(1) + await one(2)
    return total
class Reader:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('told')
def reads():
    return (yield from Reader())
for made in (main(), reads()):
    try:
        made.send(None)
    except StopIteration as e:
        print(e.value)
