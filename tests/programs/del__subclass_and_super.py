class A:
    def __del__(self): print("A del")
class B(A):
    def __del__(self):
        print("B del")
        super().__del__()
B()
class C(B): pass
C()
print("end")
