# output: True
import weakref
class N:
    def __init__(self, n): self.n = n
r = []
x = None
for i in range(50000):
    x = N(x); r.append(weakref.ref(x, lambda w: None))
del x
print(all(w() is None for w in r))
