import sys
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
def show(frame, event, arg):
    name = frame.f_code.co_name
    extra = ''
    if event == 'exception': extra = arg[0].__name__, str(arg[1]), arg[2].tb_lineno
    elif event == 'return': extra = arg if isinstance(arg, (int, str)) else type(arg).__name__
    print(f"{name}:{frame.f_lineno} {event} {extra} {sorted(k for k in frame.f_locals if len(k) == 1)}")
    return show
def gen():
    try:
        x = yield 1
        yield x
    except ValueError as e:
        yield str(e)
    finally:
        print("fin")
def ctx():
    with open("/nonexistent") as f: pass
def main():
    for i in It(2):
        y = i
    g = gen()
    next(g); g.send(5); g.throw(ValueError("v")); g.close()
    try: ctx()
    except OSError: z = 1
    l = [k for k in range(2)]
    class C:
        a = 1
        def m(self): return self.a
    C().m()
    q = (lambda v: v * 2)(3)
    def outer():
        try:
            raise KeyError("a")
        finally:
            w = 2
    try: outer()
    except KeyError as e:
        pass
    while y < 2:
        y += 1
    return q
sys.settrace(show)
main()
sys.settrace(None)
print(sys.gettrace())
def only_calls(frame, event, arg):
    print("C", event, frame.f_code.co_name); return None
sys.settrace(only_calls); main(); sys.settrace(None)
def bad(frame, event, arg):
    if event == "line": raise RuntimeError("tracer broke")
    return bad
sys.settrace(bad)
try: main()
except RuntimeError as e: print("caught", e, sys.gettrace())
count = 0
def counter(frame, event, arg):
    global count
    count += 1
    frame.f_trace_lines = False
    return counter
sys.settrace(counter); main(); sys.settrace(None); print(count)
def here():
    fr = sys._getframe(); fr.f_trace = lambda f, e, a: print("local", e, f.f_lineno)
    sys.settrace(lambda *a: None)
    a = 1
    b = 2
    sys.settrace(None)
here()
async def co(): return 1
async def am():
    return await co()
def run(c):
    try: c.send(None)
    except StopIteration as e: return e.value
sys.settrace(show); run(am()); sys.settrace(None)
def inf(): return inf()
sys.settrace(lambda f, e, a: None)
try: inf()
except RecursionError as e: print(e)
sys.settrace(None)
sys.settrace(bad)
main()
