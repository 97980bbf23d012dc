from collections.abc import *
import collections.abc, collections
from collections import deque, OrderedDict, Counter
for o in [[], (), '', b'', {}, set(), frozenset(), range(3), deque(), iter([]), (i for i in []), len, {}.keys(), {}.values(), {}.items(), 3, None, Counter(), bytearray()]:
    print(type(o).__name__, [c.__name__ for c in (Hashable, Iterable, Iterator, Generator, Reversible, Sized, Container, Callable, Collection, Set, MutableSet, Mapping, MutableMapping, Sequence, MutableSequence) if isinstance(o, c)])
class S(Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
s = S(3, 1, 4, 1)
print(list(s), 4 in s, s.index(1), s.count(1), list(reversed(s)), isinstance(s, Iterable))
try: s.index(9)
except ValueError as e: print(repr(e))
class M(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M(); m.update(a=1, b=2); m['c'] = 3
print(len(m.keys()), list(m.items()), m.pop('a'), m.get('zz', 0), m.setdefault('q', 9), m == {'b': 2, 'c': 3, 'q': 9}, dict(m), 'b' in m)
try: m.pop('nope')
except KeyError as e: print(repr(e))
try: Sequence()
except TypeError as e: print(e)
try:
    class Bad(Mapping): pass
    Bad()
except TypeError as e: print(e)
class St(Set):
    def __init__(self, it): self.e = sorted(set(it))
    def __iter__(self): return iter(self.e)
    def __len__(self): return len(self.e)
    def __contains__(self, x): return x in self.e
a, b = St('abc'), St('bcd')
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, a == St('cba'), a.isdisjoint(St('xyz')))
print(Sequence, collections.abc.Callable[[int], str], Iterable[int], Mapping[str, int])
match s:
    case [x, *rest]: print('seq', x, rest)
match m:
    case {'b': v}: print('map', v)
print(issubclass(dict, MutableMapping), issubclass(OrderedDict, Mapping), issubclass(type(None), Hashable), issubclass(list, Hashable))
