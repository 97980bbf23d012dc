import sys, functools
a = []
p = functools.partial(print, a)
print(sys.getrefcount(a))
class A:
    x = property(lambda s: a)
y = A().x
print(sys.getrefcount(a))
del p, y
print(sys.getrefcount(a))
@functools.lru_cache(maxsize=None)
def f(k): return a
f(1); f(2); f(2)
print(sys.getrefcount(a))
f.cache_clear()
print(sys.getrefcount(a))
