class A:
    def __add__(self, o): print("A.add"); return NotImplemented
    def __iadd__(self, o): print("A.iadd"); return NotImplemented
class B:
    def __radd__(self, o): print("B.radd"); return "done"
class C(A):
    def __radd__(self, o): print("C.radd"); return "sub"
print(A() + B())
a = A()
a += B()
print(a)
print(A() + C())
try:
    A() + A()
except TypeError as e:
    print(e)
