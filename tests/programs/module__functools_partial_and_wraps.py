# K172
from functools import partial, wraps
p = partial(pow, 2)
print(p(5), p.func is pow, p.args, p.keywords, partial(int, base=2)("101"), partial(partial(max, 3), 5)(4))
def deco(f):
    @wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def hello(x):
    "the doc"
    return x
print(hello.__name__, hello.__doc__, hello.__wrapped__(3), hello.__qualname__)
