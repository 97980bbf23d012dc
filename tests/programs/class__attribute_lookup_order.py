# K064
class A:
    x = "A.x"
    def __getattr__(self, name):
        return "getattr " + name
class B(A):
    y = "B.y"
b = B()
b.z = "b.z"
print(b.z, b.y, b.x, b.w)
b.x = "b.x"
print(b.x, B.x)
