import threading
import time


class Buffer:
    def __init__(self):
        self.items = []
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            while self.items:
                self.changed.wait()
            self.items.append(item)
            print('put', item)
            self.changed.notify()

    def get(self):
        with self.changed:
            self.changed.wait_for(lambda: self.items)
            print('get', self.items[0])
            item = self.items.pop()
            self.changed.notify_all()
            return item


b = Buffer()
got = []
c = threading.Thread(target=lambda: [got.append(b.get()) for _ in range(3)])
p = threading.Thread(target=lambda: [b.put(n) for n in range(3)])
c.start()
p.start()
c.join()
p.join()
print(got)
with b.changed:
    print(b.changed.wait(0.01), b.changed.wait_for(lambda: False, timeout=0.01))
ping, pong = threading.Event(), threading.Event()


def player(mine, other, name):
    for n in range(2):
        mine.wait()
        mine.clear()
        print(name, n)
        other.set()


threads = [threading.Thread(target=player, args=args) for args in ((ping, pong, 'ping'), (pong, ping, 'pong'))]
for thread in threads:
    thread.start()
ping.set()
for thread in threads:
    thread.join()
barrier = threading.Barrier(3, action=lambda: print('all here'))
order = []
threads = [threading.Thread(target=lambda: order.append(barrier.wait())) for _ in range(2)]
for thread in threads:
    thread.start()
print(barrier.n_waiting, barrier.parties, barrier.wait())
for thread in threads:
    thread.join()
print(sorted(order), barrier.broken)
lone = threading.Barrier(2)
try:
    lone.wait(timeout=0.01)
except threading.BrokenBarrierError as e:
    print(repr(e), lone.broken)
gate = threading.Semaphore(2)
inside = most = 0


def enter():
    global inside, most
    with gate:
        inside += 1
        most = max(most, inside)
        time.sleep(0.005)
        inside -= 1


threads = [threading.Thread(target=enter) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most, gate.acquire(timeout=0.01))
