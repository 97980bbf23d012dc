class D:
    def __get__(self, o, t):
        print("get", o is None, t.__name__)
        return lambda *a: 7


class A:
    __len__ = D()
    __call__ = D()
    __enter__ = D()
    __exit__ = D()
    __add__ = D()
    __getitem__ = D()
    __contains__ = D()
    __index__ = D()


a = A()
print(len(a))
print(a())
print(a + 1)
print(a[1])
print(1 in a)
print([1] * a)
with a:
    pass
