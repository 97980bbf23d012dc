import asyncio
import threading
import time

seen = []

def block(n):
    seen.append(('begins', n))
    time.sleep(0.03 * n)
    seen.append(('ends', n))
    return n


def feed(loop, queue):
    for i in range(2):
        time.sleep(0.01)
        loop.call_soon_threadsafe(queue.put_nowait, i)


async def tick():
    for i in range(2):
        seen.append(('tick', i))
        await asyncio.sleep(0.015)


async def main():
    print(await asyncio.gather(asyncio.to_thread(block, 2), asyncio.to_thread(block, 1), tick()))
    print(seen)
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    thread = threading.Thread(target=feed, args=(loop, queue))
    thread.start()
    print(await queue.get(), await queue.get())
    thread.join()
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.03), 0.01)
    except asyncio.TimeoutError:
        print('too slow')


asyncio.run(main())
