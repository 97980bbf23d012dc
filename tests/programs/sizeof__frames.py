import sys
def a(): return sys.getsizeof(sys._getframe())
def b(x): return sys.getsizeof(sys._getframe())
def c(x):
    f=sys._getframe(); y=1
    return sys.getsizeof(f)
def g():
    f=sys._getframe(); yield sys.getsizeof(f)
def h():
    try: 1/0
    except ZeroDivisionError as e: return e.__traceback__.tb_frame
for f in (a,b,c,g,h):
    r = f(1) if f in (b,c) else f()
    if f is g: r=next(r)
    if f is h: r=sys.getsizeof(r)
    print(r, f.__code__.co_nlocals+f.__code__.co_stacksize)
print(sys.getsizeof(sys._getframe()))
