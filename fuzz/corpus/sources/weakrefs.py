import gc, weakref
class A:
    def __del__(self):
        print('del', self.n)
        keep.append(self)
keep = []
a = A()
a.n = a.me = 1
r = weakref.ref(a, lambda r: print('gone', r() is None))
a.me = a
del a
print(gc.collect(), len(keep), r())
