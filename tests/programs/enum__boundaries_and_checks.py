from enum import *


class F(Flag, boundary=CONFORM):
    X = 1
    Y = 2
    Z = 4


class G(Flag, boundary=EJECT):
    X = 1
    Y = 2


class H(Flag):
    X = 1
    Y = 4


class P(IntFlag):
    R = 4
    W = 2
    X = 1


print(F(9), F(7), repr(F(5)), F._boundary_, G(9), type(G(9)))
for value in (2, -9):
    try:
        H(value)
    except ValueError as e:
        print(e)
print(~H.X, H(0), P(15), P(-1), ~P.R, repr(P(8)), P(-9), 6 & P.R, P.R ^ 7, list(P(7)))
for check, members in ((UNIQUE, {'a': 1, 'b': 1}), (CONTINUOUS, {'a': 1, 'b': 4})):
    try:
        verify(check)(Enum('U', members))
    except ValueError as e:
        print(e)


class M(Enum):
    @member
    def f(self):
        pass

    @nonmember
    class Inner:
        pass

    k = nonmember(4)
    z = 5


print(len(M), M.f.name, M.Inner, M.k, IntEnum.__mro__)
try:
    M.z.value = 3
except AttributeError as e:
    print(e)
try:
    1 in M
except TypeError as e:
    print(e)
