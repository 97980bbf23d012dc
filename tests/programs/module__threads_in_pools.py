import threading
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait


def work(n):
    time.sleep(0.02 * n)
    if n == 2:
        raise ValueError(n)
    return n * n


with ThreadPoolExecutor(3) as pool:
    names = {pool.submit(work, n): n for n in (3, 1, 2)}
    for future in as_completed(names):
        print(names[future], future.exception() or future.result())
    print(list(pool.map(lambda x: x + 1, range(4))))
    quick, slow = pool.submit(work, 1), pool.submit(work, 4)
    done, rest = wait([quick, slow], return_when=FIRST_COMPLETED)
    print(done == {quick}, rest == {slow}, slow.running())
    try:
        slow.result(timeout=0.005)
    except TimeoutError as e:
        print(repr(e))
print(slow.result(), threading.active_count())
with ThreadPoolExecutor(1, thread_name_prefix='P') as pool:
    first = pool.submit(time.sleep, 0.02)
    second = pool.submit(print, 'never')
    print(second.cancel(), first.cancel(), second.cancelled())
    print(pool.submit(lambda: threading.current_thread().name).result())
    pool.submit(work, 1).add_done_callback(lambda future: print('called with', future.result()))
