import weakref
class A:
    __slots__ = ("x",)
class B:
    __slots__ = ("x", "__weakref__")
try:
    weakref.ref(A())
except TypeError as e:
    print(e)
b = B()
print(weakref.ref(b)() is b)
