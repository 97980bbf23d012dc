def f():
    "shared text"
    return "shared text"
print(f.__doc__ is f(), f.__code__.co_consts[0] is f.__doc__, f.__code__.co_consts)
def g(a=1000, b=1000): return a is b
print(g(), g.__defaults__[0] is g.__defaults__[1])
