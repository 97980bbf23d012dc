from collections import deque
log = []
class Task:
    count = 0
    def __init__(self, gen):
        Task.count += 1
        self.id, self.gen, self.value = Task.count, gen, None
    def __repr__(self): return f"T{self.id}"
class Call:
    def __init__(self, f, *a): self.f, self.a = f, a
class Sched:
    def __init__(self): self.ready, self.wait, self.results = deque(), {}, {}
    def spawn(self, g):
        t = Task(g)
        self.ready.append(t)
        return t.id
    def run(self):
        while self.ready:
            t = self.ready.popleft()
            try: r = t.gen.send(t.value)
            except StopIteration as e:
                self.results[t.id] = e.value
                for w in self.wait.pop(t.id, ()):
                    w.value = e.value
                    self.ready.append(w)
                continue
            except Exception as e:
                log.append((t, type(e).__name__, str(e)))
                self.results[t.id] = e
                continue
            t.value = None
            if isinstance(r, Call): t.value = r.f(*r.a)
            elif isinstance(r, int) and r not in self.results:
                self.wait.setdefault(r, []).append(t)
                continue
            elif isinstance(r, int): t.value = self.results[r]
            self.ready.append(t)
def worker(n):
    total = 0
    for i in range(n):
        total += i
        log.append((n, i))
        yield
    return total
def fails():
    yield
    try: yield
    finally: log.append("cleanup")
    raise RuntimeError("task failed")
def main(s):
    a = yield Call(s.spawn, worker(3))
    b = yield Call(s.spawn, worker(2))
    yield Call(s.spawn, fails())
    x = yield a
    y = yield b
    return x, y, (yield from sub())
def sub():
    yield
    return "sub"
s = Sched()
s.spawn(main(s))
s.run()
for l in log: print(l)
print({k: repr(v) for k, v in sorted(s.results.items())}, s.wait)
