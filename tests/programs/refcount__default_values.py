import sys
a = []
def f(x=a, *, y=a): return sys.getrefcount(x)
print(sys.getrefcount(a), f(), f(1) > 0, f.__defaults__[0] is a)
del f
print(sys.getrefcount(a))
