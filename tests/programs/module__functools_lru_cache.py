# K173
from functools import lru_cache, cache
@lru_cache(maxsize=2)
def f(x):
    print("compute", x)
    return x * x
print(f(1), f(1), f(2), f(3), f(1), f.cache_info())
f.cache_clear()
print(f.cache_info(), f.__name__, f.__wrapped__(9))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
@lru_cache
def g(*a, **k): return a, k
print(g(1), g(1.0), g(x=1), g.cache_info().misses)
try:
    g([])
except TypeError as e:
    print(e)
