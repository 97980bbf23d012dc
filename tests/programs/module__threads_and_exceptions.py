import sys
import threading
import time

space = threading.local()


def work(n):
    print(hasattr(space, 'n'), sys.exc_info())
    space.n = n
    try:
        time.sleep(0.005)
        raise ValueError(n)
    except ValueError as e:
        print(repr(e.__context__), space.n)
        time.sleep(0.005)
        print(sys.exc_info()[1])


def numbers():
    try:
        for i in range(3):
            time.sleep(0.001)
            yield i
    finally:
        print('closed')


def inside_calls():
    try:
        raise KeyError('k')
    except KeyError:
        print(sum(numbers()), sorted([2, 3, 1], key=lambda x: (time.sleep(0.001), -x)[1]), sys.exc_info()[1])


try:
    1 / 0
except ZeroDivisionError:
    for i in range(2):
        t = threading.Thread(target=work, args=(i,))
        t.start()
        t.join()
    print(sys.exc_info()[1])
t = threading.Thread(target=inside_calls)
t.start()
t.join()
threading.excepthook = lambda args: print('hook', args.exc_type.__name__, args.exc_value, args.thread.name)


def fails():
    time.sleep(0.001)
    raise LookupError('x')


t = threading.Thread(target=fails, name='F')
t.start()
t.join()
print(t.is_alive())
