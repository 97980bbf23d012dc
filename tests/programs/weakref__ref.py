# K023
import weakref
class A: pass
a = A()
r = weakref.ref(a)
print(r() is a, r is weakref.ref(a), weakref.getweakrefcount(a), type(r).__name__)
del a
print(r())
for x in (1, "a", [], {}, (), None, 1.5):
    try:
        weakref.ref(x)
        print("ok", x)
    except TypeError as e:
        print(e)
s = {1}
print(weakref.ref(s)() is s, weakref.ref(len)() is len, weakref.ref(A)() is A)
