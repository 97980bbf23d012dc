# K129
class A:
    "doc"
    kind = "class"
    def __init__(self, x):
        self.x = x
    def get(self):
        return self.x
a, b = A(1), A(2)
print(a.get(), A.get(b), a.kind, A.kind, A.__doc__, A.__name__, A.__module__, type(a) is A, a.__class__ is A, a.__dict__)
