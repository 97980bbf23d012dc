import asyncio, functools
def f(*a, **k): pass
class C:
    def m(self, x): pass
async def main():
    loop = asyncio.get_running_loop()
    for h in (loop.call_soon(f, 1, 'two'), loop.call_soon(C().m, [1] * 9), loop.call_soon(functools.partial(f, 1, k=2), 3),
              loop.call_soon(print, 'x' * 50)):
        print(repr(h).replace(__file__, 'FILE'))
        h.cancel()
        print(h, h.cancelled())
    t = loop.call_at(1e9, f, 5)
    print(repr(t).replace(__file__, 'FILE'), t.when())
    t.cancel()
    print(t)
    a, b = loop.call_later(100, f), loop.call_later(200, f)
    print(a < b, a > b, a == a, a <= a)
    try:
        loop.call_later(None, f)
    except TypeError as e:
        print(e)
    def fail(x): raise ValueError(x)
    loop.set_exception_handler(lambda l, c: print(c['message'].replace(__file__, 'FILE'), repr(c['exception'])))
    loop.call_soon(fail, 'arg')
    loop.call_soon(functools.partial(fail, x='kw'))
    await asyncio.sleep(0)
asyncio.run(main())
