import weakref

class Thing:
    pass

a = Thing()
b = Thing()
a.other = b
w = weakref.ref(a)
x = [weakref.ref(b), w]
del b
a.other = None
del a
