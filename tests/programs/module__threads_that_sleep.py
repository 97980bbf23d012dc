import threading
import time


def work(n):
    print('begins', n)
    time.sleep(0.03 * n)
    print('ends', n)


threads = [threading.Thread(target=work, args=(n,)) for n in (3, 1, 2)]
begin = time.monotonic()
for thread in threads:
    thread.start()
    time.sleep(0.005)
print(threading.active_count(), [thread.is_alive() for thread in threads])
threads[1].join(timeout=0.001)
print(threads[1].is_alive())
for thread in threads:
    thread.join()
print(0.08 < time.monotonic() - begin < 0.3, threading.enumerate() == [threading.main_thread()])
timer = threading.Timer(0.01, print, args=('fired',))
timer.start()
print('waiting')
timer.join()
timer = threading.Timer(9, print, args=('never',))
timer.start()
timer.cancel()
timer.join()
print(timer.is_alive())
