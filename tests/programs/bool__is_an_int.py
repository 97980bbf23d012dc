# K078
print(True + True, True * 5, sum([True, False, True]), [10, 20][True], isinstance(True, int), True == 1, -True, ~False, True / 2, bool("False"), int(True), str(True), repr(False), True & 1, True and 1, {True: "a"}[1], "x" * True, True < 2, bool.__mro__[1].__name__, bool(), type(True | False).__name__, type(True + 0).__name__)
try:
    bool(1, 2)
except TypeError as e:
    print(e)
try:
    class B(bool): pass
except TypeError as e:
    print(e)
