# K130
class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, x, y=0):
        print("init", x, y)
A(1, y=2)
class B:
    def __new__(cls):
        return 5
    def __init__(self):
        print("never")
print(B())
class C(int):
    def __new__(cls, x):
        return super().__new__(cls, x * 2)
print(C(4), C(4) + 1, type(C(4)).__name__, type(C(4) + 1).__name__)
class D:
    def __init__(self):
        return 5
try:
    D()
except TypeError as e:
    print(e)
