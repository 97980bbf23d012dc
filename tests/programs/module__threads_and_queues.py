import queue
import threading
import time

q = queue.Queue()


def consume():
    while (item := q.get()) is not None:
        print('got', item)
        q.task_done()


t = threading.Thread(target=consume)
t.start()
for i in range(3):
    q.put(i)
q.join()
print('all done', q.unfinished_tasks)
q.put(None)
t.join()

narrow = queue.Queue(maxsize=1)


def produce():
    for i in range(4):
        narrow.put(i)
    narrow.put('end')


p = threading.Thread(target=produce)
p.start()
print(narrow.full())
for item in iter(narrow.get, 'end'):
    print('took', item)
p.join()
simple = queue.SimpleQueue()
threading.Thread(target=lambda: (time.sleep(0.01), simple.put('late'))).start()
print(simple.get())
for waiting in (lambda: simple.get(timeout=0.01), lambda: narrow.get(timeout=0.01)):
    try:
        waiting()
    except queue.Empty as e:
        print(repr(e))
narrow.put(1)
try:
    narrow.put(2, timeout=0.01)
except queue.Full as e:
    print(repr(e))
