class A:
    def __await__(self):
        try:
            yield 1
        except ValueError as e:
            print('A', e)
            yield 2
        finally:
            print('A finally')
        return 'A done'

async def f():
    try:
        return await A()
    finally:
        print('f finally')

async def g():
    try:
        r = await f()
        print(r)
    except KeyError as e:
        print('g', e, repr(e.__context__))
    await A()

c = g()
print(c.send(None))
print(c.throw(ValueError('v')))
print(c.cr_await.cr_code.co_name)
try:
    print(c.throw(KeyError('k')))
except KeyError as e:
    print('top', e)
c.close()
c = g()
c.send(None)
try:
    c.close()
except BaseException as e:
    print(repr(e))
c = g()
d = g()
c.send(None)
async def h(x):
    await x
e = h(c)
try:
    e.send(None)
except RuntimeError as x:
    print(x)
c.close(); d.close(); e.close()
class B:
    def __await__(self):
        try:
            yield 1
        except GeneratorExit:
            yield 2
async def i():
    await B()
c = i()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)
