# output: 0
import weakref
class A: pass
l = []
a = A()
r = [weakref.ref(a, lambda w: r.clear()) for i in range(5)]
del a; print(len(r))
