import sys


class A:
    def __init__(s):
        s.x = 1
        s.y = 2


a = A()
print(sys.getsizeof(a.__dict__), sys.getsizeof(a))
b = A()
print(sys.getsizeof(a.__dict__), sys.getsizeof(b.__dict__))
many = [A() for i in range(40)]
print(sys.getsizeof(a.__dict__), sys.getsizeof(dict(x=1, y=2)))


class B:
    pass


b = B()
print(sys.getsizeof(b.__dict__))
b.__dict__[1] = 2
print(sys.getsizeof(b.__dict__))
