import threading
import queue

done = []
lock = threading.Lock()


def work(n, *, step=1):
    for i in range(0, n, step):
        with lock:
            done.append((threading.current_thread().name, i))


threads = [threading.Thread(target=work, args=(3,), name='a'), threading.Thread(target=work, args=(4,), kwargs={'step': 2})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(done)
print(threads[0].is_alive(), threading.active_count(), threading.current_thread().name)


class Counter(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.total = 0

    def run(self):
        self.total = sum(range(10))


c = Counter()
c.start()
c.join()
print(c.total, c.name, c.daemon)
try:
    c.start()
except RuntimeError as e:
    print(e)
q = queue.PriorityQueue()
for item in (3, 1, 2):
    q.put(item)
print([q.get() for _ in range(3)], q.empty(), q.unfinished_tasks)
local = threading.local()
local.x = 1
seen = []
t = threading.Thread(target=lambda: seen.append(hasattr(local, 'x')))
t.start()
t.join()
print(seen, local.x, vars(local))
event = threading.Event()
threading.Thread(target=event.set).start()
print(event.wait(), event.is_set())
