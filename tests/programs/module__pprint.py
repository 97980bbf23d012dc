from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from pprint import isreadable, isrecursive, pformat, pp, pprint, saferepr
from types import SimpleNamespace


@dataclass
class Point:
    x: int
    names: list


deep = {'name': 'x' * 30, 'list': list(range(25)), 'nested': {'b': (1, 2), 'a': {'c': [['y' * 20] * 4]}}, 3: {1, 2, 3}}
pprint(deep)
pprint(deep, width=40, indent=4, depth=2)
pprint(deep, compact=True, sort_dicts=False)
pp({'b': 1, 'a': 2})
pprint('the quick brown fox jumps over the lazy dog ' * 4)
pprint({'text': 'line one\nline two\n' * 6, 'bytes': b'abcdefgh' * 12})
for x in (Counter('abracadabra' * 2), OrderedDict([(i, 'v' * i) for i in range(8)]), defaultdict(list, {i: [i] for i in range(20)}),
          deque(range(40), 50), Point(1, ['n' * 20] * 5), SimpleNamespace(a=['n' * 20] * 3, b='z' * 30), frozenset('abc'), (1,), ()):
    pprint(x, width=60)
x = [1]
x.append(x)
print(isrecursive(x), isreadable(x), isreadable([1]), saferepr([1, 'a']), pformat([1] * 3), pformat(10 ** 9, underscore_numbers=True))
