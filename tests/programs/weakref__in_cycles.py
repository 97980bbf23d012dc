import gc, weakref
class A: pass
a = A()
a.me = a
r = weakref.ref(a, lambda x: print("callback"))
del a
print(r() is not None)
gc.collect()
print(r())
