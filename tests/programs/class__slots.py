# K067
class A:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1
a = A()
print(a.x, hasattr(a, "__dict__"), A.__slots__)
for f in (lambda: a.y, lambda: setattr(a, "z", 1), lambda: delattr(a, "y"), lambda: a.__dict__):
    try:
        f()
    except AttributeError as e:
        print(e)
class B(A): pass
b = B()
b.z = 5
print(b.__dict__, b.x)
