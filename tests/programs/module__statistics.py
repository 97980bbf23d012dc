import statistics as s
from fractions import Fraction as F
print(s.mean([1, 2, 3, 4, 4]), s.mean([1, 2]), s.mean([1.5, 2.5]), s.mean([F(1, 2), F(1, 3)]), s.median([1, 3, 2]), s.median([4, 1, 3, 2]), s.mode('aabbb'), s.multimode('aabb'), s.median_low([1, 2, 3, 4]), s.median_high([1, 2, 3, 4]))
print(s.stdev([1, 2, 3, 4, 5]), s.pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), s.variance([2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]), s.pvariance([1, 2, 3, 4]), s.fmean([3.5, 4.0, 5.25]), s.geometric_mean([54, 24, 36]), s.harmonic_mean([40, 60]), s.quantiles([1, 2, 3, 4, 5, 6, 7]), s.quantiles(range(10), n=10, method='inclusive'), s.stdev([F(1, 2), F(1, 3)]), s.stdev([1, 1]), s.variance([True, 2, 5.5]))
for f in (lambda: s.mean([]), lambda: s.stdev([1]), lambda: s.mode([]), lambda: s.median([]), lambda: s.mean(['a'])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
