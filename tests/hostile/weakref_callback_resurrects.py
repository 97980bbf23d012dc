# any
import weakref
class A: pass
a = A()
r = weakref.ref(a, lambda w: print(w()))
del a; print("ok")
