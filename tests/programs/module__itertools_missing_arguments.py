import itertools as i
import operator
from decimal import Decimal as D
for s in ('i.repeat()', 'i.compress([1])', 'i.combinations("ab")', 'i.starmap()', 'i.starmap(1)', 'i.cycle()', 'i.pairwise()',
          'i.islice([1], 0, "a")', 'i.islice([1], "a", 2)', 'i.islice([1], -1)', 'list(i.starmap(pow, [1]))',
          'i.permutations()', 'operator.methodcaller()', 'divmod(D(7), 0)', 'open()', 'type("Q", (D("1"),), {})'):
    try:
        print(s, eval(s))
    except Exception as e:
        print(s, type(e).__name__, e)
print(type(open), type(lambda: 0).__module__, type(len).__module__)
with open as f:
    pass
