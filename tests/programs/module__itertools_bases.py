# The iterators are classes of their own.
import itertools

for name in ('count', 'cycle', 'chain', 'combinations', 'permutations', 'product', 'groupby', 'islice', 'starmap'):
    kind = getattr(itertools, name)
    print(kind.__name__, kind.__bases__, len(kind.__mro__), hasattr(kind, '__iter__'))
i = itertools.count()
print(iter(i) is i, type(i).__mro__)
