import concurrent.futures
import threading
from concurrent.futures import Future, ThreadPoolExecutor, as_completed, wait


def square(x):
    return x * x


def fail(x):
    raise ValueError(f'bad {x}')


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(square, i) for i in range(4)]
    print([f.result() for f in futures], list(pool.map(square, range(5))), sorted(f.result() for f in as_completed(futures)))
    failed = pool.submit(fail, 1)
    print(repr(failed.exception()), failed.done(), failed.cancelled(), failed.running(), failed.cancel())
    print(str(failed).split('state=')[1], len(wait(futures).done), len(wait(futures)[1]))
    failed.add_done_callback(lambda future: print('called', future is failed))
    try:
        for value in pool.map(lambda x: 10 // x, [1, 2, 0, 5]):
            print(value)
    except ZeroDivisionError as e:
        print(e)
for wrong in (failed.result, lambda: pool.submit(square, 1), lambda: ThreadPoolExecutor(0), lambda: futures[0].set_result(1),
              lambda: Future().result(timeout=0.01)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, str(e).split(' at ')[0])
print(concurrent.futures.TimeoutError is TimeoutError, (f := Future()).cancel(), f.cancelled())
lock = threading.Lock()
total = 0


def add(n):
    global total
    with lock:
        total += n


with ThreadPoolExecutor(thread_name_prefix='w') as pool:
    pool.map(add, range(100))
print(total)
