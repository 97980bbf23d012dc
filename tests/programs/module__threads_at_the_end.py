import atexit
import threading
import time


def ticks():
    for i in range(100):
        print('tick', i)
        time.sleep(0.05)


def late(n):
    time.sleep(0.01 * n)
    print('late', n)
    if n:
        threading.Thread(target=late, args=(n - 1,)).start()


atexit.register(print, 'at exit')
threading.Thread(target=ticks, daemon=True).start()
time.sleep(0.07)
threading.Thread(target=late, args=(1,)).start()
print('main ends')
