# output: 0
import weakref
class A: pass
d = weakref.WeakValueDictionary()
l = [A() for i in range(10)]
for i, a in enumerate(l): d[i] = a
for k in d:
    l.clear(); break
del a
print(len(d))
