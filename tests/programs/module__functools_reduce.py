# K174
from functools import reduce
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, [3, 9, 2]), reduce(lambda a, b: f"({a}+{b})", "abcd"), reduce(None, [5]), reduce(lambda a, b: a, [], "init"))
for f in (lambda: reduce(max, []), lambda: reduce(max), lambda: reduce(max, 5)):
    try:
        f()
    except TypeError as e:
        print(e)
