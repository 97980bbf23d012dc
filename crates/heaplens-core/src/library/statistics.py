# statistics: exact where CPython is exact, by way of fractions.

from fractions import Fraction
from collections import namedtuple
from math import erf, exp, fabs, fsum, hypot, log, sqrt, tau

class StatisticsError(ValueError):
    pass


def _exact(x):
    # An infinity or NaN is what it is.
    if isinstance(x, (int, Fraction)):
        return Fraction(x)
    if hasattr(x, 'as_integer_ratio'):
        try:
            return Fraction(*x.as_integer_ratio())
        except (OverflowError, ValueError):
            return x
    raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _kind(data):
    # The type of the result: int gives way to the others.
    kind = int
    for x in data:
        t = type(x)
        if t is bool or t is kind or t is int:
            continue
        if kind is int or issubclass(t, kind) or issubclass(kind, Fraction) and issubclass(t, float):
            kind = t
        elif not (issubclass(kind, t) or issubclass(kind, float) and issubclass(t, Fraction)):
            raise TypeError(f"don't know how to coerce {kind.__name__} and {t.__name__}")
    return kind


def _convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and isinstance(value, Fraction) and value.denominator != 1:
        kind = float
    if not isinstance(value, (int, Fraction)):
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
        if not isinstance(x, Fraction):
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
    try:
        return exp(fmean([log(x) for x in data]))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    try:
        negative = any([x < 0 for x in data])
    except TypeError:
        raise TypeError('unsupported type') from None
    if negative:
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
        if not isinstance(c, Fraction):
            return c * len(data)
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


def _deviation(value, kind):
    if kind.__name__ != 'Decimal':
        return _root(value)
    if not value:
        return kind('0.0')
    from decimal import localcontext
    with localcontext() as context:
        context.prec += 20
        root = (kind(value.numerator) / value.denominator).sqrt()
    return +root


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _deviation(_squares(data, xbar) / (len(data) - 1), _kind(data))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pstdev requires at least one data point')
    return _deviation(_squares(data, mu) / len(data), _kind(data))


__all__ = ['StatisticsError', 'fmean', 'geometric_mean', 'harmonic_mean', 'mean', 'median', 'median_high',
           'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


def median_grouped(data, interval=1):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    middle = data[n // 2]
    # What lies below the middle's class, and how much in it.
    below = 0
    while data[below] < middle:
        below += 1
    within = 0
    while below + within < n and data[below + within] == middle:
        within += 1
    try:
        interval, middle = float(interval), float(middle)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return middle - interval / 2.0 + interval * (n / 2 - below) / within


def _pairs(x, y, what):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{what} requires at least two data points')
    return n, fsum(x) / n, fsum(y) / n


def covariance(x, y, /):
    n, xbar, ybar = _pairs(x, y, 'covariance')
    return fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (n - 1)


def correlation(x, y, /):
    n, xbar, ybar = _pairs(x, y, 'correlation')
    sxy = fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = fsum([(a - xbar) ** 2.0 for a in x])
    syy = fsum([(b - ybar) ** 2.0 for b in y])
    try:
        return sxy / sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    n, xbar, ybar = _pairs(x, y, 'linear regression')
    if proportional:
        xbar = ybar = 0.0
        sxy = fsum([a * b for a, b in zip(x, y)]) + 0.0
        sxx = fsum([a * a for a in x])
    else:
        sxy = fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
        sxx = fsum([(a - xbar) ** 2.0 for a in x])
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


def _horner(x, *coefficients):
    value = 0.0
    for coefficient in coefficients:
        value = value * x + coefficient
    return value


def _inverse_normal(p, mu, sigma):
    # Wichura's algorithm AS 241 (1988).
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        top = _horner(r, 2.50908_09287_30122_6727e+3, 3.34305_75583_58812_8105e+4, 6.72657_70927_00870_0853e+4,
                      4.59219_53931_54987_1457e+4, 1.37316_93765_50946_1125e+4, 1.97159_09503_06551_4427e+3,
                      1.33141_66789_17843_7745e+2, 3.38713_28727_96366_6080e+0) * q
        bottom = _horner(r, 5.22649_52788_52854_5610e+3, 2.87290_85735_72194_2674e+4, 3.93078_95800_09271_0610e+4,
                         2.12137_94301_58659_5867e+4, 5.39419_60214_24751_1077e+3, 6.87187_00749_20579_0830e+2,
                         4.23133_30701_60091_1252e+1, 1.0)
        return mu + top / bottom * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r -= 1.6
        top = _horner(r, 7.74545_01427_83414_07640e-4, 2.27238_44989_26918_45833e-2, 2.41780_72517_74506_11770e-1,
                      1.27045_82524_52368_38258e+0, 3.64784_83247_63204_60504e+0, 5.76949_72214_60691_40550e+0,
                      4.63033_78461_56545_29590e+0, 1.42343_71107_49683_57734e+0)
        bottom = _horner(r, 1.05075_00716_44416_84324e-9, 5.47593_80849_95344_94600e-4, 1.51986_66563_61645_71966e-2,
                         1.48103_97642_74800_74590e-1, 6.89767_33498_51000_04550e-1, 1.67638_48301_83803_84940e+0,
                         2.05319_16266_37758_82187e+0, 1.0)
    else:
        r -= 5.0
        top = _horner(r, 2.01033_43992_92288_13265e-7, 2.71155_55687_43487_57815e-5, 1.24266_09473_88078_43860e-3,
                      2.65321_89526_57612_30930e-2, 2.96560_57182_85048_91230e-1, 1.78482_65399_17291_33580e+0,
                      5.46378_49111_64114_36990e+0, 6.65790_46435_01103_77720e+0)
        bottom = _horner(r, 2.04426_31033_89939_78564e-15, 1.42151_17583_16445_88870e-7, 1.84631_83175_10054_68180e-5,
                         7.86869_13114_56132_59100e-4, 1.48753_61290_85061_48525e-2, 1.36929_88092_27358_05310e-1,
                         5.99832_20655_58879_37690e-1, 1.0)
    x = top / bottom
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution', '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        center = fmean(data)
        return cls(center, stdev(data, center))

    def samples(self, n, *, seed=None):
        import random
        draw = random.gauss if seed is None else random.Random(seed).gauss
        return [draw(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        x_variance, y_variance = x.variance, y.variance
        if not x_variance or not y_variance:
            raise StatisticsError('overlap() not defined when sigma is zero')
        spread, gap = y_variance - x_variance, fabs(y._mu - x._mu)
        if not spread:
            return 1.0 - erf(gap / (2.0 * x._sigma * sqrt(2.0)))
        a = x._mu * y_variance - y._mu * x_variance
        b = x._sigma * y._sigma * sqrt(gap * gap + spread * log(y_variance / x_variance))
        first, second = (a + b) / spread, (a - b) / spread
        return 1.0 - (fabs(y.cdf(first) - x.cdf(first)) + fabs(y.cdf(second) - x.cdf(second)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
