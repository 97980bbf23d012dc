class A:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise ValueError("x") from e


def f():
    try:
        yield
    finally:
        [].appendd


a = A()
g = f()
next(g)
try:
    a.__del__()
except ValueError as e:
    print(repr(e.__cause__))
