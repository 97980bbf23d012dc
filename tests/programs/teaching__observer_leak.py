# K022 K023
import weakref
class Subject:
    def __init__(self): self.strong, self.weak = [], []
    def notify(self, x): return [o.got(x) for o in self.strong] + [o().got(x) for o in self.weak if o()]
class Observer:
    def __init__(self, n): self.n = n
    def got(self, x): return f"{self.n}:{x}"
    def __del__(self): print("freed", self.n)
s = Subject()
a, b = Observer("strong"), Observer("weak")
s.strong.append(a); s.weak.append(weakref.ref(b))
print(s.notify(1))
del a, b
print(s.notify(2))
s.strong.clear()
print(s.notify(3))
