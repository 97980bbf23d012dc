# The random module: distributions over the Mersenne Twister, drawing from it in CPython's order, so that a seeded
# program prints what it prints there. Without a seed every run draws the same numbers: a run can be replayed.
#
# Intrinsics: _mt_seed(n), _mt_random(state), _mt_getrandbits(state, k), _mt_words(state), _mt_from_words(words), and
# _math(name, *args) for math's functions.

_E = 2.718281828459045
_PI = 3.141592653589793
_TWOPI = 2.0 * _PI
_E = 2.718281828459045
_NV = 4 * _math('exp', -0.5) / _math('sqrt', 2.0)
_LOG4 = _math('log', 4.0)
_SG = 1.0 + _math('log', 4.5)


def _whole(number, what, warned):
    try:
        return index_of(number)
    except TypeError:
        whole = int(number)
    said = ('non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a '
            'subsequent version')
    if whole != number:
        said = 'randrange() will raise TypeError in the future'
    if warned:
        # randint() is a caller whose warnings nobody sees.
        import warnings
        warnings.warn(said, DeprecationWarning)
    if whole != number:
        raise ValueError(f'non-integer {what} for randrange()')
    return whole


class Random:
    """A generator of its own, with all the distributions."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is None:
            number = 0
        elif isinstance(a, int):
            number = int.__index__(a)
        elif isinstance(a, float):
            number = hash(a) % 0x1_0000_0000_0000_0000
        elif isinstance(a, (str, bytes, bytearray)):
            text = a.encode() if isinstance(a, str) else bytes(a)
            number = int.from_bytes(text + _digest('sha512', text), 'big')
        else:
            raise TypeError('The only supported seed types are: None,\n'
                            'int, float, str, bytes, and bytearray.')
        self._state = _mt_seed(number)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, _mt_words(self._state), self.gauss_next

    def setstate(self, state):
        version, words, gauss_next = state
        if version != 3:
            raise ValueError(f'state with version {version} passed to Random.setstate() of version {self.VERSION}')
        self._state = _mt_from_words(words)
        self.gauss_next = gauss_next

    def random(self):
        return _mt_random(self._state)

    def getrandbits(self, k, /):
        return _mt_getrandbits(self._state, k)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def __init_subclass__(cls, /, **kwargs):
        # Whoever draws fractions of its own, and no bits, has its whole numbers from them.
        for base in cls.__mro__:
            own = vars(base)
            if '_randbelow' in own or 'getrandbits' in own:
                if base is not Random and '_randbelow' not in own:
                    cls._randbelow = Random._randbelow
                break
            if 'random' in own:
                cls._randbelow = Random._randbelow_of_fraction
                break

    def _randbelow_of_fraction(self, n, most=1 << 53):
        random = self.random
        if n >= most:
            import warnings
            warnings.warn('Underlying random() generator does not supply \n'
                          'enough bits to choose from a population range this large.\n'
                          'To remove the range limitation, add a getrandbits() method.')
            return int(random() * n)
        limit = (most - most % n) / most
        r = random()
        while r >= limit:
            r = random()
        return int(r * most) % n

    def _randbelow(self, n):
        # Draws as many bits as n has until they make a number below n.
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randrange(self, start, stop=None, step=1):
        return self._randrange(start, stop, step, True)

    def _randrange(self, start, stop, step, warned):
        first = _whole(start, 'arg 1', warned)
        described = ''
        if stop is None:
            if step != 1:
                raise TypeError('Missing a non-None stop argument')
            first, stride, count = 0, 1, first
        else:
            width = _whole(stop, 'stop', warned) - first
            stride = _whole(step, 'step', warned)
            if not stride:
                raise ValueError('zero step for randrange()')
            count = -(-width // stride)  # rounded up
            if stride == 1:
                described = f' ({first}, {first + width}, {width})'
        if count <= 0:
            raise ValueError(f'empty range for randrange(){described}')
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        return self._randrange(a, b + 1, 1, False)

    def choice(self, seq):
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)) or _special(population, '__getitem__') is None:
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            ends = _running_totals(counts)
            if len(ends) != n:
                raise ValueError('The number of counts does not match the population')
            total = ends[-1] if ends else 0
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')
            return [population[_bisect(ends, s, 0, n)] for s in self.sample(range(total), k=k)]
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        # A small population is copied and drawn from; of a large one the places already drawn are remembered.
        set_size = 21
        if k > 5:
            set_size += 4 ** _math('ceil', _math('log', k * 3, 4))
        result = [None] * k
        if n <= set_size:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            drawn = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in drawn:
                    j = self._randbelow(n)
                drawn.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if weights is None and cum_weights is None:
            size = n + 0.0
            return [population[_math('floor', self.random() * size)] for _ in range(k)]
        if weights is not None:
            if cum_weights is not None:
                raise TypeError('Cannot specify both weights and cumulative weights')
            if isinstance(weights, int):
                raise TypeError(f'The number of choices must be a keyword argument: k={weights!r}')
            cum_weights = _running_totals(weights)
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        whole = cum_weights[-1] + 0.0
        if whole <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _math('isfinite', whole):
            raise ValueError('Total of weights must be finite')
        return [population[_bisect(cum_weights, self.random() * whole, 0, n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if mode is None:
            c = 0.5
        elif high - low == 0:
            return low
        else:
            c = (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _math('sqrt', u * c)

    def gauss(self, mu=0.0, sigma=1.0):
        # Two at a time: the second is kept for the next call.
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * _TWOPI
            radius = _math('sqrt', -2.0 * _math('log', 1.0 - self.random()))
            z = _math('cos', angle) * radius
            self.gauss_next = _math('sin', angle) * radius
        return mu + z * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        # The ratio of uniform deviates (Kinderman and Monahan, 1977).
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = _NV * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_math('log', u2):
                return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _math('exp', self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -_math('log', 1.0 - self.random()) / lambd

    def paretovariate(self, alpha):
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        u = 1.0 - self.random()
        return alpha * (-_math('log', u)) ** (1.0 / beta)

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha == 1.0:
            return -_math('log', 1.0 - self.random()) * beta
        if alpha > 1.0:
            # Cheng (1977).
            root = _math('sqrt', 2.0 * alpha - 1.0)
            shift = alpha - _math('log', 4.0)
            slope = alpha + root
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = _math('log', u1 / (1.0 - u1)) / root
                x = alpha * _math('exp', v)
                z = u1 * u1 * u2
                r = shift + slope * v - x
                if r + (1.0 + _math('log', 4.5)) - 4.5 * z >= 0.0 or r >= _math('log', z):
                    return x * beta
        # Ahrens and Dieter (1974), with Kennedy and Gentle's bound.
        while True:
            b = (_E + alpha) / _E
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_math('log', (b - p) / alpha)
            u = self.random()
            if p > 1.0:
                if u <= x ** (alpha - 1.0):
                    return x * beta
            elif u <= _math('exp', -x):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def vonmisesvariate(self, mu, kappa):
        # Fisher (1993), after Best and Fisher (1979).
        if kappa <= 1e-6:
            return _TWOPI * self.random()
        s = 0.5 / kappa
        r = s + _math('sqrt', 1.0 + s * s)
        while True:
            z = _math('cos', _TWOPI / 2.0 * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _math('exp', d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        turn = _math('acos', f)
        return (mu + turn if self.random() > 0.5 else mu - turn) % _TWOPI


def _running_totals(items):
    totals = []
    for item in items:
        totals.append(totals[-1] + item if totals else item)
    return totals


def _bisect(items, x, low, high):
    # bisect_right.
    while low < high:
        middle = (low + high) // 2
        if x < items[middle]:
            high = middle
        else:
            low = middle + 1
    return low


Random.__module__ = 'random'
_inst = Random()


def _use_instance(names):
    # The functions of the module are the methods of one generator that all share.
    import sys
    module = vars(sys.modules['random'])
    for name in names.split():
        module[name] = getattr(_inst, name)


_use_instance('seed random uniform triangular randint choice randrange sample shuffle choices normalvariate lognormvariate '
              'expovariate gauss gammavariate betavariate vonmisesvariate paretovariate weibullvariate getstate setstate getrandbits randbytes')
