import gc, weakref
class Bus:
    def __init__(self): self.h = {}
    def on(self, name, f=None, *, once=False, prio=0):
        if f is None: return lambda f: self.on(name, f, once=once, prio=prio)
        self.h.setdefault(name, []).append((-prio, len(self.h.get(name, ())), once, f))
        self.h[name].sort(key=lambda t: t[:2])
        return f
    def emit(self, name, *a, **k):
        out = []
        for e in list(self.h.get(name, ())):
            if e[2]: self.h[name].remove(e)
            try: out.append(e[3](*a, **k))
            except StopIteration: break
        return out
bus = Bus()
@bus.on("x")
def first(v): return "first", v
@bus.on("x", prio=5)
def early(v): return "early", v
bus.on("x", lambda v: ("once", v), once=True)
class Obj:
    def __init__(self, bus):
        bus.on("x", self.handle)
        self.ref = weakref.ref(self)
    def handle(self, v):
        if v > 2: raise StopIteration
        return "obj", v
o = Obj(bus)
r = o.ref
print(bus.emit("x", 1), bus.emit("x", 2), bus.emit("x", 3), bus.emit("none"))
del o
print(r() is not None, len(bus.h["x"]))
bus.h["x"] = [e for e in bus.h["x"] if getattr(e[3], "__self__", None) is None]
print(len(bus.h["x"]), r())
