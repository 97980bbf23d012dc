# What a generator returns arrives in a StopIteration, which tracers see where the generator was asked.
def counts(n):
    for i in range(n):
        yield i
    return n


def nothing():
    yield 'x'


def outer():
    total = yield from counts(2)
    none = yield from nothing()
    rest = yield from [total, none]
    return rest


for i in counts(2):
    print(i)
for i in nothing():
    print(i)
for i in outer():
    print(i)
