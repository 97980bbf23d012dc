# K002 K103
def f(a, b=1):
    "doc of f"
    return a
f.count = 3
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__dict__, f.__defaults__, f.__closure__, f.count)
f.__name__ = "g"
print(f.__name__, f.__qualname__, f.__code__.co_name, callable(f), type(f).__name__)
