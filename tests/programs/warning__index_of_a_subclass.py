import operator


class A:
    def __index__(self):
        return True


print(operator.index(A()))
print([1, 2][A()])
