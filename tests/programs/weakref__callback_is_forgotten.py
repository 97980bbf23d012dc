import gc, sys, weakref
gc.collect()
class C: pass
def f(r): print("called", sys.getrefcount(f))
c = C()
r = weakref.ref(c, f)
print(sys.getrefcount(f), r.__callback__ is f)
del c
print(sys.getrefcount(f), r.__callback__)
