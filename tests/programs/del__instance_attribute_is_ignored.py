class A: pass
a = A()
a.__del__ = lambda: print("never")
del a
A.__del__ = lambda self: print("class level")
A()
print("end")
