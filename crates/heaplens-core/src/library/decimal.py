# decimal: decimal floating point by the General Decimal Arithmetic Specification. A number is a sign, an int of its
# digits and an exponent; every operation is done exactly on ints and rounded once, by the context.

import math as _math
import numbers as _numbers

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING'
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP'
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN, MIN_ETINY = -999999999999999999, -1999999999999999997
HAVE_THREADS = HAVE_CONTEXTVAR = True
__version__, __libmpdec_version__ = '1.70', '2.5.1'
__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext',
           'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal',
           'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax',
           'DivisionUndefined', *_ROUNDINGS, 'setcontext', 'getcontext', 'localcontext', 'MAX_PREC', 'MAX_EMAX',
           'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']

from collections import namedtuple as _namedtuple

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
# As libmpdec lists them.
_SHOWN = (InvalidOperation, Clamped, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_CONDITIONS = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
               DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}


class _Signals:
    # The flags or the traps of a context: a mapping of every signal to True or False.
    def __init__(self, on=()):
        self._on = {signal: signal in on for signal in _SIGNALS}

    def __getitem__(self, signal):
        return self._on[signal]

    def __setitem__(self, signal, value):
        if signal not in self._on:
            raise KeyError('invalid error flag')
        self._on[signal] = bool(value)

    def __delitem__(self, signal):
        raise ValueError('signal keys cannot be deleted')

    def __iter__(self):
        return iter(self._on)

    def __len__(self):
        return len(self._on)

    def __contains__(self, signal):
        return signal in self._on

    def keys(self):
        return self._on.keys()

    def values(self):
        return self._on.values()

    def items(self):
        return self._on.items()

    def get(self, signal, default=None):
        return self._on.get(signal, default)

    def copy(self):
        return dict(self._on)

    def __eq__(self, other):
        return self._on == (other._on if isinstance(other, _Signals) else other)

    def __repr__(self):
        return '{' + ', '.join([f"<class 'decimal.{s.__name__}'>:{v}" for s, v in self._on.items()]) + '}'


def _signals(given):
    if isinstance(given, _Signals):
        return given
    if isinstance(given, dict):
        return _Signals([s for s, on in given.items() if on])
    return _Signals(given)


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = DefaultContext if prec is None or rounding is None or Emin is None or Emax is None or traps is None \
            or capitals is None or clamp is None else None
        self.prec = base.prec if prec is None else prec
        self.rounding = base.rounding if rounding is None else rounding
        self.Emin = base.Emin if Emin is None else Emin
        self.Emax = base.Emax if Emax is None else Emax
        self.capitals = base.capitals if capitals is None else capitals
        self.clamp = base.clamp if clamp is None else clamp
        self.flags = _Signals() if flags is None else _signals(flags)
        self.traps = _Signals([s for s, on in base.traps.items() if on]) if traps is None else _signals(traps)

    def __setattr__(self, name, value):
        if name in ('prec', 'Emin', 'Emax', 'capitals', 'clamp'):
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            low, high = {'prec': (1, MAX_PREC), 'Emin': (MIN_EMIN, 0), 'Emax': (0, MAX_EMAX), 'capitals': (0, 1),
                         'clamp': (0, 1)}[name]
            if not low <= value <= high:
                shown = {'prec': '[1, MAX_PREC]', 'Emin': '[MIN_EMIN, 0]', 'Emax': '[0, MAX_EMAX]'}.get(name)
                raise ValueError(f'valid range for {name} is {shown}' if shown else f'valid values for {name} are 0 or 1'
                                 if name == 'clamp' else 'valid values for capitals are 0 or 1')
        elif name == 'rounding':
            if value not in _ROUNDINGS:
                raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                                '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        elif name in ('flags', 'traps'):
            value = _signals(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        object.__setattr__(self, name, value)

    def __repr__(self):
        on = lambda signals: '[' + ', '.join([s.__name__ for s in _SHOWN if signals[s]]) + ']'
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags={on(self.flags)}, traps={on(self.traps)})')

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                       [s for s, on in self.flags.items() if on], [s for s, on in self.traps.items() if on])

    __copy__ = copy

    def clear_flags(self):
        for signal in _SIGNALS:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in _SIGNALS:
            self.traps[signal] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def create_decimal(self, num='0', /):
        return _fix(Decimal(num, self), self)

    def create_decimal_from_float(self, f, /):
        return _fix(Decimal.from_float(f), self)

    def _noted(self, condition, result):
        # A condition has come up: noted, and raised where it is trapped.
        signal = _CONDITIONS.get(condition, condition)
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([condition])
        return result

    def __getattr__(self, name):
        # Operations as methods: context.divide(a, b) and the like.
        function = _OPERATIONS.get(name)
        if function is None:
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")

        def method(*args):
            return function(self, *[_operand_or_raise(arg) for arg in args])
        method.__name__ = name
        return method


def _operand_or_raise(x):
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return Decimal(x)
    raise TypeError(f'conversion from {type(x).__name__} to Decimal is not supported')


_FINITE, _INF, _NAN, _SNAN = 'F', 'I', 'n', 'N'


def _make(sign, digits, exp, kind=_FINITE):
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp, self._kind = sign, digits, exp, kind
    return self


def _length(n):
    # The number of decimal digits.
    if not n:
        return 1
    size = n.bit_length() * 1233 >> 12
    return size + (n >= 10 ** size)


def _rounded(sign, n, drop, rounding):
    # n without its last digits, rounded; and whether anything was lost.
    power = 10 ** drop
    q, r = divmod(n, power)
    if not r:
        return q, False
    half = 2 * r - power
    if rounding == ROUND_HALF_EVEN:
        up = half > 0 or not half and q & 1
    elif rounding == ROUND_HALF_UP:
        up = half >= 0
    elif rounding == ROUND_HALF_DOWN:
        up = half > 0
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = bool(sign)
    else:
        up = q % 5 == 0
    return (q + 1 if up else q), True


def _fix(d, context):
    # Rounds to the precision and the range of exponents of a context.
    if d._kind != _FINITE:
        if d._kind in (_NAN, _SNAN):
            room = context.prec - context.clamp
            if _length(d._int) > room and d._int:
                return _make(d._sign, d._int % 10 ** room, 0, d._kind)
        return d
    sign, n, exp = d._sign, d._int, d._exp
    tiny, top = context.Emin - context.prec + 1, context.Emax - context.prec + 1
    if not n:
        fixed = min(max(exp, tiny), top if context.clamp else context.Emax)
        if fixed != exp:
            context._noted(Clamped, None)
            return _make(sign, 0, fixed)
        return d
    size = _length(n)
    lowest = size + exp - context.prec
    if lowest > top:
        context._noted(Rounded, None)
        context._noted(Inexact, None)
        return context._noted(Overflow, _overflowed(sign, context))
    subnormal = lowest < tiny
    if subnormal:
        lowest = tiny
    if exp < lowest:
        if size + exp - lowest < 0:
            n, exp = 1, lowest - 1
        n, inexact = _rounded(sign, n, lowest - exp, context.rounding)
        exp = lowest
        if _length(n) > context.prec:
            n //= 10
            exp += 1
        if exp > top:
            result = _overflowed(sign, context)
            context._noted(Inexact, None)
            context._noted(Rounded, None)
            return context._noted(Overflow, result)
        result = _make(sign, n, exp)
        if inexact and subnormal:
            context._noted(Subnormal, None)
            context._noted(Rounded, None)
            context._noted(Inexact, None)
            context._noted(Underflow, None)
        else:
            if subnormal:
                context._noted(Subnormal, None)
            context._noted(Rounded, None)
            if inexact:
                context._noted(Inexact, None)
        if not n:
            context._noted(Clamped, None)
        return result
    if subnormal:
        context._noted(Subnormal, None)
    if context.clamp and exp > top:
        context._noted(Clamped, None)
        return _make(sign, n * 10 ** (exp - top), top)
    return d


def _overflowed(sign, context):
    r = context.rounding
    if r in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) or r == ROUND_CEILING and not sign \
            or r == ROUND_FLOOR and sign:
        return _make(sign, 0, 0, _INF)
    return _make(sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)


def _nan_of(context, *operands):
    # The NaN that an operation on NaNs gives, if there is one among its operands.
    for d in operands:
        if d._kind == _SNAN:
            return context._noted(InvalidOperation, _fix(_make(d._sign, d._int, 0, _NAN), context))
    for d in operands:
        if d._kind == _NAN:
            return _fix(d, context)


def _invalid(context, condition=InvalidOperation):
    return context._noted(condition, _make(0, 0, 0, _NAN))


# ---- arithmetic: functions of a context and of decimals ----


def _add(context, a, b):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind == _INF:
        return _invalid(context) if b._kind == _INF and a._sign != b._sign else a
    if b._kind == _INF:
        return b
    exp = min(a._exp, b._exp)
    negative_zero = context.rounding == ROUND_FLOOR and a._sign != b._sign
    if not a._int and not b._int:
        return _fix(_make(1 if negative_zero else a._sign & b._sign, 0, exp), context)
    if not a._int or not b._int:
        zero, other = (a, b) if not a._int else (b, a)
        exp = max(exp, other._exp - context.prec - 1)
        n = other._int * 10 ** (other._exp - exp) if other._exp > exp else other._int
        return _fix(_make(other._sign, n, min(exp, other._exp)), context)
    # A number too small to matter but for rounding stands for itself as one in the last place.
    big, small = (a, b) if a._exp >= b._exp else (b, a)
    far = big._exp + min(-1, _length(big._int) - context.prec - 2)
    if _length(small._int) + small._exp - 1 < far:
        small = _make(small._sign, 1, far)
    exp = min(big._exp, small._exp)
    x = big._int * 10 ** (big._exp - exp)
    y = small._int * 10 ** (small._exp - exp)
    total = (-x if big._sign else x) + (-y if small._sign else y)
    if not total:
        return _fix(_make(1 if negative_zero else 0, 0, exp), context)
    return _fix(_make(int(total < 0), abs(total), exp), context)


def _negated(d):
    return _make(1 - d._sign, d._int, d._exp, d._kind)


def _subtract(context, a, b):
    nan = _nan_of(context, a, b)
    return _add(context, a, _negated(b)) if nan is None else nan


def _multiply(context, a, b):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    sign = a._sign ^ b._sign
    if a._kind == _INF or b._kind == _INF:
        if a._kind == _FINITE and not a._int or b._kind == _FINITE and not b._int:
            return _invalid(context)
        return _make(sign, 0, 0, _INF)
    return _fix(_make(sign, a._int * b._int, a._exp + b._exp), context)


def _divide(context, a, b):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    sign = a._sign ^ b._sign
    if a._kind == _INF:
        return _invalid(context) if b._kind == _INF else _make(sign, 0, 0, _INF)
    if b._kind == _INF:
        context._noted(Clamped, None)
        return _make(sign, 0, context.Etiny())
    if not b._int:
        if not a._int:
            return _invalid(context, DivisionUndefined)
        return context._noted(DivisionByZero, _make(sign, 0, 0, _INF))
    if not a._int:
        return _fix(_make(sign, 0, a._exp - b._exp), context)
    shift = _length(b._int) - _length(a._int) + context.prec + 1
    exp = a._exp - b._exp - shift
    if shift >= 0:
        q, r = divmod(a._int * 10 ** shift, b._int)
    else:
        q, r = divmod(a._int, b._int * 10 ** -shift)
    if r:
        # A last digit that is neither 0 nor 5 says that there is more.
        if q % 5 == 0:
            q += 1
    else:
        ideal = a._exp - b._exp
        while exp < ideal and q % 10 == 0:
            q //= 10
            exp += 1
    return _fix(_make(sign, q, exp), context)


def _whole_division(context, a, b):
    # Quotient and remainder of finite decimals, as ints and exponent, or None where the quotient is too long.
    exp = min(a._exp, b._exp)
    if _length(a._int) + a._exp - _length(b._int) - b._exp > context.prec + 1 and a._int:
        return None
    x = a._int * 10 ** (a._exp - exp) if a._exp - exp < 10 ** 5 else 0
    y = b._int * 10 ** (b._exp - exp)
    q, r = divmod(x, y)
    return None if q >= 10 ** context.prec else (q, r, exp)


def _divmod(context, a, b):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan, nan
    sign = a._sign ^ b._sign
    if a._kind == _INF:
        if b._kind == _INF:
            nan = _invalid(context)
            return nan, nan
        return _make(sign, 0, 0, _INF), _invalid(context)
    if b._kind == _INF:
        return _make(sign, 0, 0), _fix(a, context)
    if not b._int:
        if not a._int:
            nan = _invalid(context, DivisionUndefined)
            return nan, nan
        # Both conditions are noted before one of them is raised.
        context.flags[DivisionByZero] = True
        if context.traps[InvalidOperation]:
            context.flags[InvalidOperation] = True
            raise InvalidOperation([InvalidOperation, DivisionByZero])
        return context._noted(DivisionByZero, _make(sign, 0, 0, _INF)), _invalid(context)
    found = _whole_division(context, a, b)
    if found is None:
        nan = _invalid(context, DivisionImpossible)
        return nan, nan
    q, r, exp = found
    return _make(sign, q, 0), _fix(_make(a._sign, r, exp), context)


def _divide_int(context, a, b):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind == _INF and b._kind != _INF:
        return _make(a._sign ^ b._sign, 0, 0, _INF)
    if a._kind == _FINITE and b._kind == _FINITE and not b._int and a._int:
        return context._noted(DivisionByZero, _make(a._sign ^ b._sign, 0, 0, _INF))
    if a._kind != _FINITE or b._kind != _FINITE or not b._int:
        return _divmod(context, a, b)[0]
    found = _whole_division(context, a, b)
    return _invalid(context, DivisionImpossible) if found is None else _make(a._sign ^ b._sign, found[0], 0)


def _remainder(context, a, b):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind == _INF or b._kind == _FINITE and not b._int and a._int:
        return _invalid(context)
    return _divmod(context, a, b)[1]


def _remainder_near(context, a, b):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind == _INF or b._kind == _FINITE and not b._int:
        return _invalid(context, DivisionUndefined if a._kind == _FINITE and not a._int else InvalidOperation)
    if b._kind == _INF:
        return _fix(a, context)
    found = _whole_division(context, a, b)
    if found is None:
        return _invalid(context, DivisionImpossible)
    q, r, exp = found
    y = b._int * 10 ** (b._exp - exp)
    sign = a._sign
    if 2 * r + (q & 1) > y:
        r, sign = y - r, 1 - sign
    return _fix(_make(sign, r, exp), context)


def _power(context, a, b, modulo=None):
    if modulo is not None:
        return _power_modulo(context, a, b, modulo)
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if b._kind == _FINITE and not b._int:
        return _invalid(context) if a._kind == _FINITE and not a._int else _make(0, 1, 0)
    whole = b._kind == _FINITE and (b._exp >= 0 or b._int % 10 ** -b._exp == 0)
    odd = whole and (b._int * 10 ** b._exp if b._exp >= 0 else b._int // 10 ** -b._exp) & 1
    sign = 0
    if a._sign:
        if whole:
            sign = int(odd)
        elif a._kind == _INF or a._int:
            return _invalid(context)
        a = _make(0, a._int, a._exp, a._kind)
    if a._kind == _FINITE and not a._int:
        return _make(sign, 0, 0) if not b._sign else _make(sign, 0, 0, _INF)
    if a._kind == _INF:
        return _make(sign, 0, 0, _INF) if not b._sign else _make(sign, 0, 0)
    order = _compare(a, _make(0, 1, 0))
    if order == 0:
        if whole and b._exp >= -10 ** 6:
            count = min(b._int * 10 ** b._exp if b._exp >= 0 else b._int // 10 ** -b._exp, context.prec)
            exp = a._exp * count if not b._sign else -a._exp * 0
            if exp < 1 - context.prec:
                exp = 1 - context.prec
                context._noted(Rounded, None)
        else:
            context._noted(Rounded, None)
            context._noted(Inexact, None)
            exp = 1 - context.prec
        return _make(sign, 10 ** -exp, exp)
    if b._kind == _INF:
        return _make(sign, 0, 0) if (order > 0) == bool(b._sign) else _make(sign, 0, 0, _INF)
    # An exact result first: a power of ints that is short enough.
    if whole:
        times = b._int * 10 ** b._exp if b._exp >= 0 else b._int // 10 ** -b._exp
        if not b._sign and times * _length(a._int) <= 4 * context.prec + 60:
            return _fix(_make(sign, a._int ** times, a._exp * times), context)
        if not b._sign and times <= 10 ** 9 and _reduced(a._int) == 1:
            zeros = _length(a._int) - 1
            return _fix(_padded(_make(sign, 1, (a._exp + zeros) * times), context), context)
        if b._sign and times * _length(a._int) <= 4 * context.prec + 60:
            inverse = _exact_inverse(a._int ** times, a._exp * times)
            if inverse is not None:
                return _fix(_make(sign, inverse._int, inverse._exp), context)
    else:
        root = _exact_root(a, b, context)
        if root is not None:
            return _fix(_padded(root, context), context)
    # a ** b = exp(b * ln(a)), with more digits until the rounding is certain.
    extra = 3
    while True:
        n, exp = _power_digits(a, b, context.prec + extra)
        if n % (5 * 10 ** (_length(n) - context.prec - 1)) or extra > context.prec + 60:
            break
        extra += 3
    return _fix(_make(sign, n, exp), context)


def _reduced(n):
    while n and n % 10 == 0:
        n //= 10
    return n


def _padded(d, context):
    # A root is given with as many digits as the precision allows.
    missing = context.prec - _length(d._int)
    return _make(d._sign, d._int * 10 ** missing, d._exp - missing) if missing > 0 else d


def _exact_root(a, b, context):
    # a ** b for a fraction b of small denominator, if that is a short decimal.
    exp, n = b._exp, b._int
    while n % 10 == 0:
        n //= 10
        exp += 1
    if exp >= 0 or -exp > 6:
        return None
    g = _math.gcd(n, 10 ** -exp)
    top, bottom = n // g, 10 ** -exp // g
    m, e = a._int, a._exp
    while m % 10 == 0:
        m //= 10
        e += 1
    shift = e % bottom
    m, e = m * 10 ** shift, e - shift
    root = _int_root(m, bottom)
    if root ** bottom != m or top * _length(root) > 4 * context.prec + 60:
        return None
    n, e = root ** top, e // bottom * top
    return _exact_inverse(n, e) if b._sign else _make(0, n, e)


def _exact_inverse(n, exp):
    # 1 / (n * 10**exp), if that is a short decimal: if n has no other prime factors than 2 and 5.
    while n % 10 == 0:
        n //= 10
        exp += 1
    twos = fives = 0
    k = n
    while k % 2 == 0:
        k //= 2
        twos += 1
    while k % 5 == 0:
        k //= 5
        fives += 1
    if k != 1:
        return None
    digits = max(twos, fives)
    return _make(0, 10 ** digits // n, -exp - digits)


def _int_root(n, k):
    x = 1 << -(-n.bit_length() // k)
    while True:
        y = ((k - 1) * x + n // x ** (k - 1)) // k
        if y >= x:
            return x
        x = y


def _power_modulo(context, a, b, modulo):
    nan = _nan_of(context, a, b, modulo)
    if nan is not None:
        return nan
    operands = (a, b, modulo)
    if any(d._kind != _FINITE or d._exp < 0 and d._int % 10 ** -d._exp for d in operands) or b._sign and b._int:
        return _invalid(context)
    x, y, m = [_to_int(d) for d in operands]
    if not m or not x and not y or _length(abs(m)) > context.prec:
        return _invalid(context)
    r = pow(abs(x), y, abs(m))
    return _make(int(x < 0 and y & 1), r, 0)


# ---- exp, ln: ints scaled by a power of ten ----


def _ln_scaled(n, exp, places):
    # ln(n * 10**exp) * 10**places, within a few units.
    work = places + 12
    one = 10 ** work
    size = _length(n) + exp
    # x in [0.1, 1) as a scaled int, and x * 10**size the number.
    shift = work - _length(n)
    x = n * 10 ** shift if shift >= 0 else n // 10 ** -shift
    halves = 0
    # Square roots bring x near to 1.
    while abs(x - one) > one // 10 ** 2:
        x = _math.isqrt(x * one)
        halves += 1
    # Of its size alone: floor division takes a negative number nowhere near 0.
    y = abs(x - one) * one // (x + one)
    square = y * y // one
    total, term, k = 0, y, 1
    while term:
        total += term // k
        term = term * square // one
        k += 2
    total = 2 * total << halves
    if x < one:
        total = -total
    return (total + size * _ln_ten(work)) // 10 ** 12


_LN10 = {}


def _ln_ten(places):
    found = _LN10.get(places)
    if found is None:
        # 10 = 2**3 * 1.25; ln 2 and ln 1.25 by atanh.
        one = 10 ** (places + 10)

        def atanh(n):
            # atanh(1/n)
            term, k, total = one // n, 1, 0
            while term:
                total += term // k
                term //= n * n
                k += 2
            return total
        two = 18 * atanh(26) - 2 * atanh(4801) + 8 * atanh(8749)
        found = _LN10[places] = (3 * two + 2 * atanh(9)) // 10 ** 10
    return found


def _exp_digits(n, exp, sign, digits):
    # exp(±n * 10**exp) as an int of about that many digits, and its exponent.
    size = max(_length(n) + exp, 0)
    work = digits + size + 15
    x = n * 10 ** (exp + work) if exp + work >= 0 else n // 10 ** -(exp + work)
    if sign:
        x = -x
    q, r = divmod(x, _ln_ten(work))
    one = 10 ** work
    halvings = 8
    r >>= halvings
    total, term, k = one, one, 1
    while True:
        term = term * r // (one * k)
        if not term:
            break
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // one
    cut = _length(total) - digits
    return total // 10 ** cut, q + cut - work


def _power_digits(a, b, digits):
    size = max(_length(b._int) + b._exp, 0) + 5
    places = digits + size + _length(abs(_length(a._int) + a._exp)) + 5
    ln = _ln_scaled(a._int, a._exp, places)
    product = ln * b._int
    sign = int(product < 0) ^ b._sign
    return _exp_digits(abs(product), b._exp - places, sign, digits)


def _exp(context, a):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind == _INF:
        return _make(0, 0, 0) if a._sign else a
    if not a._int:
        return _make(0, 1, 0)
    if _length(a._int) + a._exp > 20:
        return _fix(_make(0, 1, 10 ** 19 if not a._sign else -10 ** 19), context)
    if _length(a._int) + a._exp < -context.prec - 2:
        n = 10 ** (context.prec + 2) + (-1 if a._sign else 1)
        return _half_even(_make(0, n, -context.prec - 2), context)
    extra = 3
    while True:
        n, exp = _exp_digits(a._int, a._exp, a._sign, context.prec + extra)
        if n % (5 * 10 ** (_length(n) - context.prec - 1)):
            return _half_even(_make(0, n, exp), context)
        extra += 3


def _half_even(d, context):
    # These results are rounded half even, whatever the context says.
    old = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return _fix(d, context)
    finally:
        context.rounding = old


def _logarithm(context, a, ten):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind == _FINITE and not a._int:
        return _make(1, 0, 0, _INF)
    if a._kind == _INF and not a._sign:
        return a
    if a._sign:
        return _invalid(context)
    if _compare(a, _make(0, 1, 0)) == 0:
        return _make(0, 0, 0)
    if ten and _reduced(a._int) == 1:
        power = a._exp + _length(a._int) - 1
        return _fix(_make(int(power < 0), abs(power), 0), context)
    places = context.prec + 3
    while True:
        value = _ln_scaled(a._int, a._exp, places + 5)
        if ten:
            value = value * 10 ** (places + 5) // _ln_ten(places + 5)
        value = value // 10 ** 5 if value >= 0 else -(-value // 10 ** 5)
        size = _length(abs(value))
        if size > context.prec and abs(value) % (5 * 10 ** (size - context.prec - 1)):
            return _half_even(_make(int(value < 0), abs(value), -places), context)
        places += max(3, context.prec + 3 - size)


def _sqrt(context, a):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind == _INF and not a._sign:
        return a
    if a._kind == _FINITE and not a._int:
        return _fix(_make(a._sign, 0, a._exp // 2), context)
    if a._sign:
        return _invalid(context)
    prec = context.prec + 1
    exp, n = a._exp, a._int
    if exp & 1:
        n *= 10
    half = exp >> 1
    shift = prec - (_length(n) + 1 >> 1)
    exact = True
    if shift >= 0:
        n *= 100 ** shift
    else:
        n, rest = divmod(n, 100 ** -shift)
        exact = not rest
    root = _math.isqrt(n)
    exact = exact and root * root == n
    exp = half - shift
    if exact:
        while exp < half and root % 10 == 0:
            root //= 10
            exp += 1
    elif root % 5 == 0:
        root += 1
    return _half_even(_make(0, root, exp), context)


def _quantized(context, a, exp, rounding):
    # a with another exponent.
    if not a._int:
        return _make(a._sign, 0, exp), False
    if a._exp >= exp:
        return _make(a._sign, a._int * 10 ** (a._exp - exp), exp), False
    n, inexact = a._int, True
    if _length(n) + a._exp - exp < 0:
        n, drop = 1, 1
        if rounding in (ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN):
            return _make(a._sign, 0, exp), True
    else:
        drop = exp - a._exp
    n, inexact = _rounded(a._sign, n, drop, rounding)
    return _make(a._sign, n, exp), inexact


def _quantize(context, a, b, rounding=None):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind == _INF or b._kind == _INF:
        return a if a._kind == b._kind else _invalid(context)
    rounding = context.rounding if rounding is None else rounding
    if not context.Etiny() <= b._exp <= context.Emax:
        return _invalid(context)
    if a._int and (_length(a._int) + a._exp - 1 > context.Emax or _length(a._int) + a._exp - b._exp > context.prec):
        return _invalid(context)
    result, inexact = _quantized(context, a, b._exp, rounding)
    if result._int and _length(result._int) + result._exp - 1 > context.Emax or _length(result._int) > context.prec:
        return _invalid(context)
    if b._exp > a._exp and a._int:
        context._noted(Rounded, None)
        if inexact:
            context._noted(Inexact, None)
    if result._int and _length(result._int) + result._exp - 1 < context.Emin:
        context._noted(Subnormal, None)
    return result


def _to_integral(context, a, rounding=None, exact=False):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind == _INF or a._exp >= 0:
        return a
    if not a._int:
        return _make(a._sign, 0, 0)
    result, inexact = _quantized(context, a, 0, context.rounding if rounding is None else rounding)
    if exact:
        context._noted(Rounded, None)
        if inexact:
            context._noted(Inexact, None)
    return result


def _normalize(context, a):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    d = _fix(a, context)
    if d._kind != _FINITE:
        return d
    if not d._int:
        return _make(d._sign, 0, 0)
    n, exp = d._int, d._exp
    top = context.Emax if not context.clamp else context.Etop()
    while n % 10 == 0 and exp < top:
        n //= 10
        exp += 1
    return _make(d._sign, n, exp)


def _compare(a, b):
    # Of two numbers that are no NaNs: -1, 0 or 1.
    if a._kind == _INF or b._kind == _INF:
        x = (-1 if a._sign else 1) if a._kind == _INF else 0
        y = (-1 if b._sign else 1) if b._kind == _INF else 0
        return (x > y) - (x < y)
    if not a._int or not b._int:
        x = 0 if not a._int else -1 if a._sign else 1
        y = 0 if not b._int else -1 if b._sign else 1
        return (x > y) - (x < y)
    if a._sign != b._sign:
        return -1 if a._sign else 1
    high = _length(a._int) + a._exp
    other = _length(b._int) + b._exp
    if high != other:
        order = 1 if high > other else -1
    else:
        exp = min(a._exp, b._exp)
        x, y = a._int * 10 ** (a._exp - exp), b._int * 10 ** (b._exp - exp)
        order = (x > y) - (x < y)
    return -order if a._sign else order


def _compared(context, a, b):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    order = _compare(a, b)
    return _make(int(order < 0), abs(order), 0)


def _total(a, b):
    # The total order of compare_total().
    def rank(d):
        kind = {_FINITE: 0, _INF: 1, _SNAN: 2, _NAN: 3}[d._kind]
        return -kind if d._sign else kind
    if a._sign != b._sign:
        return -1 if a._sign else 1
    x, y = rank(a), rank(b)
    if x != y:
        return (x > y) - (x < y)
    if a._kind != _FINITE:
        order = (a._int > b._int) - (a._int < b._int)
    else:
        order = _compare(_make(0, a._int, a._exp), _make(0, b._int, b._exp))
        if not order:
            order = (a._exp > b._exp) - (a._exp < b._exp)
    return -order if a._sign else order


def _chosen(context, a, b, largest):
    quiet = [d for d in (a, b) if d._kind == _NAN]
    if not any(d._kind == _SNAN for d in (a, b)) and len(quiet) == 1:
        return _fix(b if a is quiet[0] else a, context)
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    order = _compare(a, b) or _total(a, b)
    return _fix(a if (order >= 0) == largest else b, context)


def _plus(context, a):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind == _FINITE and not a._int and context.rounding != ROUND_FLOOR:
        a = _make(0, 0, a._exp)
    return _fix(a, context)


def _minus(context, a):
    nan = _nan_of(context, a)
    return _plus(context, _negated(a)) if nan is None else nan


def _absolute(context, a):
    nan = _nan_of(context, a)
    return _fix(_make(0, a._int, a._exp, a._kind), context) if nan is None else nan


def _fused(context, a, b, c):
    nan = _nan_of(context, a, b, c)
    if nan is not None:
        return nan
    if a._kind == _FINITE and b._kind == _FINITE:
        product = _make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp)
    else:
        product = _multiply(context, a, b)
    return _add(context, product, c)


def _scaleb(context, a, b):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if b._kind != _FINITE or b._exp != 0 or abs(_to_int(b)) > 2 * (context.Emax + context.prec):
        return _invalid(context)
    if a._kind == _INF:
        return a
    return _fix(_make(a._sign, a._int, a._exp + _to_int(b)), context)


def _logb(context, a):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind == _INF:
        return _make(0, 0, 0, _INF)
    if not a._int:
        return context._noted(DivisionByZero, _make(1, 0, 0, _INF))
    return _fix(Decimal(a.adjusted()), context)


def _to_int(d):
    n = d._int * 10 ** d._exp if d._exp >= 0 else d._int // 10 ** -d._exp
    return -n if d._sign else n


_OPERATIONS = {
    'add': _add, 'subtract': _subtract, 'multiply': _multiply, 'divide': _divide, 'divide_int': _divide_int,
    'divmod': _divmod, 'remainder': _remainder, 'remainder_near': _remainder_near, 'power': _power, 'exp': _exp,
    'ln': lambda c, a: _logarithm(c, a, False), 'log10': lambda c, a: _logarithm(c, a, True), 'sqrt': _sqrt,
    'quantize': _quantize, 'to_integral_value': _to_integral, 'to_integral': _to_integral,
    'to_integral_exact': lambda c, a: _to_integral(c, a, None, True), 'normalize': _normalize, 'compare': _compared,
    'max': lambda c, a, b: _chosen(c, a, b, True), 'min': lambda c, a, b: _chosen(c, a, b, False), 'plus': _plus,
    'minus': _minus, 'abs': _absolute, 'fma': _fused, 'scaleb': _scaleb, 'logb': _logb,
    'to_sci_string': lambda c, a: _text(a, c), 'to_eng_string': lambda c, a: _text(a, c, True),
    'copy_abs': lambda c, a: a.copy_abs(), 'copy_negate': lambda c, a: a.copy_negate(),
    'copy_sign': lambda c, a, b: a.copy_sign(b), 'is_nan': lambda c, a: a.is_nan(), 'is_zero': lambda c, a: a.is_zero(),
    'is_signed': lambda c, a: a.is_signed(), 'is_infinite': lambda c, a: a.is_infinite(),
    'is_finite': lambda c, a: a.is_finite(), 'same_quantum': lambda c, a, b: a.same_quantum(b),
    'compare_total': lambda c, a, b: a.compare_total(b),
}


# ---- text ----


def _text(d, context, engineering=False):
    sign = '-' if d._sign else ''
    if d._kind == _INF:
        return sign + 'Infinity'
    if d._kind != _FINITE:
        return sign + ('NaN' if d._kind == _NAN else 'sNaN') + (str(d._int) if d._int else '')
    digits = str(d._int)
    left = d._exp + len(digits)
    if d._exp <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif not d._int:
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        whole, fraction = '0', '.' + '0' * -point + digits
    elif point >= len(digits):
        whole, fraction = digits + '0' * (point - len(digits)), ''
    else:
        whole, fraction = digits[:point], '.' + digits[point:]
    exponent = '' if left == point else ('E' if context.capitals else 'e') + f'{left - point:+d}'
    return sign + whole + fraction + exponent


def _parse(text):
    # sign, digits, exponent and kind of a number as text; None where it is not one.
    s = text.strip().replace('_', '')
    sign = 0
    if s[:1] in ('+', '-'):
        sign = int(s[0] == '-')
        s = s[1:]
    lower = s.lower()
    if lower in ('inf', 'infinity'):
        return sign, 0, 0, _INF
    for prefix, kind in (('nan', _NAN), ('snan', _SNAN)):
        if lower.startswith(prefix):
            payload = s[len(prefix):]
            if not payload:
                return sign, 0, 0, kind
            return (sign, int(payload), 0, kind) if payload.isdecimal() else None
    mantissa, mark, exponent = lower.partition('e')
    whole, point, fraction = mantissa.partition('.')
    digits = whole + fraction
    if not digits.isdecimal():
        return None
    exp = 0
    if mark:
        unsigned = exponent[1:] if exponent[:1] in ('+', '-') else exponent
        if not unsigned.isdecimal():
            return None
        exp = int(exponent)
    return sign, int(digits), exp - len(fraction), _FINITE


class Decimal:
    __slots__ = ('_sign', '_int', '_exp', '_kind', '__weakref__')

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            found = _parse(value)
            if found is None:
                context = getcontext() if context is None else context
                made = _invalid(context, ConversionSyntax)
            else:
                made = _make(*found)
        elif isinstance(value, int):
            made = _make(int(value < 0), abs(value), 0)
        elif isinstance(value, Decimal):
            if type(value) is cls:
                return value
            made = value
        elif isinstance(value, float):
            context = getcontext() if context is None else context
            context.flags[FloatOperation] = True
            if context.traps[FloatOperation]:
                raise FloatOperation([FloatOperation])
            made = _of_float(value)
        elif isinstance(value, (list, tuple)):
            made = _of_tuple(value)
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        if cls is Decimal:
            return made
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._kind = made._sign, made._int, made._exp, made._kind
        return self

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(int(f))
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        made = _of_float(f)
        return made if cls is Decimal else cls(made)

    def as_tuple(self):
        digits = tuple(map(int, str(self._int)))
        if self._kind == _INF:
            return DecimalTuple(self._sign, (0,), 'F')
        if self._kind != _FINITE:
            return DecimalTuple(self._sign, digits if self._int else (), self._kind)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._kind != _FINITE:
            if self._kind == _INF:
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        n, d = (self._int * 10 ** self._exp, 1) if self._exp >= 0 else (self._int, 10 ** -self._exp)
        g = _math.gcd(n, d)
        return (-n if self._sign else n) // g, d // g

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return _text(self, getcontext())

    def to_eng_string(self, context=None):
        return _text(self, context or getcontext(), True)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __sizeof__(self):
        return 88 if type(self) is Decimal and self._int < 10 ** 76 else 88 + 8 * (_length(self._int) // 19)

    def __bool__(self):
        return self._kind != _FINITE or self._int != 0

    def __hash__(self):
        if self._kind == _SNAN:
            raise TypeError('Cannot hash a signaling NaN value')
        if self._kind == _NAN:
            return object.__hash__(self)
        if self._kind == _INF:
            return -314159 if self._sign else 314159
        modulus = (1 << 61) - 1
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, -1, modulus), -self._exp, modulus)
        found = self._int * power % modulus
        found = -found if self._sign else found
        return -2 if found == -1 else found

    # ---- comparison ----

    def _ordered(self, other, op, equality=False):
        other = _comparable(self, other, equality)
        if other is NotImplemented:
            return NotImplemented
        if self._kind in (_NAN, _SNAN) or other._kind in (_NAN, _SNAN):
            if not equality or self._kind == _SNAN or other._kind == _SNAN:
                getcontext()._noted(InvalidOperation, None)
            return False
        return op(_compare(self, other))

    def __eq__(self, other):
        return self._ordered(other, lambda order: order == 0, True)

    def __lt__(self, other):
        return self._ordered(other, lambda order: order < 0)

    def __le__(self, other):
        return self._ordered(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._ordered(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._ordered(other, lambda order: order >= 0)

    def compare_total(self, other, context=None):
        order = _total(self, _operand_or_raise(other))
        return _make(int(order < 0), abs(order), 0)

    # ---- conversions ----

    def __int__(self):
        if self._kind != _FINITE:
            if self._kind == _INF:
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        return _to_int(self)

    __trunc__ = __int__

    def __float__(self):
        if self._kind == _SNAN:
            raise ValueError('cannot convert signaling NaN to float')
        if self._kind == _NAN:
            return float('-nan' if self._sign else 'nan')
        return float(_text(self, ExtendedContext))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def _whole(self, rounding):
        if self._kind != _FINITE:
            if self._kind == _INF:
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        return _to_int(_quantized(None, self, 0, rounding)[0]) if self._exp < 0 else _to_int(self)

    def __round__(self, ndigits=..., /):
        if ndigits is not ...:
            if not isinstance(ndigits, int):
                raise TypeError('optional arg must be an integer')
            return _quantize(getcontext(), self, _make(0, 1, -ndigits))
        return self._whole(ROUND_HALF_EVEN)

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    # ---- properties ----

    def adjusted(self):
        return self._exp + _length(self._int) - 1 if self._kind == _FINITE else 0

    def is_finite(self):
        return self._kind == _FINITE

    def is_infinite(self):
        return self._kind == _INF

    def is_nan(self):
        return self._kind in (_NAN, _SNAN)

    def is_qnan(self):
        return self._kind == _NAN

    def is_snan(self):
        return self._kind == _SNAN

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._kind == _FINITE and not self._int

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def is_normal(self, context=None):
        return self._kind == _FINITE and self._int != 0 and (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return self._kind == _FINITE and self._int != 0 and self.adjusted() < (context or getcontext()).Emin

    def number_class(self, context=None):
        if self._kind in (_NAN, _SNAN):
            return 'NaN' if self._kind == _NAN else 'sNaN'
        mark = '-' if self._sign else '+'
        if self._kind == _INF:
            return mark + 'Infinity'
        if not self._int:
            return mark + 'Zero'
        return mark + ('Subnormal' if self.is_subnormal(context) else 'Normal')

    def radix(self):
        return Decimal(10)

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._kind)

    def copy_negate(self):
        return _negated(self)

    def copy_sign(self, other, context=None):
        return _make(_operand_or_raise(other)._sign, self._int, self._exp, self._kind)

    def same_quantum(self, other, context=None):
        other = _operand_or_raise(other)
        if self._kind != _FINITE or other._kind != _FINITE:
            return self.is_nan() and other.is_nan() or self._kind == other._kind == _INF
        return self._exp == other._exp

    def quantize(self, exp, rounding=None, context=None):
        if rounding is not None and rounding not in _ROUNDINGS:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                            '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        return _quantize(context or getcontext(), self, _operand_or_raise(exp), rounding)

    def to_integral_value(self, rounding=None, context=None):
        return _to_integral(context or getcontext(), self, rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        return _to_integral(context or getcontext(), self, rounding, True)

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError(f'format arg must be str')
        return _formatted(self, spec, getcontext())


def _method(name, count):
    function = _OPERATIONS[name]
    if count == 0:
        def method(self, context=None):
            return function(context or getcontext(), self)
    elif count == 1:
        def method(self, other, context=None):
            return function(context or getcontext(), self, _operand_or_raise(other))
    else:
        def method(self, other, third, context=None):
            return function(context or getcontext(), self, _operand_or_raise(other), _operand_or_raise(third))
    method.__name__, method.__qualname__ = name, f'Decimal.{name}'
    setattr(Decimal, name, method)


for _name, _count in (('exp', 0), ('ln', 0), ('log10', 0), ('sqrt', 0), ('normalize', 0), ('logb', 0),
                      ('compare', 1), ('max', 1), ('min', 1), ('remainder_near', 1), ('scaleb', 1), ('fma', 2)):
    _method(_name, _count)


def _operator(name, function):
    def forward(self, other):
        other = _operand(other)
        return other if other is NotImplemented else function(getcontext(), self, other)

    def reflected(self, other):
        other = _operand(other)
        return other if other is NotImplemented else function(getcontext(), other, self)

    setattr(Decimal, f'__{name}__', forward)
    setattr(Decimal, f'__r{name}__', reflected)


def _operand(x):
    if isinstance(x, Decimal):
        return x
    return _make(int(x < 0), abs(x), 0) if isinstance(x, int) else NotImplemented


for _name, _function in (('add', _add), ('sub', _subtract), ('mul', _multiply), ('truediv', _divide),
                         ('floordiv', _divide_int), ('mod', _remainder), ('divmod', _divmod)):
    _operator(_name, _function)


def _pow(self, other, modulo=None):
    other = _operand(other)
    if other is NotImplemented:
        return other
    if modulo is not None:
        modulo = _operand(modulo)
        if modulo is NotImplemented:
            return modulo
    return _power(getcontext(), self, other, modulo)


def _rpow(self, other, modulo=None):
    other = _operand(other)
    return other if other is NotImplemented else _power(getcontext(), other, self)


Decimal.__pow__, Decimal.__rpow__ = _pow, _rpow
Decimal.__neg__ = lambda self: _minus(getcontext(), self)
Decimal.__pos__ = lambda self: _plus(getcontext(), self)
Decimal.__abs__ = lambda self: _absolute(getcontext(), self)


def _comparable(self, other, equality):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return _make(int(other < 0), abs(other), 0)
    if isinstance(other, float):
        context = getcontext()
        context.flags[FloatOperation] = True
        if context.traps[FloatOperation] and not equality:
            raise FloatOperation([FloatOperation])
        return _of_float(other)
    if isinstance(other, complex) and equality and other.imag == 0:
        return _of_float(other.real)
    if isinstance(other, _numbers.Rational):
        # self * denominator against the numerator, exactly.
        if self._kind != _FINITE:
            return _make(0, 0, 0)
        n, d = self.as_integer_ratio()
        x, y = n * other.denominator, other.numerator * d
        return self if x == y else _make(0 if x < y else 1, 1, 0, _INF)
    return NotImplemented


def _of_float(f):
    if f != f or f in (_math.inf, -_math.inf):
        sign = int(_math.copysign(1.0, f) < 0)
        return _make(sign, 0, 0, _NAN if f != f else _INF)
    n, d = abs(f).as_integer_ratio()
    k = d.bit_length() - 1
    return _make(int(_math.copysign(1.0, f) < 0), n * 5 ** k, -k)


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exp = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if exp == 'F':
        return _make(sign, 0, 0, _INF)
    n = 0
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError('coefficient must be a tuple of digits')
        n = n * 10 + digit
    if exp in ('n', 'N'):
        return _make(sign, n, 0, exp)
    if not isinstance(exp, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    return _make(sign, n, exp)


def _formatted(d, spec, context):
    # [[fill]align][sign][z][0][width][,][.precision][type]
    fill, align, sign, zero, width, comma, places, kind = ' ', '', '-', False, 0, '', None, ''
    i = 0
    if len(spec) > 1 and spec[1] in '<>=^':
        fill, align, i = spec[0], spec[1], 2
    elif spec[:1] in ('<', '>', '=', '^') and spec:
        align, i = spec[0], 1
    if spec[i:i + 1] in ('+', '-', ' ') and spec[i:]:
        sign = spec[i]
        i += 1
    no_minus_zero = spec[i:i + 1] == 'z'
    i += no_minus_zero
    if spec[i:i + 1] == '0':
        zero = True
        i += 1
    start = i
    while spec[i:i + 1].isdigit():
        i += 1
    width = int(spec[start:i] or 0)
    if spec[i:i + 1] == ',':
        comma = ','
        i += 1
    if spec[i:i + 1] == '.':
        start = i = i + 1
        while spec[i:i + 1].isdigit():
            i += 1
        if start == i:
            raise ValueError('invalid format string')
        places = int(spec[start:i])
    if spec[i:]:
        kind = spec[i:]
        if kind not in tuple('eEfFgGn%'):
            raise ValueError('invalid format string')
    if zero and not align:
        fill, align = '0', '='
    minus = d._sign
    if d._kind != _FINITE:
        body, exponent, fraction = _text(d.copy_abs(), context), '', ''
        if zero and fill == '0':
            fill = ' '
        if kind == '%':
            exponent = '%'
        comma = ''
    else:
        sign_of, n, exp = d._sign, d._int, d._exp
        if kind == '%':
            exp += 2
        if places is not None:
            if kind in ('e', 'E') and kind:
                if n and _length(n) > places + 1:
                    drop = _length(n) - places - 1
                    n, _ = _rounded(sign_of, n, drop, context.rounding)
                    exp += drop
                    if _length(n) > places + 1:
                        n //= 10
                        exp += 1
                elif n:
                    missing = places + 1 - _length(n)
                    n, exp = n * 10 ** missing, exp - missing
            elif kind in ('f', 'F', '%') and kind:
                q, _ = _quantized(None, _make(sign_of, n, exp), -places, context.rounding)
                n, exp = q._int, q._exp
            else:
                if n and _length(n) > max(places, 1):
                    drop = _length(n) - max(places, 1)
                    n, _ = _rounded(sign_of, n, drop, context.rounding)
                    exp += drop
                    if _length(n) > max(places, 1):
                        n //= 10
                        exp += 1
        if not n and exp > 0 and kind in ('f', 'F', '%') and kind:
            exp = 0
        minus = minus and not (no_minus_zero and not n)
        digits = str(n)
        left = exp + len(digits)
        if kind in ('e', 'E') and kind:
            point = 1 if n or places is None else 1 - places
        elif kind in ('f', 'F', '%') and kind:
            point = left
        else:
            point = left if exp <= 0 and left > -6 else 1
        if point < 0:
            body, fraction = '0', '0' * -point + digits
        elif point > len(digits):
            body, fraction = digits + '0' * (point - len(digits)), ''
        else:
            body, fraction = digits[:point] or '0', digits[point:]
        exponent = ''
        if left != point or kind in ('e', 'E') and kind:
            capital = kind in ('E', 'G') and kind or not kind and context.capitals
            exponent = ('E' if capital else 'e') + f'{left - point:+d}'
        if kind == '%':
            exponent += '%'
    lead = '-' if minus else sign if sign in '+ ' else ''
    tail = ('.' + fraction if fraction else '') + exponent
    if comma:
        room = width - len(lead) - len(tail) if align == '=' and fill == '0' else 0
        digits = body
        while True:
            grouped = _grouped(digits, comma)
            if len(grouped) >= room:
                break
            digits = '0' + digits
        body = grouped
    text = body + tail
    pad = width - len(lead) - len(text)
    if pad <= 0:
        return lead + text
    align = align or '>'
    if align == '<':
        return lead + text + fill * pad
    if align == '=':
        return lead + fill * pad + text
    if align == '^':
        return fill * (pad // 2) + lead + text + fill * (pad - pad // 2)
    return fill * pad + lead + text


def _grouped(digits, mark):
    first = len(digits) % 3
    parts = [digits[:first]] if first else []
    parts += [digits[i:i + 3] for i in range(first, len(digits), 3)]
    return mark.join(parts)


# ---- contexts ----

DefaultContext = None
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
_current = None


def getcontext():
    global _current
    if _current is None:
        _current = DefaultContext.copy()
        _current.clear_flags()
    return _current


def setcontext(context, /):
    global _current
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context


class ContextManager:
    def __init__(self, context):
        self._new = context.copy()

    def __enter__(self):
        self._old = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *args):
        setcontext(self._old)


def localcontext(ctx=None, **kwargs):
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    context = (ctx or getcontext()).copy()
    for key, value in kwargs.items():
        if key not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{key}' is an invalid keyword argument for this function")
        setattr(context, key, value)
    return ContextManager(context)


_numbers.Number.register(Decimal)
for _cls in (Decimal, Context, ContextManager):
    _name_in_full(_cls)
del _cls, _name, _count, _function
