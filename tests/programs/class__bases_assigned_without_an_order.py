class A:
    pass


class B:
    pass


class C(A, B):
    pass


class D(A):
    pass


class E(C, D):
    pass


try:
    D.__bases__ = (B, A)
except TypeError as e:
    print(e)
print(D.__bases__, [k.__name__ for k in E.__mro__], [k.__name__ for k in D.__mro__])
