import types
@types.coroutine
def s(x):
    try:
        return (yield x)
    except BaseException as e:
        print('s', repr(e))
        raise
async def g():
    try:
        a = await s('one')
        b = yield a
        print('b', b)
        await s('two')
        yield 'last'
    except ValueError as e:
        print('g', e)
        await s('three')
        yield 'recovered'
    finally:
        print('fin')
        await s('cleanup')
        print('cleaned')
def drive(c, *sends):
    for v in sends:
        try:
            r = c.throw(v) if isinstance(v, BaseException) else c.send(v)
            print('->', r)
        except BaseException as e:
            print('=>', repr(e))
a = g()
drive(a.asend(None), None, 'A')
drive(a.asend('B'), None, ValueError('v'), None)
print(a.ag_running, a.ag_await)
drive(a.aclose(), None, 5)
drive(a.aclose(), None)
a = g()
drive(a.athrow(KeyError('unstarted')), None)
a = g()
drive(a.asend(None), None, 'A')
drive(a.athrow(ValueError, 'args'), None, None, None)
drive(a.aclose(), None, None, None)
a = g()
drive(a.asend(None), None, 'A')
drive(a.aclose(), None, GeneratorExit(), None)
a = g()
n = a.asend(None)
n.send(None)
drive(n, GeneratorExit())
drive(a.asend(None), None)
