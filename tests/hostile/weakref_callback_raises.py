# output: ok
import weakref
class A: pass
a = A()
def f(w): raise ValueError("cb")
r = weakref.ref(a, f)
del a; print("ok")
