# The wrapper of `__get__` leaves the place of its name empty; object's methods are not for classes.
class A:
    x = property(lambda self: 1)


class M(type):
    pass


class B(metaclass=M):
    pass


for f in (lambda: A.x.__get__(), lambda: A.x.__get__(1, 2, 3), lambda: object.__setattr__(int, 'a', 1),
          lambda: object.__setattr__(B, 'a', 1), lambda: object.__delattr__(A, 'x'), lambda: type.__setattr__(B, 'a', 2)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(B.a)
