# What a failing instruction has taken goes before the exception is handled, in the order in which it was put on the stack.
class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n)


def fails(x, y):
    raise ValueError(x.n + y.n)


for run in (
    lambda: len(T(1)),
    lambda: T(2) + T(3),
    lambda: T(4)[T(5)],
    lambda: fails(T(6), y=T(7)),
    lambda: len(T(8) for i in T(9)),
):
    try:
        run()
    except Exception as e:
        print(type(e).__name__, e)
    print('next')
try:
    a, b = T(10)
except TypeError:
    print('caught')
try:
    T(12).n.x = T(13)
except AttributeError:
    print('caught')


def many():
    for i in range(3):
        try:
            [T(i)] < T(i + 10)
        except TypeError as e:
            print(e)
        finally:
            print('finally', i)


many()
