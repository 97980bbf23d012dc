# output: 5 False
class A: pass
class D:
    def __get__(self, o, t):
        del A.x
        return 5
A.x = D()
print(A().x, hasattr(A, "x"))
