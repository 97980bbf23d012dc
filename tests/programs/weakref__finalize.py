import weakref
class A: pass
a = A()
f = weakref.finalize(a, print, "finalized", sep="")
print(f.alive, f.peek()[1] is print)
del a
print(f.alive, f(), f.peek())
b = A()
g = weakref.finalize(b, lambda x: x * 2, 21)
print(g(), g.alive, g())
c = A()
h = weakref.finalize(c, print, "never")
print(h.detach()[2], h.alive)
del c
d = A()
weakref.finalize(d, print, "at exit")
print("end")
