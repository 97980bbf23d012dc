# Functions of the library that CPython has in C: what they look like, that they do not bind, and how they refuse.
import bisect, functools, heapq, inspect, itertools, math, operator, struct, time, unicodedata

for f in (heapq.heappush, heapq.heappop, functools.reduce, bisect.insort, struct.pack, itertools.tee, time.gmtime,
          operator.add, unicodedata.name, functools.cmp_to_key):
    print(f, type(f).__name__, f.__module__, f.__name__, f.__qualname__, inspect.isbuiltin(f), inspect.isfunction(f))


class A:
    push = heapq.heappush
    left = staticmethod(bisect.bisect_left)


h = []
A().push(h, 2)
print(h, A().left([1, 2], 2), A.push is heapq.heappush, heapq.heappush == A().push)
print(inspect.signature(heapq.heappush), inspect.signature(bisect.bisect))


def refused(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


refused(heapq.heappush, [])
refused(heapq.heappush, [], 1, 2)
refused(heapq.heappush, heap=[], item=1)
refused(heapq.heappop)
refused(heapq.heapify, (1,))
refused(functools.reduce, max)
refused(functools.reduce, max, [], 1, 2)
refused(functools.reduce, function=max, iterable=[1])
refused(functools.cmp_to_key)
refused(functools.cmp_to_key, 1, 2)
refused(bisect.bisect, [1])
refused(bisect.bisect, [1], 1, 0, 1, 5)
refused(bisect.bisect, [1], 1, foo=1)
refused(bisect.bisect, [1], 1, a=2)
refused(bisect.bisect, [1], 1, "a")
refused(struct.unpack, "i")
refused(struct.unpack_from)
refused(struct.calcsize, "i", 2)
refused(math.log, x=1)
refused(operator.not_, 1, 2)
refused(time.sleep, 1, 2)
refused(unicodedata.name)
refused(unicodedata.name, "ab")
refused(setattr, heapq.heappush, "x", 1)
K = functools.cmp_to_key(lambda a, b: b - a)
refused(K)
refused(lambda: K(1) < 2)
