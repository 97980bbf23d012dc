# datetime: dates of the proleptic Gregorian calendar, times of day, both together, and durations. Every one is kept as
# the few numbers it consists of.

import time as _time

MINYEAR, MAXYEAR = 1, 9999
__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

_DAY_US = 86400 * 10 ** 6
_unset = object()


def _int(value):
    if isinstance(value, int):
        return value
    return as_index(value)


def _arguments(names, required, args, kwargs):
    # As C functions read them that have no name in their messages.
    if len(args) + len(kwargs) > len(names):
        raise TypeError(f'function takes at most {len(names)} arguments ({len(args) + len(kwargs)} given)')
    values = dict(zip(names, args))
    for key, value in kwargs.items():
        if key in values:
            raise TypeError(f"argument for function given by name ('{key}') and position ({names.index(key) + 1})")
        if key not in names:
            raise TypeError(f'{key!r} is an invalid keyword argument for this function')
        values[key] = value
    for i, name in enumerate(names):
        if name in values:
            if name != 'tzinfo':
                values[name] = _int(values[name])
        elif i < required:
            raise TypeError(f'function missing required argument {name!r} (pos {i + 1})')
    return values


def _refuse_field(self, *value):
    raise AttributeError('readonly attribute')


def _field(owner, name, get):
    def refuse(self, *value):
        raise AttributeError(f"attribute '{name}' of 'datetime.{owner}' objects is not writable")

    return property(get, refuse, refuse)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _ordinal(year, month, day):
    # Day 1 is the first of January of year 1. March is counted as the first month, so that leap days come last.
    if month < 3:
        year -= 1
        month += 12
    return year * 365 + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 306


def _from_ordinal(n):
    n += 305
    era, rest = divmod(n, 146097)
    year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    rest -= year * 365 + year // 4 - year // 100
    month = (5 * rest + 2) // 153
    day = rest - (153 * month + 2) // 5 + 1
    year += era * 400
    return (year, month + 3, day) if month < 10 else (year + 1, month - 9, day)


def _week_one(year):
    # The ordinal of the Monday that begins ISO week 1: the week with the first Thursday.
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')


def _check_tz(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f'tzinfo argument must be None or of a tzinfo subclass, not type {type(tz).__name__!r}')


def _round_half_even(numerator, denominator):
    q, r = divmod(numerator, denominator)
    if 2 * r > denominator or 2 * r == denominator and q & 1:
        q += 1
    return q


# ---- durations ----


class timedelta:
    __slots__ = ('_days', '_seconds', '_microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        fraction = 0.0
        parts = (('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                 ('seconds', seconds, 10 ** 6), ('minutes', minutes, 60 * 10 ** 6),
                 ('hours', hours, 3600 * 10 ** 6), ('days', days, _DAY_US), ('weeks', weeks, 7 * _DAY_US))
        for name, value, unit in parts:
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                # The whole part is exact, the rest is added up as floats and rounded at the end.
                whole = int(value)
                total += whole * unit
                rest = (value - whole) * unit
                if unit > 1:
                    part = int(rest)
                    total += part
                    rest -= part
                fraction += rest
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if fraction:
            whole = int(fraction)
            rest = fraction - whole
            total += whole
            # Ties go to the even sum.
            if abs(rest) == 0.5:
                if total & 1:
                    total += 1 if rest > 0 else -1
            else:
                total += round(rest)
        return _delta(total, cls)

    days = property(lambda self: self._days, _refuse_field, _refuse_field)
    seconds = property(lambda self: self._seconds, _refuse_field, _refuse_field)
    microseconds = property(lambda self: self._microseconds, _refuse_field, _refuse_field)

    def total_seconds(self):
        return _us(self) / 10 ** 6

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in
                 (('days', self._days), ('seconds', self._seconds), ('microseconds', self._microseconds)) if value]
        return f'{_type_name(self)}({", ".join(parts) or "0"})'

    def __str__(self):
        text = f'{self._seconds // 3600}:{self._seconds // 60 % 60:02}:{self._seconds % 60:02}'
        if self._days:
            text = f'{self._days} day{"" if abs(self._days) == 1 else "s"}, {text}'
        if self._microseconds:
            text += f'.{self._microseconds:06}'
        return text

    def __add__(self, other):
        return _delta(_us(self) + _us(other)) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(_us(self) - _us(other)) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _delta(_us(other) - _us(self)) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _delta(-_us(self))

    def __pos__(self):
        return _delta(_us(self))

    def __abs__(self):
        return _delta(abs(_us(self)))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(_us(self) * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return _delta(_round_half_even(_us(self) * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _nonzero_floordiv(_us(self), _us(other))
        return _delta(_nonzero_floordiv(_us(self), other)) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            if not other:
                raise ZeroDivisionError('division by zero')
            return _us(self) / _us(other)
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            n, d = _us(self), other
        elif isinstance(other, float):
            a, b = other.as_integer_ratio()
            if not a:
                raise ZeroDivisionError('integer division or modulo by zero')
            n, d = _us(self) * b, a
        else:
            return NotImplemented
        return _delta(_round_half_even(-n, -d) if d < 0 else _round_half_even(n, d))

    def __mod__(self, other):
        return _delta(_nonzero_mod(_us(self), _us(other))) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _nonzero_floordiv(_us(self), _us(other)), _delta(_us(self) % _us(other))

    def __eq__(self, other):
        return _us(self) == _us(other) if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return _us(self) < _us(other) if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return _us(self) <= _us(other) if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return _us(self) > _us(other) if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return _us(self) >= _us(other) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return _us(self) != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __sizeof__(self):
        return 24


def _nonzero_floordiv(a, b):
    if not b:
        raise ZeroDivisionError('integer division or modulo by zero')
    return a // b


def _nonzero_mod(a, b):
    if not b:
        raise ZeroDivisionError('integer modulo by zero')
    return a % b


def _us(delta):
    return (delta._days * 86400 + delta._seconds) * 10 ** 6 + delta._microseconds


def _delta(us, cls=timedelta):
    days, rest = divmod(us, _DAY_US)
    if not -999999999 <= days <= 999999999:
        if not -2 ** 31 <= days < 2 ** 31:
            raise OverflowError('Python int too large to convert to C int')
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = object.__new__(cls)
    self._days = days
    self._seconds, self._microseconds = divmod(rest, 10 ** 6)
    return self


timedelta.min = _delta(-999999999 * _DAY_US)
timedelta.max = _delta(10 ** 9 * _DAY_US - 1)
timedelta.resolution = _delta(1)
_ZERO = _delta(0)


# ---- time zones ----


class tzinfo:
    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc(): dt.dst gave inconsistent results; cannot convert')
        return dt + dst

    def __reduce__(self):
        args = getattr(self, '__getinitargs__', tuple)()
        return self.__class__, args, self.__getstate__()


def _offset_text(offset, separator=':'):
    if offset is None:
        return ''
    us = _us(offset)
    sign = '-' if us < 0 else '+'
    seconds, us = divmod(abs(us), 10 ** 6)
    text = f'{sign}{seconds // 3600:02}{separator}{seconds // 60 % 60:02}'
    if seconds % 60 or us:
        text += f'{separator}{seconds % 60:02}'
        if us:
            text += f'.{us:06}'
    return text


class timezone(tzinfo):
    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=_unset):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is _unset:
            if not offset:
                return timezone.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if not -_DAY_US < _us(offset) < _DAY_US:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        return _zone(offset, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def _check(self, dt, what):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{what}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt, /):
        self._check(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt, /):
        self._check(dt, 'tzname')
        return str(self)

    def dst(self, dt, /):
        self._check(dt, 'dst')
        return None

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'{_type_name(self)}({self._offset!r}{name})'

    def __str__(self):
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return self.__class__, self.__getinitargs__(), None

    def __sizeof__(self):
        return 16

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _zone(offset, name):
    self = object.__new__(timezone)
    self._offset, self._name = offset, name
    return self


UTC = timezone.utc = _zone(_ZERO, None)
timezone.min = _zone(-timedelta(hours=23, minutes=59), None)
timezone.max = _zone(timedelta(hours=23, minutes=59), None)


def _ask_offset(tz, name, dt):
    # utcoffset() or dst() of a zone, checked.
    if tz is None:
        return None
    offset = getattr(tz, name)(dt)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not {type(offset).__name__!r}")
    if not -_DAY_US < _us(offset) < _DAY_US:
        raise ValueError(f'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
    return offset


def _ask_name(tz, dt):
    if tz is None:
        return None
    name = tz.tzname(dt)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not {type(name).__name__!r}")
    return name


def _strftime(obj, format, tuple_, microsecond=0):
    # %f, %z and %Z mean something here that they do not in time.strftime.
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    pieces = []
    i = 0
    while i < len(format):
        if format[i] == '%' and i + 1 < len(format):
            c = format[i + 1]
            i += 2
            if c == 'f':
                pieces.append(f'{microsecond:06}')
            elif c == 'z':
                pieces.append(_offset_text(obj.utcoffset(), '') if hasattr(obj, 'utcoffset') else '')
            elif c == 'Z':
                name = obj.tzname() if hasattr(obj, 'tzname') else None
                pieces.append((name or '').replace('%', '%%'))
            else:
                pieces.append('%' + c)
        else:
            pieces.append(format[i])
            i += 1
    return _time.strftime(''.join(pieces), tuple_)


# ---- dates ----


class IsoCalendarDate(tuple):
    __slots__ = ()
    __match_args__ = ('year', 'week', 'weekday')
    year = _field('IsoCalendarDate', 'year', lambda self: self[0])
    week = _field('IsoCalendarDate', 'week', lambda self: self[1])
    weekday = _field('IsoCalendarDate', 'weekday', lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'

    def __reduce__(self):
        return tuple, (tuple(self),)


def _make_date(cls, year, month, day):
    if cls is not date:
        return cls(year, month, day)
    self = object.__new__(cls)
    self._year, self._month, self._day = year, month, day
    self._hash = None
    return self


class date:
    __slots__ = ('_year', '_month', '_day', '_hash')

    def __new__(cls, *args, **kwargs):
        if len(args) == 1 and not kwargs and isinstance(args[0], bytes) and len(args[0]) == 4:
            state = args[0]
            args = (state[0] << 8 | state[1], state[2], state[3])
        values = _arguments(('year', 'month', 'day'), 3, args, kwargs)
        year, month, day = _int(values['year']), _int(values['month']), _int(values['day'])
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hash = None
        return self

    year = _field('date', 'year', lambda self: self._year)
    month = _field('date', 'month', lambda self: self._month)
    day = _field('date', 'day', lambda self: self._day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.gmtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = _int(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        year, month, day = _from_ordinal(ordinal)
        if year > MAXYEAR:
            raise ValueError(f'year {year} is out of range')
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        found = _read_date(date_string)
        if found is None or len(date_string) not in (7, 8, 10):
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        return cls(*found)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f'Year is out of range: {year}')
        if not 1 <= week <= 53 or week == 53 and _week_one(year) + 52 * 7 >= _week_one(year + 1):
            raise ValueError(f'Invalid week: {week}')
        if not 1 <= day <= 7:
            raise ValueError(f'Invalid day: {day} (range is [1, 7])')
        return cls(*_from_ordinal(_week_one(year) + (week - 1) * 7 + day - 1))

    def __repr__(self):
        return f'{_type_name(self)}({self._year}, {self._month}, {self._day})'

    def isoformat(self):
        return f'{self._year:04}-{self._month:02}-{self._day:02}'

    def __str__(self):
        return self.isoformat()

    def ctime(self):
        return _time.asctime(self.timetuple())

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(format).__name__}')
        return self.strftime(format) if format else str(self)

    def timetuple(self):
        return _tuple_of(self, 0, 0, 0, -1)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return (self.toordinal() + 6) % 7 + 1

    def isocalendar(self):
        today = _ordinal(self._year, self._month, self._day)
        year = self._year
        if today < _week_one(year):
            year -= 1
        elif today >= _week_one(year + 1):
            year += 1
        week, day = divmod(today - _week_one(year), 7)
        return tuple.__new__(IsoCalendarDate, (year, week + 1, day + 1))

    def replace(self, year=_unset, month=_unset, day=_unset):
        return type(self)(self._year if year is _unset else year, self._month if month is _unset else month,
                          self._day if day is _unset else day)

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, datetime):
            return NotImplemented
        return self._key() == other._key() if isinstance(other, date) else NotImplemented

    def _order(self, other, compare):
        if not isinstance(other, date):
            return NotImplemented
        if isinstance(other, datetime):
            raise TypeError(f"can't compare {_full_name(self)} to {_full_name(other)}")
        return compare(self._key(), other._key())

    def __lt__(self, other):
        return self._order(other, tuple.__lt__)

    def __le__(self, other):
        return self._order(other, tuple.__le__)

    def __gt__(self, other):
        return self._order(other, tuple.__gt__)

    def __ge__(self, other):
        return self._order(other, tuple.__ge__)

    def _state(self):
        return bytes((self._year >> 8, self._year & 255, self._month, self._day))

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._state())
        return self._hash

    def __add__(self, other):
        return self._moved(other._days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def _moved(self, days):
        ordinal = self.toordinal() + days
        if not 1 <= ordinal <= 3652059:
            raise OverflowError('date value out of range')
        return _make_date(type(self), *_from_ordinal(ordinal))

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return _delta((self.toordinal() - other.toordinal()) * _DAY_US)
        return NotImplemented

    def __reduce__(self):
        return self.__class__, (self._state(),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __sizeof__(self):
        return 16


def _full_name(obj):
    kind = type(obj)
    return 'datetime.' + kind.__name__ if kind.__module__ == 'datetime' else kind.__name__


def _tuple_of(d, hour, minute, second, isdst):
    yday = _ordinal(d._year, d._month, d._day) - _ordinal(d._year, 1, 1) + 1
    return tuple.__new__(_time.struct_time, (d._year, d._month, d._day, hour, minute, second,
                                             (_ordinal(d._year, d._month, d._day) + 6) % 7, yday, isdst))


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)


# ---- reading ISO 8601 ----


def _number(text):
    return int(text) if text.isascii() and text.isdigit() else None


def _read_date(text):
    # YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D], YYYYWww[D].
    year = _number(text[:4]) if len(text) >= 7 else None
    if year is None:
        return None
    dashed = text[4] == '-'
    rest = text[5:] if dashed else text[4:]
    if rest[:1] == 'W':
        week, rest = _number(rest[1:3]), rest[3:]
        if week is None or len(rest) and dashed and rest[0] != '-':
            return None
        if dashed:
            rest = rest[1:]
        day = 1 if not rest else _number(rest) if len(rest) == 1 else None
        if day is None:
            return None
        found = date.fromisocalendar(year, week, day)
        return found._year, found._month, found._day
    month = _number(rest[:2])
    if dashed:
        day = _number(rest[3:5]) if rest[2:3] == '-' and len(rest) == 5 else None
    else:
        day = _number(rest[2:]) if len(rest) == 4 else None
    return None if month is None or day is None else (year, month, day)


def _read_clock(text):
    # HH[:MM[:SS[.ffffff]]] or without colons: hour, minute, second, microsecond; None where it is not one.
    parts = [0, 0, 0]
    colon = text[2:3] == ':'
    i = 0
    for n in range(3):
        value = _number(text[i:i + 2]) if len(text) >= i + 2 else None
        if value is None:
            return None
        parts[n] = value
        i += 2
        if i == len(text):
            return (*parts, 0)
        if n < 2:
            if colon:
                if text[i] != ':':
                    return None
                i += 1
    if text[i] not in '.,':
        return None
    digits = text[i + 1:]
    if not digits or not digits.isascii() or not digits.isdigit():
        return None
    return (*parts, int(digits[:6].ljust(6, '0')))


def _read_time(text):
    # As _read_clock, with the zone: fields and a tzinfo.
    at = max(text.find('+'), text.find('-'), text.find('Z'))
    zone = None
    if at >= 0:
        clock, mark, rest = text[:at], text[at], text[at + 1:]
        if mark == 'Z':
            if rest:
                return None
            zone = timezone.utc
        else:
            offset = _read_clock(rest)
            if offset is None:
                return None
            hour, minute, second, us = offset
            total = ((hour * 60 + minute) * 60 + second) * 10 ** 6 + us
            zone = timezone(_delta(-total if mark == '-' else total)) if total else timezone.utc
        text = clock
    fields = _read_clock(text)
    return None if fields is None else (*fields, zone)


# ---- times of day ----


class time:
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold', '_hash')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, bytes) and len(hour) == 6:
            state, tzinfo = hour, minute or None
            hour, fold = state[0] & 127, state[0] >> 7
            minute, second, microsecond = state[1], state[2], int.from_bytes(state[3:], 'big')
        hour, minute, second, microsecond = _int(hour), _int(minute), _int(second), _int(microsecond)
        _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold, self._hash = tzinfo, fold, None
        return self

    hour = _field('time', 'hour', lambda self: self._hour)
    minute = _field('time', 'minute', lambda self: self._minute)
    second = _field('time', 'second', lambda self: self._second)
    microsecond = _field('time', 'microsecond', lambda self: self._microsecond)
    tzinfo = _field('time', 'tzinfo', lambda self: self._tzinfo)
    fold = _field('time', 'fold', lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        found = _read_time(time_string[1:] if time_string[:1] == 'T' else time_string)
        if found is None:
            raise ValueError(f'Invalid isoformat string: {time_string!r}')
        return cls(*found)

    def utcoffset(self):
        return _ask_offset(self._tzinfo, 'utcoffset', None)

    def dst(self):
        return _ask_offset(self._tzinfo, 'dst', None)

    def tzname(self):
        return _ask_name(self._tzinfo, None)

    def isoformat(self, timespec='auto'):
        return _clock_text(self, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [f'{self._hour}, {self._minute}']
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        return f'{_type_name(self)}({", ".join(parts)}{_rest_of_repr(self)})'

    def strftime(self, format):
        t = tuple.__new__(_time.struct_time, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))
        return _strftime(self, format, t, self._microsecond)

    __format__ = date.__format__

    def replace(self, hour=_unset, minute=_unset, second=_unset, microsecond=_unset, tzinfo=_unset, *, fold=_unset):
        return type(self)(self._hour if hour is _unset else hour, self._minute if minute is _unset else minute,
                          self._second if second is _unset else second,
                          self._microsecond if microsecond is _unset else microsecond,
                          self._tzinfo if tzinfo is _unset else tzinfo, fold=self._fold if fold is _unset else fold)

    def _key(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 10 ** 6 + self._microsecond

    def _order(self, other, compare, equality=False):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self.utcoffset(), other.utcoffset()
        if (a is None) != (b is None):
            if equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware times")
        if a == b:
            return compare(self._us(), other._us())
        return compare(self._us() - _us(a), other._us() - _us(b))

    def __eq__(self, other):
        return self._order(other, int.__eq__, True)

    def __lt__(self, other):
        return self._order(other, int.__lt__)

    def __le__(self, other):
        return self._order(other, int.__le__)

    def __gt__(self, other):
        return self._order(other, int.__gt__)

    def __ge__(self, other):
        return self._order(other, int.__ge__)

    def _state(self, fold=0):
        return bytes((self._hour | fold << 7, self._minute, self._second)) + self._microsecond.to_bytes(3, 'big')

    def __hash__(self):
        if self._hash is None:
            offset = self.utcoffset()
            if not offset:
                self._hash = hash(self._state())
            else:
                us = self._us() - _us(offset)
                if 0 <= us < _DAY_US:
                    seconds, us = divmod(us, 10 ** 6)
                    self._hash = hash(time(seconds // 3600, seconds // 60 % 60, seconds % 60, us)._state())
                else:
                    self._hash = hash(_delta(us))
        return self._hash

    def __reduce_ex__(self, protocol):
        state = self._state(self._fold if protocol > 3 else 0)
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __sizeof__(self):
        return 24


def _clock_text(t, timespec):
    base = f'{t._hour:02}:{t._minute:02}:{t._second:02}'
    if timespec == 'auto':
        return f'{base}.{t._microsecond:06}' if t._microsecond else base
    if timespec == 'hours':
        return base[:2]
    if timespec == 'minutes':
        return base[:5]
    if timespec == 'seconds':
        return base
    if timespec == 'milliseconds':
        return f'{base}.{t._microsecond // 1000:03}'
    if timespec == 'microseconds':
        return f'{base}.{t._microsecond:06}'
    raise ValueError('Unknown timespec value')


def _rest_of_repr(t):
    fold = f', fold={t._fold}' if t._fold else ''
    zone = '' if t._tzinfo is None else f', tzinfo={t._tzinfo!r}'
    return fold + zone


time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta(microseconds=1)


# ---- date and time ----

_NAMES = ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo')


class datetime(date):
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, *args, fold=0, **kwargs):
        if args and isinstance(args[0], bytes) and len(args[0]) == 10:
            state, *zone = args
            fold = state[2] >> 7
            args = (state[0] << 8 | state[1], state[2] & 127, *state[3:7], int.from_bytes(state[7:], 'big'), *zone)
        values = _arguments(_NAMES, 3, args, kwargs)
        tzinfo = values.pop('tzinfo', None)
        year, month, day, *clock = [_int(values.get(name, 0)) for name in _NAMES[:7]]
        _check_date(year, month, day)
        _check_time(*clock, fold)
        _check_tz(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = clock
        self._tzinfo, self._fold, self._hash = tzinfo, fold, None
        return self

    hour = _field('datetime', 'hour', lambda self: self._hour)
    minute = _field('datetime', 'minute', lambda self: self._minute)
    second = _field('datetime', 'second', lambda self: self._second)
    microsecond = _field('datetime', 'microsecond', lambda self: self._microsecond)
    tzinfo = _field('datetime', 'tzinfo', lambda self: self._tzinfo)
    fold = _field('datetime', 'fold', lambda self: self._fold)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        if tz is not None and not isinstance(tz, tzinfo):
            raise TypeError(f'tzinfo argument must be None or of a tzinfo subclass, not type {type(tz).__name__!r}')
        found = _from_timestamp(cls, timestamp, tz)
        return found if tz is None else tz.fromutc(found)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return _from_timestamp(cls, timestamp, None)

    @classmethod
    def combine(cls, date, time, tzinfo=_unset):
        if not isinstance(date, _date):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, _clock):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   time._tzinfo if tzinfo is _unset else tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        text = date_string
        size = _date_size(text)
        day = _read_date(text[:size]) if size else None
        clock = (0, 0, 0, 0, None)
        if day is not None and len(text) > size:
            clock = _read_time(text[size + 1:]) if len(text) > size + 1 else None
        if day is None or clock is None:
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format, /):
        for i, text in enumerate((date_string, format)):
            if not isinstance(text, str):
                raise TypeError(f'strptime() argument {i + 1} must be str, not {type(text).__name__}')
        import _strptime
        return _strptime.read_datetime(cls, date_string, format)

    def date(self):
        return _make_date(_date, self._year, self._month, self._day)

    def time(self):
        return _clock(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _clock(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def timetuple(self):
        dst = self.dst()
        return _tuple_of(self, self._hour, self._minute, self._second, -1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        offset = self.utcoffset()
        d = self - offset if offset else self
        return _tuple_of(d, d._hour, d._minute, d._second, 0)

    def timestamp(self):
        offset = self.utcoffset()
        us = self._us() - _ordinal(1970, 1, 1) * _DAY_US - (_us(offset) if offset else 0)
        return us / 10 ** 6

    def replace(self, year=_unset, month=_unset, day=_unset, hour=_unset, minute=_unset, second=_unset,
                microsecond=_unset, tzinfo=_unset, *, fold=_unset):
        own = (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond,
               self._tzinfo)
        given = (year, month, day, hour, minute, second, microsecond, tzinfo)
        return type(self)(*[a if b is _unset else b for a, b in zip(own, given)],
                          fold=self._fold if fold is _unset else fold)

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(_ZERO, 'UTC')
        elif not isinstance(tz, tzinfo):
            raise TypeError(f'tzinfo argument must be None or of a tzinfo subclass, not type {type(tz).__name__!r}')
        if self._tzinfo is tz:
            return self
        offset = self.utcoffset()
        utc = self - offset if offset else self
        return tz.fromutc(utc.replace(tzinfo=tz))

    def utcoffset(self):
        return _ask_offset(self._tzinfo, 'utcoffset', self)

    def dst(self):
        return _ask_offset(self._tzinfo, 'dst', self)

    def tzname(self):
        return _ask_name(self._tzinfo, self)

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {type(sep).__name__}')
        return (f'{self._year:04}-{self._month:02}-{self._day:02}{sep}' + _clock_text(self, timespec)
                + _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while len(parts) > 5 and not parts[-1]:
            parts.pop()
        inner = ', '.join(map(str, parts))
        return f'{_type_name(self)}({inner}{_rest_of_repr(self)})'

    def strftime(self, format):
        return _strftime(self, format, _tuple_of(self, self._hour, self._minute, self._second, -1), self._microsecond)

    def _us(self):
        day = _ordinal(self._year, self._month, self._day) * 86400
        return (day + (self._hour * 60 + self._minute) * 60 + self._second) * 10 ** 6 + self._microsecond

    def _order(self, other, compare, equality=False):
        if not isinstance(other, datetime):
            if isinstance(other, date) and not equality:
                raise TypeError(f"can't compare {_full_name(self)} to {_full_name(other)}")
            return NotImplemented if not isinstance(other, date) else False
        if self._tzinfo is other._tzinfo:
            return compare(self._us(), other._us())
        a, b = self.utcoffset(), other.utcoffset()
        if (a is None) != (b is None):
            if equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        if a is None or a == b:
            return compare(self._us(), other._us())
        return compare(self._us() - _us(a), other._us() - _us(b))

    def __eq__(self, other):
        return self._order(other, int.__eq__, True)

    def __lt__(self, other):
        return self._order(other, int.__lt__)

    def __le__(self, other):
        return self._order(other, int.__le__)

    def __gt__(self, other):
        return self._order(other, int.__gt__)

    def __ge__(self, other):
        return self._order(other, int.__ge__)

    def _state(self, fold=0):
        return (bytes((self._year >> 8, self._year & 255, self._month | fold << 7, self._day, self._hour, self._minute,
                       self._second)) + self._microsecond.to_bytes(3, 'big'))

    def __hash__(self):
        if self._hash is None:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            if offset is None:
                self._hash = hash(self._state())
            else:
                self._hash = hash(_delta(self._us() - _us(offset)))
        return self._hash

    def _moved_by(self, us):
        us += self._us()
        days, rest = divmod(us, _DAY_US)
        if not 1 <= days <= 3652059:
            raise OverflowError('date value out of range')
        seconds, us = divmod(rest, 10 ** 6)
        year, month, day = _from_ordinal(days)
        return type(self)(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, us, self._tzinfo)

    def __add__(self, other):
        return self._moved_by(_us(other)) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved_by(-_us(other))
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._us() - other._us()
        if self._tzinfo is not other._tzinfo:
            a, b = self.utcoffset(), other.utcoffset()
            if (a is None) != (b is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if a is not None:
                difference -= _us(a) - _us(b)
        return _delta(difference)

    def __reduce_ex__(self, protocol):
        state = self._state(self._fold if protocol > 3 else 0)
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __sizeof__(self):
        return 32


_date, _clock = date, time


def _date_size(text):
    # How many characters of a date and time are the date.
    if len(text) < 7:
        return 0
    if text[4] == '-':
        if text[5] == 'W':
            return 10 if text[8:9] == '-' and text[9:10].isdigit() else 8
        return 10
    if text[4] == 'W':
        digits = 0
        while 4 + 1 + digits < len(text) and text[5 + digits].isdigit():
            digits += 1
        return 7 if digits < 3 or digits % 2 == 0 and digits != 3 else 8
    return 8


def _from_timestamp(cls, timestamp, tz):
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError('cannot convert float NaN to integer')
        if abs(timestamp) > 2 ** 63:
            raise OverflowError('timestamp out of range for platform time_t')
        n, d = timestamp.as_integer_ratio()
        seconds, us = divmod(_round_half_even(n * 10 ** 6, d), 10 ** 6)
    else:
        seconds, us = _int(timestamp), 0
    days, rest = divmod(seconds, 86400)
    days += 719163
    if not 1 <= days <= 3652059:
        if abs(seconds) >= 2 ** 63:
            raise OverflowError('timestamp out of range for platform time_t')
        raise ValueError(f'year {_from_ordinal(days)[0]} is out of range')
    return cls(*_from_ordinal(days), rest // 3600, rest // 60 % 60, rest % 60, us, tz)


datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)

for _cls in (timedelta, tzinfo, timezone, date, time, datetime, IsoCalendarDate):
    _name_in_full(_cls)
del _cls
