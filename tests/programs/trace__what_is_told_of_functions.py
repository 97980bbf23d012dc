# A tracer tells a function's defaults, what is imported in two words, and an instance in its own words with its attributes.
from collections import Counter, deque
from functools import partial, reduce
from math import sqrt
class Pair:
    def __init__(self, a, b=(), *rest, key=None, **more):
        self.a, self.b = a, b
    def __repr__(self):
        return f'Pair({self.a})'
class Silent:
    def __str__(self):
        return ''
class Broken:
    def __str__(self):
        return self.missing
p, q = Pair(1), Pair(2, [3], key=p if 'p' in globals() else 0)
def swap(one, other=q, *, times=2):
    for _ in range(times):
        one.a, other.a = other.a, one.a
    return one, other
items = [Silent(), Broken(), p, range(3), slice(1), 3j, b'x', ..., Counter('aab'), deque([1])]
later = lambda x=1, *, y=p: (x, y)
swap(p)
twice = partial(swap, times=4)
twice(q)
def gives():
    got = yield from [1, 2]
    return got
print(list(gives()), later(), len(items), reduce(max, [1, 3, 2]), sqrt(4))
