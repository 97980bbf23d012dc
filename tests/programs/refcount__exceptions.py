import sys
a = []
def f(x):
    y = x
    raise ValueError(x)
try:
    f(a)
except ValueError as e:
    print(sys.getrefcount(a), sys.getrefcount(e))
print(sys.getrefcount(a))
try:
    f(a)
except ValueError as e:
    saved = e
print(sys.getrefcount(a), sys.getrefcount(saved))
saved.__traceback__ = None
print(sys.getrefcount(a))
del saved
print(sys.getrefcount(a))
