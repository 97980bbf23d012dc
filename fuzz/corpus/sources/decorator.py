import functools
def twice(f):
    @functools.wraps(f)
    def g(*a, **k):
        return f(*a, **k) + f(*a, **k)
    return g
@twice
def h(a, /, b=2, *, c=3):
    return a + b + c
print(h(1, c=5), h.__name__)
