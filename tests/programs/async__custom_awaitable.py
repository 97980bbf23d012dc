class A:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        print('await', self.n)
        x = yield self.n
        print('got', x)
        return x * 10

async def f():
    total = 0
    for i in range(3):
        total += await A(i)
    return total

def run(c):
    v = None
    while True:
        try:
            y = c.send(v)
        except StopIteration as e:
            return e.value
        print('yielded', y)
        v = y + 1

print(run(f()))
c = f()
w = c.__await__()
print(type(w).__name__, iter(w) is w)
print(next(w))
print(w.send(5))
print(c.cr_await.__class__.__name__, c.cr_suspended)
try:
    w.throw(KeyError('k'))
except KeyError as e:
    print('out', e)
w.close()
c.close()
