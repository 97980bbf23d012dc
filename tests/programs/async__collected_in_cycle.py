import gc
class A:
    def __await__(self):
        try:
            yield 1
        finally:
            print('A finally')

class Box: pass
async def f(b):
    try:
        await A()
    finally:
        print('f finally')
b = Box()
b.c = f(b)
b.c.send(None)
del b
print('collect')
gc.collect()
print('collected')
async def g(b):
    try:
        yield 1
        yield 2
    finally:
        print('g finally')
b = Box()
b.g = g(b)
try:
    b.g.__anext__().send(None)
except StopIteration as e:
    print(e.value)
del b
gc.collect()
async def never(b): pass
b = Box()
b.c = never(b)
del b
gc.collect()
print('end')
