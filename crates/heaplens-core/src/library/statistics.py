# statistics: exact where CPython is exact, by way of fractions.

from fractions import Fraction
from math import isfinite, sqrt

class StatisticsError(ValueError):
    pass


def _exact(x):
    if isinstance(x, float) and not isfinite(x):
        return x
    if isinstance(x, (int, float, Fraction)):
        return Fraction(x)
    if hasattr(x, 'as_integer_ratio'):
        return Fraction(*x.as_integer_ratio())
    raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _kind(data):
    # The type of the result: int gives way to the others.
    kind = int
    for x in data:
        t = type(x)
        if t is bool or t is kind or t is int:
            continue
        if kind is int or issubclass(t, kind):
            kind = t
        elif kind is Fraction and t is float:
            kind = float
    return kind


def _convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and isinstance(value, Fraction) and value.denominator != 1:
        kind = float
    if isinstance(value, float):
        return value
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def _sum(data):
    total = Fraction(0)
    special = None
    for x in data:
        x = _exact(x)
        if isinstance(x, float):
            special = x if special is None else special + x
        else:
            total += x
    return total if special is None else special


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    return _convert(_sum(data) / len(data), _kind(data))


def fmean(data, weights=None):
    from math import fsum
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    total = fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return fsum([w * x for w, x in zip(weights, data)]) / total


def geometric_mean(data):
    from math import exp, log
    data = [float(x) for x in data]
    if not data:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers')
    if any(x <= 0 for x in data):
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers')
    return exp(fmean([log(x) for x in data]))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if any(x < 0 for x in data):
        raise StatisticsError('harmonic mean does not support negative values')
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError('Number of weights does not match data size')
    if any(x == 0 for x in data):
        return 0
    terms = [w / x if w else 0 for w, x in zip(weights, data)]
    return _convert(_sum(weights) / _sum(terms), _kind(terms))


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counts(data)
    if not counts:
        return []
    most = max(counts.values())
    return [x for x, n in counts.items() if n == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    # Of `size` points either the outermost are the ends, or there is as much beyond them as between two of them.
    beyond = 1 if method == 'exclusive' else 0
    span = size - 1 + 2 * beyond
    points = []
    for cut in range(1, n):
        left = min(max(cut * span // n - beyond, 0), size - 2)
        share = cut * span - (left + beyond) * n
        points.append((data[left] * (n - share) + data[left + 1] * share) / n)
    return points


def _squares(data, center):
    if center is not None:
        c = _exact(center)
    else:
        c = _sum(data) / len(data)
    return _sum([(_exact(x) - c) ** 2 for x in data])


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(_squares(data, xbar) / (len(data) - 1), _kind(data))


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(_squares(data, mu) / len(data), _kind(data))


def _root(value):
    # The float nearest to the square root of a fraction.
    from math import isqrt
    n, d = value.numerator, value.denominator
    if not n:
        return 0.0
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        root = isqrt(n // (d << 2 * shift)) | (n % (d << 2 * shift) != 0 or isqrt(n // (d << 2 * shift)) ** 2 != n // (d << 2 * shift))
        return float(root << shift)
    scaled, rest = divmod(n << -2 * shift, d)
    root = isqrt(scaled)
    root |= rest != 0 or root * root != scaled
    return root / (1 << -shift)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('stdev requires at least two data points')
    value = _squares(data, xbar) / (len(data) - 1)
    return _root(value) if isinstance(value, Fraction) else sqrt(value)


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pstdev requires at least one data point')
    value = _squares(data, mu) / len(data)
    return _root(value) if isinstance(value, Fraction) else sqrt(value)


__all__ = ['StatisticsError', 'fmean', 'geometric_mean', 'harmonic_mean', 'mean', 'median', 'median_high',
           'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']
