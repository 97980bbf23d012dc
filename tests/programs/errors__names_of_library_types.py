# Types that CPython has in C are named with their module in error texts, whatever Heaplens makes them of.
import collections, contextvars, csv, functools, io, itertools, operator, re, types

makers = [
    lambda: functools.partial(int), lambda: functools.lru_cache(len),
    lambda: collections.OrderedDict(), lambda: collections.defaultdict(), lambda: collections.Counter(), lambda: itertools.count(),
    lambda: itertools.chain(), lambda: itertools.groupby([]), lambda: itertools.tee([])[0], lambda: operator.itemgetter(1),
    lambda: operator.attrgetter('a'), lambda: operator.methodcaller('a'), lambda: re.compile('a'), lambda: re.match('a', 'a'),
    lambda: types.SimpleNamespace(), lambda: csv.reader([]), lambda: io.StringIO(), lambda: io.BytesIO(),
]
for make in makers:
    thing = make()
    for use in (lambda: thing.zzz, lambda: thing + {1}, lambda: thing < 1, lambda: -thing, lambda: thing.zzz()):
        try:
            use()
            print('fine')
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
    print(type(thing).__name__, type(thing).__module__)
for use in (operator.itemgetter, operator.itemgetter(1), operator.attrgetter, lambda: operator.attrgetter('a')(1, 2)):
    try:
        use()
    except TypeError as error:
        print(error)
