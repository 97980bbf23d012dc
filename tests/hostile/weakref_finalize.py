# any
import weakref
class A: pass
a = A()
f = weakref.finalize(a, print, "fin")
del a
print(f.alive)
