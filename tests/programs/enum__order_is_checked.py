from enum import Enum, Flag


def show(make):
    try:
        print(make())
    except TypeError as e:
        print(e)


def right():
    class A(Enum):
        _order_ = "X, Y"
        X = 1
        Y = 2
        Z = 1
    return list(A), hasattr(A, "_order_")


def with_alias():
    class A(Enum):
        _order_ = ["X", "Y", "Z"]
        X = 1
        Y = 2
        Z = 1
    return list(A)


def turned():
    class A(Enum):
        _order_ = "Y X"
        X = 1
        Y = 2


def too_many():
    class A(Enum):
        _order_ = "X Y"
        X = 1


def of_flags():
    class A(Flag):
        _order_ = "X Y XY"
        X = 1
        Y = 2
        XY = 3
    return list(A)


for make in right, with_alias, turned, too_many, of_flags:
    show(make)
