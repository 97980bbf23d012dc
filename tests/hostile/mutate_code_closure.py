# error: ValueError
def f():
    x = 1
    def h(): return x
    return h
def g(): return 2
g.__code__ = f().__code__
