# Locks, semaphores and conditions whose waiters are cancelled before, at and after their turn.
import asyncio
log = []
def say(*a): print(*a)
async def spin(n=1):
    for _ in range(n): await asyncio.sleep(0)
async def locks():
    l = asyncio.Lock()
    async def w(n):
        try:
            async with l:
                say('in', n, l.locked())
                await spin(2)
                say('out', n)
        except asyncio.CancelledError:
            say('cancelled', n, l.locked()); raise
    ts = [asyncio.create_task(w(i)) for i in range(5)]
    await spin(); say(repr(l)[repr(l).index('['):])
    ts[1].cancel(); await spin(); ts[0].cancel(); await spin(); ts[2].cancel()
    await asyncio.gather(*ts, return_exceptions=True)
    say(l.locked(), [t.cancelled() for t in ts])
    # cancelled in the very turn in which it was woken
    await l.acquire()
    a, b = asyncio.create_task(w('a')), asyncio.create_task(w('b'))
    await spin(); l.release(); a.cancel()
    await asyncio.gather(a, b, return_exceptions=True); say(l.locked())
    try: l.release()
    except RuntimeError as e: say(e)
    try:
        with l: pass
    except Exception as e: say(type(e).__name__, e)
    say(await l.acquire(), (await asyncio.gather(asyncio.wait_for(l.acquire(), 0.001), return_exceptions=True)), l._waiters and len(l._waiters))
async def semaphores():
    s = asyncio.Semaphore(2)
    async def w(n):
        try:
            async with s:
                say('in', n, s._value); await spin(2); say('out', n)
        except asyncio.CancelledError: say('cancelled', n, s._value); raise
    ts = [asyncio.create_task(w(i)) for i in range(6)]
    await spin(); say(repr(s)[repr(s).index('['):], s.locked())
    ts[2].cancel(); ts[4].cancel(); await spin(); ts[0].cancel(); ts[3].cancel()
    await asyncio.gather(*ts, return_exceptions=True); say(s._value, s.locked(), repr(s)[repr(s).index('['):])
    await s.acquire(); await s.acquire()
    a = [asyncio.create_task(s.acquire()) for _ in range(3)]
    await spin(); s.release(); a[0].cancel(); s.release(); await spin(3)
    say([t.done() for t in a], s._value, s.locked(), len(s._waiters)); s.release(); await spin(2); say([t.done() for t in a], s._value)
    for v in (-1,):
        try: asyncio.Semaphore(v)
        except ValueError as e: say(e)
    z = asyncio.Semaphore(0); t = asyncio.create_task(z.acquire()); await spin(); say(z.locked(), t.done()); z.release(); z.release(); say(z._value, z.locked()); await t; say(z._value, await z.acquire())
    b = asyncio.BoundedSemaphore(1)
    async with b: say(b.locked())
    try: b.release()
    except ValueError as e: say(e, b._value)
    try: asyncio.BoundedSemaphore(-1)
    except ValueError as e: say(e)
async def conditions():
    c = asyncio.Condition()
    async def w(n):
        async with c:
            try: say('waiting', n); r = await c.wait(); say('woken', n, r, c.locked())
            except asyncio.CancelledError: say('cancelled', n, c.locked()); raise
    for f in (c.notify, c.notify_all, c.release):
        try: f()
        except RuntimeError as e: say(e)
    try: await c.wait()
    except RuntimeError as e: say(e)
    ts = [asyncio.create_task(w(i)) for i in range(5)]
    await spin(2); say(repr(c)[repr(c).index('['):]); ts[1].cancel(); await spin(2)
    async with c: c.notify(2); say('notified'); await spin(); ts[0].cancel()
    await spin(4); say([t.done() for t in ts])
    async with c: c.notify_all(); c.notify_all()
    await asyncio.gather(*ts, return_exceptions=True); say([t.cancelled() for t in ts], c.locked())
    n = 0
    async def until():
        async with c: say('until', await c.wait_for(lambda: n >= 2 and f'n={n}'))
    t = asyncio.create_task(until()); await spin()
    for i in range(3):
        async with c: n = i; c.notify()
        await spin(2)
    await t
    l = asyncio.Lock(); d = asyncio.Condition(l); e = asyncio.Condition(lock=l)
    async with d: say(e.locked(), l.locked(), repr(e)[repr(e).index('['):])
    # the lock is taken by another while a cancelled waiter wants it back
    async def hold():
        async with d: await spin(3)
    async def wait():
        async with d: await d.wait()
    t = asyncio.create_task(wait()); await spin(); h = asyncio.create_task(hold()); await spin(); t.cancel(); await spin(); t.cancel(); say(t.done(), l.locked())
    await asyncio.gather(t, h, return_exceptions=True); say(t.cancelled(), l.locked())
async def events():
    e = asyncio.Event()
    ts = [asyncio.create_task(e.wait()) for _ in range(3)]
    await spin(); say(repr(e)[repr(e).index('['):]); ts[1].cancel(); await spin(); say(repr(e)[repr(e).index('['):]); e.set(); e.clear(); say(e.is_set(), repr(e)[repr(e).index('['):])
    say(await asyncio.gather(*ts, return_exceptions=True)); e.set(); say(await e.wait(), repr(e)[repr(e).index('['):])
async def main():
    for f in locks, semaphores, conditions, events:
        say('--', f.__name__); await f()
asyncio.run(main())
l = asyncio.Lock()
async def use(): 
    async with l: t = asyncio.create_task(l.acquire()); await spin(); t.cancel()
asyncio.run(use())
async def other():
    async with l:
        try: await l.acquire()
        except RuntimeError as e: print(str(e).split(']>')[-1])
asyncio.run(other())
for k in asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Barrier, asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
    print(k.__name__, k.__module__, k.__qualname__)
    for a in ((1, 2, 3), (), ('x',)):
        try: k(*a); print('made')
        except Exception as e: print(type(e).__name__, e)
