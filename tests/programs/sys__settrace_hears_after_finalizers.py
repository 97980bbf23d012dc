# What a failing instruction has taken goes before anybody hears of the exception.
import sys


class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n)


def watch(frame, event, argument):
    if frame.f_code.co_name == 'f':
        if event == 'exception':
            print('exception', argument[0].__name__)
        return watch


def f(run):
    try:
        run()
    except Exception as e:
        print('caught', type(e).__name__)


def g():
    try:
        yield 1
    finally:
        print('closed')


def started():
    i = g()
    next(i)
    return i


sys.settrace(watch)
f(lambda: len(T(1)))
f(lambda: T(2) + T(3))
f(lambda: T(4)[T(5)])
f(lambda: len(started()))
f(lambda: int(*[T(6)]))
f(lambda: -T(7))
f(lambda: [*T(8)])
f(lambda: print(**T(9)))
sys.settrace(None)
try:
    a, b = T(10)
except TypeError:
    print('caught')
try:
    for x in T(11):
        pass
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
