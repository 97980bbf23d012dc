# Types of the library that CPython has in C: they cannot be changed, and refuse arguments in their own words.
import collections, datetime, decimal, functools, itertools, operator, queue, re, struct


def refused(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


for c in (itertools.chain, functools.partial, operator.itemgetter, struct.Struct, decimal.Decimal, datetime.date,
          re.Pattern, queue.SimpleQueue, collections.OrderedDict):
    refused(setattr, c, "x", 1)
refused(delattr, itertools.count, "__next__")
refused(itertools.cycle)
refused(itertools.cycle, [], 1)
refused(itertools.cycle, iterable=[])
refused(itertools.islice, [])
refused(itertools.islice, [], 1, 2, 3, 4)
refused(itertools.combinations, "abc")
refused(itertools.combinations, "abc", 1, 2)
refused(itertools.combinations, "abc", "d")
refused(itertools.product, "a", foo=1)
refused(itertools.permutations, "a", size=1)
refused(itertools.accumulate)
refused(itertools.accumulate, [], foo=1)
refused(itertools.count, 1, 2, 3)
refused(struct.Struct)
refused(decimal.Decimal, 1, None, 2)
refused(decimal.Decimal, number=1)
refused(datetime.date, 2024, 1)
p = re.compile("a")
refused(p.sub, "x")
refused(p.match)
refused(p.search, "a", 0, 1, 2)
d = datetime.date(2024, 1, 2)
refused(setattr, d, "year", 3)
refused(d.strftime)
refused(d.replace, foo=1)


class Day(datetime.date):
    tag = 1


Day.tag = 2
print(Day(2024, 5, 6), repr(Day(2024, 5, 6)), repr(d), Day.tag)
