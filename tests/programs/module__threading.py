import _thread
import queue
import threading

L = threading.Lock()
R = threading.RLock()
S = threading.Semaphore(1)
b = threading.Barrier(1)
e = threading.Event()
q = queue.Queue(1)
q.put(1)


def t(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


for line in r'''
L.release()
L.acquire()
L.locked()
L.acquire(False)
L.acquire(timeout=0.01)
L.acquire(False,1)
L.acquire(timeout=-5)
L.release()
type(L)
R.acquire()
R.acquire()
R.release()
R.release()
R.release()
type(R)
threading.main_thread().name
threading.active_count()
threading.Thread(target=print)
threading.Thread(target=print).name
threading.Thread(target=lambda:1).name
threading.Thread(name='x')
threading.Thread().join()
threading.Thread(group=1)
threading.Thread().ident
repr(threading.Event())[-7:]
threading.Semaphore(-1)
threading.BoundedSemaphore(1).release()
threading.Timer(1,print)
threading.Condition().notify()
threading.Condition().wait()
threading.Thread(daemon=True)
queue.Queue(1).get_nowait()
queue.Queue().get(timeout=-1)
queue.Queue().task_done()
queue.SimpleQueue().get_nowait()
_thread.LockType
_thread.error
_thread.start_new_thread(1,2)
_thread.start_new_thread(print,2)
_thread.start_new_thread(print,(),2)
S.acquire()
S.acquire(False)
S.release(2)
S._value
S.acquire(False,1)
e.wait(0.01)
e.set()
e.wait()
e.is_set()
b.wait()
b.n_waiting
b.broken
q.put_nowait(2)
q.full()
q.qsize()
q.maxsize
q.unfinished_tasks
threading.__all__
queue.__all__
'''.strip().split('\n'):
    t(line)
