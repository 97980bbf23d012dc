import gc, sys, weakref
gc.collect()
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, sys.getrefcount(self)); self.next = None
nodes = [N(i) for i in range(4)]
nodes[0].me = nodes[0]
nodes[0].next = nodes[1]
nodes[2].bag = [nodes[3], nodes]
nodes[3].w = weakref.ref(nodes[0], lambda r: print("callback"))
nodes[1] = nodes[0] = None
nodes = None
print(gc.collect())
def g():
    try: yield [1]
    finally: print("closed")
class H: pass
h = H(); h.g = (x for x in [h]); next(h.g); h.k = g(); next(h.k); h.k2 = h.k; del h
print(gc.collect())
h = H(); h.g = (h for x in [1]); h.d = {"k": h}; del h
print(gc.collect(), gc.collect())
