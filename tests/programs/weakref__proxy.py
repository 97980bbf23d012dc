import weakref
class A:
    x = 1
    def f(self): return "f"
    def __len__(self): return 5
a = A()
p = weakref.proxy(a)
print(p.x, p.f(), len(p), type(p).__name__)
p.y = 2
print(a.y)
del a
try:
    p.x
except ReferenceError as e:
    print(e)
