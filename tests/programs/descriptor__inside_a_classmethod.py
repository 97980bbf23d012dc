# K146
# A descriptor inside a classmethod is asked with the class both times; it may become a data descriptor later.
class Said:
    def __get__(self, instance, owner):
        return instance.__name__, owner.__name__


class A:
    d = classmethod(Said())

    @classmethod
    @property
    def p(cls):
        return cls.__name__

    @classmethod
    @classmethod
    def c(cls):
        return cls.__name__


class B(A):
    pass


print(A.d, A().d, A.p, A().p, A.c(), B.p, B().c())


class Late:
    pass


class C:
    x = Late()

    def __init__(self):
        self.x = 1


def read(o):
    return o.x


o = C()
print([read(o) for _ in range(3)])
Late.__get__ = lambda self, instance, owner: 2
print(read(o))
Late.__set__ = lambda self, instance, value: print('set', value)
print(read(o))
o.x = 5
del Late.__set__
print(read(o))
