import math
import statistics as s
from decimal import Decimal as D
from fractions import Fraction as F

for a in (
    lambda: s.mean([1, 2.5, D(1)]),
    lambda: s.mean([D(1), F(1, 2)]),
    lambda: s.variance([D(1), 2.5]),
    lambda: s.mean([1, F(1, 3), 2.0]),
    lambda: s.mean([1.5, F(1, 2)]),
    lambda: s.mean([1.5, "a"]),
    lambda: s.stdev([D(1), D(2), D(4)]),
    lambda: s.pstdev([D("1.5"), D(2), 4]),
    lambda: s.stdev([D(2)] * 3),
    lambda: s.stdev([F(1), F(2), 5]),
    lambda: s.mean([1, math.inf]),
    lambda: s.variance([1, math.inf]),
    lambda: s.mean([D("Infinity"), D(1)]),
    lambda: s.mean([D("NaN"), 1]),
    lambda: s.harmonic_mean(["a"]),
    lambda: s.geometric_mean(["a"]),
    lambda: s.geometric_mean([1, 0]),
    lambda: s.geometric_mean([]),
    lambda: s.geometric_mean([D(2), F(1, 2)]),
):
    try:
        print(repr(a()))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
