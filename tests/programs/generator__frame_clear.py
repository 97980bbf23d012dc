# Clearing the frame of a waiting generator closes it.
import sys

sys.unraisablehook = lambda u: print('ignored', repr(u.exc_value))


def g():
    x = [1]
    try:
        yield x
    finally:
        print('closing')


a = g()
next(a)
f = a.gi_frame
f.clear()
print(a.gi_frame, list(a), f.f_locals)


def h():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError('k')


b = h()
next(b)
b.gi_frame.clear()
print('on', list(b))
try:
    raise ValueError
except ValueError as e:
    e.__traceback__.tb_next = 3
