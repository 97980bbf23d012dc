import sys

sys.tracebacklimit = 2


def f():
    g()


def g():
    h()


def h():
    1 / 0


f()
