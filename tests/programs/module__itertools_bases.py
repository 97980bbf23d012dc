# The iterators are classes of their own.
import itertools

for name in sorted(vars(itertools)):
    kind = getattr(itertools, name)
    if name[0] != '_' and isinstance(kind, type):
        print(kind.__name__, kind.__bases__, hasattr(kind, '__iter__'))
i = itertools.count()
print(iter(i) is i, type(i).__mro__, repr(itertools.chain())[:22])
