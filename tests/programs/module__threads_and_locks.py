import threading
import time

a, b = threading.Lock(), threading.Lock()


def both():
    with a:
        got = b.acquire(timeout=0.02)
        print('got b', got)


with b:
    t = threading.Thread(target=both)
    t.start()
    print(a.locked(), a.acquire(blocking=False))
    t.join()
print(a.locked(), b.locked())


class Account:
    def __init__(self):
        self.balance = 100
        self.lock = threading.RLock()

    def withdraw(self, n):
        with self.lock:
            if self.balance < n:
                return False
            time.sleep(0.002)
            with self.lock:
                self.balance -= n
            return True


account = Account()
results = []
threads = [threading.Thread(target=lambda: results.append(account.withdraw(30))) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(account.balance, sorted(results))
held = threading.Lock()
held.acquire()
freed = threading.Thread(target=lambda: (time.sleep(0.01), print('frees'), held.release()))
freed.start()
held.acquire()
print('acquired')
