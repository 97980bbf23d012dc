from statistics import *
from fractions import Fraction as F
for d in ([1, 2], [3, 1, 2], list(range(10)), [1.5, 2.5, 9.25, 4], [F(1, 3), F(1, 2), F(2)], [5, 5, 5]):
    for m in 'exclusive', 'inclusive':
        for n in 1, 2, 3, 4, 7, 20: print(m, n, quantiles(d, n=n, method=m))
for a, k in (([1],), {}), (([],), {}), (([1, 2],), {'n': 0}), (([1, 2],), {'method': 'x'}), (([1],), {'method': 'x'}), ((3,), {}):
    try: print(quantiles(*a, **k))
    except Exception as e: print(type(e).__name__, e)
