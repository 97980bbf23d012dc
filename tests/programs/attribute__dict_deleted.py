class A:
    pass


a = A()
a.x = 1
d = a.__dict__
del a.__dict__
print(hasattr(a, "x"), a.__dict__, d)
a.y = 2
print(a.__dict__, d)
