# time: calendar time, in UTC; the clocks themselves are native.

timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3

_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
           'November', 'December')
_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


class struct_time(tuple):
    __slots__ = ()
    __match_args__ = _FIELDS
    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0

    def __new__(cls, iterable, dict=None):
        fields = tuple(iterable)
        if len(fields) < 9:
            raise TypeError(f'time.struct_time() takes an at least 9-sequence ({len(fields)}-sequence given)')
        if len(fields) > 11:
            raise TypeError(f'time.struct_time() takes an at most 11-sequence ({len(fields)}-sequence given)')
        return tuple.__new__(cls, fields[:9])

    def __repr__(self):
        fields = ', '.join([f'{name}={value!r}' for name, value in zip(_FIELDS, self)])
        return f'time.struct_time({fields})'

    def __reduce__(self):
        return struct_time, (tuple(self), {'tm_zone': None, 'tm_gmtoff': None})

    tm_zone = property(lambda self: 'UTC')
    tm_gmtoff = property(lambda self: 0)


for _i, _name in enumerate(_FIELDS):
    setattr(struct_time, _name, property(lambda self, i=_i: tuple.__getitem__(self, i)))
del _i, _name


def _days_before(year, month):
    # Days from 0000-03-01 to the first of a month, March being the first of the year.
    if month < 3:
        year -= 1
        month += 12
    return year * 365 + year // 4 - year // 100 + year // 400 + (153 * (month - 3) + 2) // 5


_EPOCH = _days_before(1970, 1)


def _date(days):
    # The year, month and day of a number of days since 1970-01-01.
    days += _EPOCH
    era, rest = divmod(days, 146097)
    year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    rest -= year * 365 + year // 4 - year // 100
    month = (5 * rest + 2) // 153
    day = rest - (153 * month + 2) // 5 + 1
    year += era * 400
    return (year, month + 3, day) if month < 10 else (year + 1, month - 9, day)


def _seconds(secs):
    if secs is None:
        return int(time())
    if isinstance(secs, float):
        if secs != secs:
            raise ValueError('Invalid value NaN (not a number)')
        if abs(secs) >= 2 ** 63:
            raise OverflowError('timestamp out of range for platform time_t')
        return int(secs // 1)
    if not hasattr(type(secs), '__index__'):
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    secs = secs.__index__()
    if not -2 ** 63 <= secs < 2 ** 63:
        raise OverflowError('timestamp out of range for platform time_t')
    return secs


def gmtime(secs=None, /):
    days, rest = divmod(_seconds(secs), 86400)
    year, month, day = _date(days)
    if not -2 ** 31 <= year < 2 ** 31:
        raise OSError(75, 'Value too large for defined data type')
    yday = days + _EPOCH - _days_before(year, 1) + 1
    return tuple.__new__(struct_time, (year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7,
                                       yday, 0))


def localtime(secs=None, /):
    return gmtime(secs)


def _fields(t, name):
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(t) != 9:
        raise TypeError(f'{name}(): illegal time tuple argument')
    for value in t:
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer"
                            if not hasattr(type(value), '__index__') else 'an integer is required')
    return t


def mktime(t, /):
    year, month, day, hour, minute, second, *_ = _fields(t, 'mktime')
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    days = _days_before(year, month) - _EPOCH + day - 1
    return float(days * 86400 + hour * 3600 + minute * 60 + second)


def _checked(t, name):
    year, month, day, hour, minute, second, weekday, yday, isdst = _fields(t, name)
    month, day, yday = month or 1, day or 1, yday or 1
    for value, low, high, what in ((month, 1, 12, 'month'), (day, 1, 31, 'day of month'), (hour, 0, 23, 'hour'),
                                   (minute, 0, 59, 'minute'), (second, 0, 61, 'seconds'),
                                   (yday, 1, 366, 'day of year')):
        if not low <= value <= high:
            raise ValueError(f'{what} out of range')
    if weekday < -1:
        raise ValueError('day of week out of range')
    return year, month, day, hour, minute, second, (weekday + 7) % 7, yday, isdst


def asctime(t=None, /):
    year, month, day, hour, minute, second, weekday, *_ = _checked(gmtime() if t is None else t, 'asctime')
    return f'{_DAYS[weekday][:3]} {_MONTHS[month - 1][:3]} {day:2} {hour:02}:{minute:02}:{second:02} {year}'


def ctime(secs=None, /):
    return asctime(gmtime(secs))


def _iso_week(year, weekday, yday):
    # The ISO year and week; weekday 0 is Monday, yday 1 the first of January.
    week = (yday - weekday + 9) // 7
    leap = lambda y: y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    if week < 1:
        days = 366 if leap(year - 1) else 365
        return year - 1, (yday + days - weekday + 9) // 7
    days = 366 if leap(year) else 365
    if week == 53 and yday - weekday + 3 > days:
        return year + 1, 1
    return year, week


_SHORTHAND = {'c': '%a %b %e %H:%M:%S %Y', 'D': '%m/%d/%y', 'x': '%m/%d/%y', 'F': '%Y-%m-%d', 'T': '%H:%M:%S',
              'X': '%H:%M:%S', 'R': '%H:%M', 'r': '%I:%M:%S %p'}


def _format(format, t, zone='UTC', offset='+0000'):
    # zone and offset: what %Z and %z give.
    year, month, day, hour, minute, second, weekday, yday, _ = t
    pieces = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c != '%' or i == len(format):
            pieces.append(c)
            continue
        c = format[i]
        i += 1
        flag = width = ''
        start = i - 1
        if c in '-_0^#' and i < len(format):
            flag = c
            c = format[i]
            i += 1
        while c.isdigit() and i < len(format):
            width += c
            c = format[i]
            i += 1
        number, size, fill = None, 2, '0'
        if c == 'Y':
            number, size = year, 0
        elif c == 'm':
            number = month
        elif c == 'd':
            number = day
        elif c == 'H':
            number = hour
        elif c == 'M':
            number = minute
        elif c == 'S':
            number = second
        elif c == 'I':
            number = hour % 12 or 12
        elif c == 'y':
            number = year % 100
        elif c == 'C':
            number, size = year // 100, 0
        elif c == 'j':
            number, size = yday, 3
        elif c == 'w':
            number, size = (weekday + 1) % 7, 1
        elif c == 'u':
            number, size = weekday + 1, 1
        elif c == 'U':
            number = (yday + 6 - (weekday + 1) % 7) // 7
        elif c == 'W':
            number = (yday + 6 - weekday) // 7
        elif c == 'G':
            number, size = _iso_week(year, weekday, yday)[0], 0
        elif c == 'g':
            number = _iso_week(year, weekday, yday)[0] % 100
        elif c == 'V':
            number = _iso_week(year, weekday, yday)[1]
        elif c == 'e':
            number, fill = day, ' '
        elif c == 'k':
            number, fill = hour, ' '
        elif c == 'l':
            number, fill = hour % 12 or 12, ' '
        elif c == 's':
            number, size = int(mktime(t)), 0
        if number is not None:
            if flag == '-':
                size = 0
            elif flag == '_':
                fill = ' '
            elif flag == '0':
                fill = '0'
            text = str(number).rjust(int(width) if width else size, fill)
        elif c == 'a':
            text = _DAYS[weekday][:3]
        elif c == 'A':
            text = _DAYS[weekday]
        elif c in 'bh':
            text = _MONTHS[month - 1][:3]
        elif c == 'B':
            text = _MONTHS[month - 1]
        elif c == 'p':
            text = 'PM' if hour >= 12 else 'AM'
        elif c == 'P':
            text = 'pm' if hour >= 12 else 'am'
        elif c == 'Z':
            text = zone
        elif c == 'z':
            text = offset
        elif c == 'n':
            text = '\n'
        elif c == 't':
            text = '\t'
        elif c == '%':
            text = '%'
        elif c in _SHORTHAND:
            text = _format(_SHORTHAND[c], t, zone, offset)
        else:
            pieces.append('%' + format[start:i])
            continue
        if number is None and width:
            text = text.rjust(int(width), '0' if flag == '0' else ' ')
        if flag == '^':
            text = text.upper()
        elif flag == '#':
            text = text.lower() if c in 'pZ' else text.upper()
        pieces.append(text)
    return ''.join(pieces)


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    return _format(format, _checked(gmtime() if t is None else t, 'strftime'), 'GMT' if t is not None else 'UTC')


def strptime(string, format='%a %b %d %H:%M:%S %Y', /):
    import _strptime
    return _strptime.read_struct(string, format)


def process_time_ns():
    return int(process_time() * 1e9)


thread_time, thread_time_ns = process_time, process_time_ns


def clock_gettime(clk_id, /):
    return (time, monotonic, process_time, process_time)[clk_id]()


def tzset():
    pass
