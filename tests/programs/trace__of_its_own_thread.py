# A tracer hears of its own thread alone.
import threading
done = []
def work(n):
    m = n * 2
    done.append(m)
threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
work(5)
print(done)
