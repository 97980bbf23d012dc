# K023
import weakref
class A: pass
def f(n):
    return lambda r: print("callback", n, r() is None)
a = A()
r1 = weakref.ref(a, f(1))
r2 = weakref.ref(a, f(2))
r3 = weakref.ref(a, f(3))
print(weakref.getweakrefcount(a), r1 is r2, len(weakref.getweakrefs(a)))
del r2
del a
print("end", r1(), r3())
