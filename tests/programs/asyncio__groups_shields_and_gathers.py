# What is cancelled, told and collected when things run together and some of them fail.
import asyncio
def show(*a): print(*a)
async def spin(n=1):
    for _ in range(n): await asyncio.sleep(0)
async def job(n, ticks=1, fail=None, stubborn=False):
    try:
        await spin(ticks)
        if fail: raise fail
        return n
    except asyncio.CancelledError as e:
        show('cancelled', n, e.args)
        if stubborn:
            await spin(2); return f'stubborn {n}'
        raise
async def attempt(label, c):
    try: show(label, '->', await c)
    except BaseException as e: show(label, 'raised', repr(e), repr(e.__context__), getattr(e, 'exceptions', ''))
async def group(*jobs, body=None):
    async with asyncio.TaskGroup() as g:
        ts = [g.create_task(j, name=f't{i}') for i, j in enumerate(jobs)]
        show(repr(g))
        if body: await body(g)
    show(repr(g)); return [t.result() for t in ts]
async def raising(g): await spin(); raise KeyError('body')
async def leaving(g): raise asyncio.CancelledError('mine')
async def groups():
    await attempt('all well', group(job(1), job(2, 3)))
    await attempt('one fails', group(job(1, 5), job(2, 2, ValueError(2)), job(3, 9)))
    await attempt('two fail', group(job(1, 2, ValueError(1)), job(2, 2, KeyError(2)), job(3, 5, stubborn=True)))
    await attempt('body fails', group(job(1, 5), body=raising))
    await attempt('body and job', group(job(1, 1, ValueError(1)), body=raising))
    await attempt('body cancels', group(job(1, 5), body=leaving))
    await attempt('base', group(job(1, 5), job(2, 2, SystemExit(3)))) if False else None
    async def fails_when_cancelled():
        try: await spin(9)
        finally: raise OSError('while dying')
    await attempt('dying', group(fails_when_cancelled(), job(2, 1, ValueError(2))))
    t = asyncio.create_task(group(job(1, 9), job(2, 9, stubborn=True))); await spin(3); t.cancel('from outside'); await attempt('outside', t); show(t.cancelled(), t.cancelling())
    t = asyncio.create_task(group(job(1, 2, ValueError(1)), job(2, 9, stubborn=True))); await spin(5); t.cancel('late'); await attempt('late', t)
    async def nested():
        async with asyncio.TaskGroup() as g:
            g.create_task(group(job('n1', 2, ValueError('n1')), job('n2', 8))); g.create_task(job('n3', 9))
    await attempt('nested', nested())
    g = asyncio.TaskGroup(); c = job(0)
    for f in (lambda: g.create_task(c),):
        try: f()
        except RuntimeError as e: show(e)
    async with g: show(repr(g))
    try: g.create_task(c)
    except RuntimeError as e: show(e)
    await attempt('again', g.__aenter__()); c.close()
    async def spawn_late(g):
        async def spawner():
            try: await spin(9)
            except asyncio.CancelledError:
                d = job('late')
                try: g.create_task(d)
                except RuntimeError as e: show(e); d.close()
                raise
        g.create_task(spawner()); await spin(); raise ValueError('stop')
    await attempt('shutting', group(body=spawn_late))
    async def child_spawns(g):
        async def child(): await spin(); g.create_task(job('grandchild', 3))
        g.create_task(child())
    await attempt('grandchild', group(body=child_spawns))
async def gathers():
    await attempt('mixed', asyncio.gather(job(1), job(2, 3), job(3, 2)))
    await attempt('fails', asyncio.gather(job(1, 1, ValueError(1)), job(2, 3)))
    await attempt('returned', asyncio.gather(job(1, 1, ValueError(1)), job(2, 3), return_exceptions=True))
    t = asyncio.create_task(job(1, 5)); u = asyncio.create_task(job(2, 5)); g = asyncio.gather(t, u, t); await spin(2); t.cancel('t'); await attempt('child cancelled', g); show(u.done(), g.cancelled()); u.cancel(); await spin(2)
    t = asyncio.create_task(job(1, 5)); u = asyncio.create_task(job(2, 5)); g = asyncio.gather(t, u, return_exceptions=True); await spin(2); show(g.cancel('g')); await attempt('gather cancelled', g); show(g.cancelled(), g.cancel())
    t = asyncio.create_task(job(1, 5, stubborn=True)); g = asyncio.gather(t); await spin(2); show(g.cancel()); await attempt('stubborn', g); show(t.result())
    d = asyncio.gather(); show(d.done(), await d); e = asyncio.gather(d, return_exceptions=True); show(await e)
    try: await asyncio.gather(3)
    except TypeError as e: show(e)
async def shields():
    t = asyncio.create_task(job(1, 6)); s = asyncio.shield(t); await spin(2); show(s.cancel()); await attempt('shield', s); show(t.done(), await t)
    t = asyncio.create_task(job(1, 6)); s = asyncio.shield(t); await spin(2); t.cancel('inner'); await attempt('inner', s); show(s.cancelled())
    t = asyncio.create_task(job(1, 2, ValueError(1))); s = asyncio.shield(t); await attempt('error', s); show(asyncio.shield(t) is t)
    t = asyncio.create_task(job(1, 3, ValueError('lost'))); s = asyncio.shield(t); await spin(); s.cancel(); await spin(5); show(t.exception())
    async def outer(): return await asyncio.shield(job('in', 4))
    t = asyncio.create_task(outer()); await spin(2); t.cancel(); await attempt('outer', t); await spin(5)
async def waits():
    ts = [asyncio.create_task(job(i, i + 1, ValueError(i) if i == 2 else None)) for i in range(5)]
    for how in asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED:
        d, p = await asyncio.wait(ts, return_when=how); show(how, len(d), len(p))
    d, p = await asyncio.wait(ts, timeout=0); show(len(d), len(p))
    n = [asyncio.create_task(job(i, 50)) for i in range(2)]; d, p = await asyncio.wait(n, timeout=0); show(len(d), len(p)); [x.cancel() for x in n]; await spin(2)
    c = job(1)
    for a in ((c,), ([],), ([c],), (ts, 3), (3,)):
        try: await asyncio.wait(a[0], return_when=a[1]) if len(a) > 1 else await asyncio.wait(a[0])
        except Exception as e: show(type(e).__name__, e)
    try: asyncio.as_completed(c)
    except TypeError as e: show(e)
    c.close()
    for k in asyncio.as_completed([job(1, 3), job(2, 1), job(3, 2, ValueError(3))]): await attempt('as', k)
    for k in asyncio.as_completed([job(1, 300)], timeout=0): await attempt('as late', k)
    for x in (asyncio.wait_for(job(1, 2), None), asyncio.wait_for(job(1, 2), 5), asyncio.wait_for(job(1, 2), 0), asyncio.wait_for(job(1, 2, ValueError(1)), 5), asyncio.wait_for(job(1, 500, stubborn=True), 0.0001)): await attempt('wait_for', x)
    for d in (None, 1, 0): 
        try:
            async with asyncio.timeout(d) as tm: await spin(3); show(tm.expired(), tm.when() is None)
        except TimeoutError as e: show('timeout', repr(e.__cause__), tm.expired(), repr(tm))
async def main():
    for f in groups, gathers, shields, waits:
        show('--', f.__name__); await f()
asyncio.run(main())
def no(f):
    try: print('->', f())
    except BaseException as e: print(type(e).__name__, e)
async def leaves_behind():
    asyncio.create_task(job('left', 9)); await spin(); return 'done'
no(lambda: asyncio.run(leaves_behind()))
async def one(): return 1
with asyncio.Runner() as r: no(lambda: r.run(one())); no(lambda: r.run(3)); no(lambda: r.get_loop().is_running())
no(lambda: r.run(3)); no(r.get_loop); no(lambda: r.__enter__())
c = one(); no(lambda: r.run(c)); c.close()
l = asyncio.new_event_loop(); no(lambda: l.run_until_complete(one()))
f = l.create_future(); l.call_soon(l.stop); no(lambda: l.run_until_complete(f)); l.call_soon(f.set_result, 5); no(lambda: l.run_until_complete(f))
h = l.call_soon(print, 'handle'); h.cancel(); h.cancel(); no(h.cancelled); no(lambda: repr(h)); h = l.call_later(0.001, print, 'later'); no(h.cancelled); no(lambda: l.run_until_complete(asyncio.sleep(0.002)))
def bad(): raise ValueError('in callback')
seen = []; l.set_exception_handler(lambda loop, ctx: seen.append((ctx['message'].split(' at ')[0], repr(ctx['exception'])))); l.call_soon(bad); l.run_until_complete(one()); no(lambda: seen)
l.call_soon(lambda: no(l.run_forever)); l.run_until_complete(one()); l.close(); no(l.run_forever); c = one(); no(lambda: l.run_until_complete(c)); c.close(); no(lambda: l.call_soon(print)); no(l.is_closed)
no(lambda: asyncio.Queue[int]); no(lambda: asyncio.Future[int].__origin__ is asyncio.Future); no(lambda: asyncio.Task[int].__args__)
