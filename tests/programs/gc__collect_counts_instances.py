# K019
import gc
class N: pass
gc.collect()
a, b = N(), N()
a.o, b.o = b, a
del a, b
print(gc.collect())
a = N()
a.me = a
a.l = [a]
del a
print(gc.collect())
def f():
    def g(): return g
f()
print(gc.collect())
def h():
    class C: pass
h()
print(gc.collect() > 0)
