from collections import defaultdict, Counter, OrderedDict, deque, namedtuple
from functools import reduce, lru_cache, total_ordering, wraps
import itertools, math, copy
Item = namedtuple('Item', 'name qty price')
class Inventory:
    def __init__(self): self._items = {}
    def __setitem__(self, k, v): self._items[k] = v
    def __getitem__(self, k): return self._items[k]
    def __delitem__(self, k): del self._items[k]
    def __iter__(self): return iter(sorted(self._items.values(), key=lambda i: (-i.qty * i.price, i.name)))
    def __len__(self): return len(self._items)
    def __contains__(self, k): return k in self._items
    def total(self): return sum(i.qty * i.price for i in self)
inv = Inventory()
for line in "apple 3 0.5\npear 10 0.25\nfig 7 1.1".splitlines():
    n, q, p = line.split(); inv[n] = Item(n, int(q), float(p))
for i in inv: print(f"{i.name:<10}{i.qty:>5}{i.price:>8.2f}{i.qty*i.price:>10.2f}")
print(len(inv), 'fig' in inv, inv['pear'], f"{inv.total():.2f}", max(inv, key=lambda i: i.price))
del inv['fig']; print([i.name for i in inv])
try: inv['nope']
except KeyError as e: print('KeyError', e)
text = "the cat sat on the mat the cat ran"
c = Counter(text.split()); print(c, c.most_common(2))
idx = defaultdict(list)
for n, w in enumerate(text.split()): idx[w].append(n)
print(dict(idx), {k: len(v) for k, v in sorted(idx.items())})
groups = {k: list(g) for k, g in itertools.groupby(sorted(c, key=len), key=len)}
print(groups)
@total_ordering
class Ver:
    def __init__(self, s): self.p = tuple(map(int, s.split('.')))
    def __eq__(self, o): return self.p == o.p
    def __lt__(self, o): return self.p < o.p
    def __repr__(self): return 'v' + '.'.join(map(str, self.p))
print(sorted(map(Ver, ['1.10', '1.9', '1.2.3'])), Ver('1.0') >= Ver('0.9'), Ver('1') != Ver('1'))
def memo(f):
    cache = {}
    @wraps(f)
    def w(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    w.cache = cache
    return w
@memo
def fib(n):
    "fib doc"
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), len(fib.cache), fib.__name__, fib.__doc__)
@lru_cache(maxsize=None)
def ways(n, k): return 1 if n == 0 else 0 if n < 0 or k == 0 else ways(n, k - 1) + ways(n - k, k)
print(ways(30, 30), ways.cache_info().currsize > 10)
