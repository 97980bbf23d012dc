# fractions: rational numbers in lowest terms.

import math
import numbers

_MODULUS = (1 << 61) - 1


def _parse(text):
    # [sign] digits [/ digits] or a decimal with an exponent; None where it is neither.
    s = text.strip()
    sign = 1
    if s[:1] in ('+', '-') and s:
        sign = -1 if s[0] == '-' else 1
        s = s[1:]

    def digits(t):
        return bool(t) and all(part.isdecimal() for part in t.split('_'))

    if '/' in s:
        n, _, d = s.partition('/')
        if digits(n) and digits(d):
            return sign * int(n), int(d)
        return None
    exponent = 0
    lower = s.lower()
    if 'e' in lower:
        s, _, e = lower.partition('e')
        bare = e[1:] if e[:1] in ('+', '-') and e else e
        if not digits(bare):
            return None
        exponent = int(e)
    whole, dot, part = s.partition('.')
    if not (whole or part) or whole and not digits(whole) or part and not digits(part):
        return None
    part = part.replace('_', '')
    n = int((whole.replace('_', '') + part) or '0')
    exponent -= len(part)
    if exponent >= 0:
        return sign * n * 10 ** exponent, 1
    return sign * n, 10 ** -exponent


class Fraction(numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        if denominator is None:
            if type(numerator) is int:
                return cls._of(numerator, 1)
            if isinstance(numerator, numbers.Rational):
                return cls._of(numerator.numerator, numerator.denominator)
            if isinstance(numerator, str):
                found = _parse(numerator)
                if found is None:
                    raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
                numerator, denominator = found
            elif hasattr(numerator, 'as_integer_ratio') and not isinstance(numerator, type):
                return cls._of(*numerator.as_integer_ratio())
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif type(numerator) is int is type(denominator):
            pass
        elif not isinstance(numerator, numbers.Rational) or not isinstance(denominator, numbers.Rational):
            raise TypeError('both arguments should be Rational instances')
        else:
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        if _normalize:
            # The sign stands above the line.
            common = math.gcd(numerator, denominator) * (1 if denominator > 0 else -1)
            numerator, denominator = numerator // common, denominator // common
        return cls._of(numerator, denominator)

    @classmethod
    def _of(cls, numerator, denominator):
        made = super().__new__(cls)
        made._numerator, made._denominator = numerator, denominator
        return made

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def is_integer(self):
        return self._denominator == 1

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Along the continued fraction while the denominators are small enough; then the best of what is on either side.
        before, near = (0, 1), (1, 0)
        above, below = self._numerator, self._denominator
        while True:
            whole, rest = divmod(above, below)
            if before[1] + whole * near[1] > max_denominator:
                break
            before, near = near, (before[0] + whole * near[0], before[1] + whole * near[1])
            above, below = below, rest
        steps = (max_denominator - before[1]) // near[1]
        beyond = Fraction(before[0] + steps * near[0], before[1] + steps * near[1])
        near = Fraction(*near)
        return near if abs(near - self) <= abs(beyond - self) else beyond

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def __add__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
        if isinstance(b, float):
            return float(a) + b
        if isinstance(b, complex):
            return complex(a) + b
        return NotImplemented

    def __radd__(b, a):
        if isinstance(a, numbers.Rational):
            return Fraction(a) + b
        if isinstance(a, numbers.Real):
            return float(a) + float(b)
        if isinstance(a, numbers.Complex):
            return complex(a) + complex(b)
        return NotImplemented

    def __sub__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)
        if isinstance(b, float):
            return float(a) - b
        if isinstance(b, complex):
            return complex(a) - b
        return NotImplemented

    def __rsub__(b, a):
        if isinstance(a, numbers.Rational):
            return Fraction(a) - b
        if isinstance(a, numbers.Real):
            return float(a) - float(b)
        if isinstance(a, numbers.Complex):
            return complex(a) - complex(b)
        return NotImplemented

    def __mul__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)
        if isinstance(b, float):
            return float(a) * b
        if isinstance(b, complex):
            return complex(a) * b
        return NotImplemented

    def __rmul__(b, a):
        if isinstance(a, numbers.Rational):
            return Fraction(a) * b
        if isinstance(a, numbers.Real):
            return float(a) * float(b)
        if isinstance(a, numbers.Complex):
            return complex(a) * complex(b)
        return NotImplemented

    def __truediv__(a, b):
        if isinstance(b, (int, Fraction)):
            n, d = a.numerator * b.denominator, a.denominator * b.numerator
            if d == 0:
                raise ZeroDivisionError(f'Fraction({n}, 0)')
            return Fraction(n, d)
        if isinstance(b, float):
            return float(a) / b
        if isinstance(b, complex):
            return complex(a) / b
        return NotImplemented

    def __rtruediv__(b, a):
        if isinstance(a, numbers.Rational):
            return Fraction(a) / b
        if isinstance(a, numbers.Real):
            return float(a) / float(b)
        if isinstance(a, numbers.Complex):
            return complex(a) / complex(b)
        return NotImplemented

    def __floordiv__(a, b):
        if isinstance(b, (int, Fraction)):
            return (a.numerator * b.denominator) // (a.denominator * b.numerator)
        if isinstance(b, float):
            return float(a) // b
        return NotImplemented

    def __rfloordiv__(b, a):
        if isinstance(a, numbers.Rational):
            return Fraction(a) // b
        if isinstance(a, numbers.Real):
            return float(a) // float(b)
        return NotImplemented

    def __mod__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator),
                            a.denominator * b.denominator)
        if isinstance(b, float):
            return float(a) % b
        return NotImplemented

    def __rmod__(b, a):
        if isinstance(a, numbers.Rational):
            return Fraction(a) % b
        if isinstance(a, numbers.Real):
            return float(a) % float(b)
        return NotImplemented

    def __divmod__(a, b):
        if isinstance(b, (int, Fraction)):
            return a // b, a % b
        if isinstance(b, float):
            return divmod(float(a), b)
        return NotImplemented

    def __rdivmod__(b, a):
        if isinstance(a, numbers.Rational):
            return divmod(Fraction(a), b)
        return NotImplemented

    def __pow__(a, b):
        if isinstance(b, numbers.Rational):
            if b.denominator == 1:
                power = b.numerator
                if power >= 0:
                    return Fraction(a._numerator ** power, a._denominator ** power)
                if a._numerator == 0:
                    raise ZeroDivisionError(f'Fraction({a._denominator ** -power}, 0)')
                return Fraction(a._denominator ** -power, a._numerator ** -power)
            return float(a) ** float(b)
        return float(a) ** b

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator)

    def __int__(a):
        return a.__trunc__()

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self.numerator, self.denominator)
            if rest * 2 < self.denominator:
                return floor
            if rest * 2 > self.denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and not b.imag:
            b = b.real
        if not isinstance(b, float):
            return NotImplemented
        return math.isfinite(b) and a == a.from_float(b)

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, lambda x, y: x < y)

    def __gt__(a, b):
        return a._compare(b, lambda x, y: x > y)

    def __le__(a, b):
        return a._compare(b, lambda x, y: x <= y)

    def __ge__(a, b):
        return a._compare(b, lambda x, y: x >= y)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


__all__ = ['Fraction']
