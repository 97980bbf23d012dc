import weakref
class A:
    def __del__(self): print("del", r() is self if r() else None)
a = A()
r = weakref.ref(a, lambda x: print("callback"))
del a
print("end")
