import gc
gc.collect()
def cb(phase, info): print(phase, info)
gc.callbacks.append(cb)
class A:
    def __del__(self): print('del', gc.collect())
a=A(); a.a=a; del a
print(gc.collect())
gc.callbacks.clear()
gc.set_debug(gc.DEBUG_SAVEALL); print(gc.get_debug())
l=[]; l.append(l); del l
print(gc.collect(), gc.garbage)
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
gc.callbacks.append(cb)
gc.set_threshold(20)
l=[[] for _ in range(50)]
gc.callbacks.clear()
