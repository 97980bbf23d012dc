# error: NotImplementedError
import threading
a, b, go = threading.Lock(), threading.Lock(), threading.Event()
def f():
    with a:
        go.wait()
        with b: pass
threading.Thread(target=f).start()
with b:
    go.set()
    with a: pass
