# output: 1
import weakref
class A: x = 1
a = A()
l = [a]
p = a
for i in range(1000):
    p = weakref.proxy(a); l.append(p)
print(p.x)
