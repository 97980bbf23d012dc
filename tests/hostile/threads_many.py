# any
import threading
go = threading.Event()
def f(n):
    return f(n - 1) if n else go.wait()
while 1: threading.Thread(target=f, args=(900,), daemon=True).start()
