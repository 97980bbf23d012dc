# Queues and barriers whose waiters are cancelled, reset and aborted.
import asyncio
async def spin(n=1):
    for _ in range(n): await asyncio.sleep(0)
def show(*a): print(*a)
async def queues():
    q = asyncio.Queue(2)
    show(str(q), q.empty(), q.full(), q.maxsize, q.qsize())
    gs = [asyncio.create_task(q.get()) for _ in range(3)]
    await spin(); show(str(q)); gs[0].cancel(); q.put_nowait('a'); await spin(2); show([g.done() for g in gs], str(q)); q.put_nowait('b'); await spin(); show(gs[1].result(), gs[2].result())
    g = [asyncio.create_task(q.get()) for _ in range(2)]; await spin(); q.put_nowait('c'); g[0].cancel(); await spin(2); show(g[0].cancelled(), g[1].done() and g[1].result(), str(q))
    for x in 'de': await q.put(x)
    show(str(q), q.full())
    try: q.put_nowait('f')
    except asyncio.QueueFull as e: show(repr(e))
    ps = [asyncio.create_task(q.put(i)) for i in range(3)]
    await spin(); show(str(q)); show(q.get_nowait()); ps[0].cancel(); await spin(3); show([p.done() for p in ps], str(q)); show(await q.get(), await q.get(), await q.get()); await spin(); show(str(q), [p.done() for p in ps])
    try: q.get_nowait()
    except asyncio.QueueEmpty as e: show(repr(e))
    j = asyncio.create_task(q.join()); await spin(); n = 0
    while not j.done(): q.task_done(); n += 1; await spin(2)
    show('joined after', n, str(q))
    try: q.task_done()
    except ValueError as e: show(e)
    await q.join()
    l = asyncio.LifoQueue(); p = asyncio.PriorityQueue(-1)
    for x in 3, 1, 2: l.put_nowait(x); p.put_nowait(x)
    show([l.get_nowait() for _ in range(3)], [p.get_nowait() for _ in range(3)], p.full(), str(p), str(l), repr(asyncio.Queue()).split(' at ')[0], repr(asyncio.Queue())[-11:])
    p.put_nowait((1, 'a')); p.put_nowait((1, 'b'))
    try: p.put_nowait((1, {})); p.put_nowait((1, {}))
    except TypeError as e: show(e, p.qsize())
    class Q(asyncio.Queue):
        def _init(self, maxsize): show('init', maxsize); self.d = {}
        def _put(self, item): self.d[item] = 1
        def _get(self): return self.d.popitem()[0]
        def qsize(self): return len(self.d)
        def empty(self): return not self.d
    c = Q(3); await c.put(5); await c.put(5); show(c.qsize(), await c.get(), c.empty(), str(c))
    try: await asyncio.wait_for(c.get(), 0.001)
    except TimeoutError as e: show('timeout', repr(e), len(c._getters))
async def barriers():
    b = asyncio.Barrier(3)
    show(repr(b)[repr(b).index('['):], b.parties, b.n_waiting, b.broken)
    async def w(n):
        try: i = await b.wait(); show(n, 'passed', i)
        except asyncio.BrokenBarrierError as e: show(n, 'broken', e)
        except asyncio.CancelledError: show(n, 'cancelled'); raise
    t = [asyncio.create_task(w(i)) for i in range(2)]
    await spin(); show(repr(b)[repr(b).index('['):], b.n_waiting); t[0].cancel(); await spin(2); show(b.n_waiting)
    t += [asyncio.create_task(w(i)) for i in range(2, 7)]
    await spin(8); show(b.n_waiting, repr(b)[repr(b).index('['):])
    await b.reset(); await spin(3); show(b.n_waiting, b.broken, [x.done() for x in t], repr(b)[repr(b).index('['):])
    t = [asyncio.create_task(w(i)) for i in 'xy']; await spin(); await b.abort(); await spin(3); show(b.broken, repr(b)[repr(b).index('['):]); await w('late')
    await b.reset(); show(b.broken); t = [asyncio.create_task(w(i)) for i in 'pqr']; await asyncio.gather(*t)
    async def inside(n):
        async with b as i: show('in', n, i); await spin(); 
        show('left', n)
    await asyncio.gather(*[inside(i) for i in range(3)])
    one = asyncio.Barrier(1); show(await one.wait(), await one.wait())
    # reset while the others are draining
    t = [asyncio.create_task(w(i)) for i in 'klm']; await spin(1); r = asyncio.create_task(b.reset()); t.append(asyncio.create_task(w('n'))); await spin(6); show([x.done() for x in t], repr(b)[repr(b).index('['):]); await b.abort(); await asyncio.gather(*t, r, return_exceptions=True)
    for k in (0, -1):
        try: asyncio.Barrier(k)
        except ValueError as e: show(e)
async def main():
    await queues(); await barriers()
asyncio.run(main())
