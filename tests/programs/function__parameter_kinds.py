# K106 K107 K108
def f(a, b=2, /, c=3, *d, e, f=6, **g):
    return a, b, c, d, e, f, g
print(f(1, e=5))
print(f(1, 2, 3, 4, 5, e=6, g=7, a=8))
print(f(*[1, 2], *(3,), **{"e": 1}, **{"x": 2}))
print(f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames, f.__defaults__, f.__kwdefaults__)
