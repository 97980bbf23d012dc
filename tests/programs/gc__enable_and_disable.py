# K019 K021
import gc
print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.get_threshold())
gc.set_threshold(500, 5, 5)
print(gc.get_threshold())
gc.set_threshold(0)
print(gc.get_threshold())
for f in (lambda: gc.set_threshold(), lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.collect("a"), lambda: gc.set_threshold("a")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
