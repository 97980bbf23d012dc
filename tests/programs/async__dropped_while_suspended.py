class A:
    def __await__(self):
        try:
            yield 1
        except BaseException as e:
            print('A', repr(e))
            raise
a = A().__await__()
class B:
    def __await__(self):
        return a
async def f():
    try:
        await B()
    except BaseException as e:
        print('f', repr(e), repr(e.__context__))
        raise
c = f()
c.send(None)
del c
print('dropped')
try:
    next(a)
except StopIteration:
    print('a is over')
async def stubborn():
    try:
        await A()
    except GeneratorExit:
        await A()
c = stubborn()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)
def gen():
    try:
        yield 1
    finally:
        print('inner closed')
def outer(i):
    yield from i
i = gen()
o = outer(i)
next(o)
del o
print(list(i))
