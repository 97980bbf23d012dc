class T(tuple):
    def __eq__(s, o):
        return True


class I(int):
    def __eq__(s, o):
        return True


class A:
    def __eq__(s, o):
        return True


print(T([1]) != T([2]), (1,) != T([2]), I(1) != I(2), 1 != I(2), A() != A(), A() != 1)
