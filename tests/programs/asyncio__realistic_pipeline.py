import asyncio
from contextlib import asynccontextmanager
class Pool:
    def __init__(self, n):
        self.sem = asyncio.Semaphore(n)
        self.active = self.peak = 0
    @asynccontextmanager
    async def slot(self):
        async with self.sem:
            self.active += 1
            self.peak = max(self.peak, self.active)
            try:
                yield self.active
            finally:
                self.active -= 1
async def fetch(pool, url, attempts={}):
    for attempt in range(3):
        try:
            async with asyncio.timeout(1.0):
                async with pool.slot():
                    attempts[url] = attempts.get(url, 0) + 1
                    if url.endswith('slow') and attempts[url] < 2:
                        await asyncio.sleep(1)
                    if url.endswith('bad'):
                        raise ConnectionError(url)
                    await asyncio.sleep(0.02 * len(url))
                    return f'{url}:{attempt}'
        except TimeoutError:
            print('timeout', url, attempt)
    return None
async def main():
    pool = Pool(2)
    urls = ['a', 'bb', 'c-slow', 'dddd', 'e-bad', 'ff']
    results = await asyncio.gather(*(fetch(pool, u) for u in urls), return_exceptions=True)
    print(results, pool.peak)
    try:
        async with asyncio.TaskGroup() as g:
            ts = {u: g.create_task(fetch(pool, u)) for u in ['x', 'y-bad', 'z-bad']}
    except* ConnectionError as eg:
        print([str(e) for e in eg.exceptions])
    print({u: (t.cancelled(), t.done()) for u, t in ts.items()})
asyncio.run(main())
