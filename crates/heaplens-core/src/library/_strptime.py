# _strptime: dates and times read by a format, for time.strptime and datetime.strptime.

import re
import time as _time

_names = {'a': [name[:3].lower() for name in _time._DAYS], 'A': [name.lower() for name in _time._DAYS],
          'b': [name[:3].lower() for name in _time._MONTHS], 'B': [name.lower() for name in _time._MONTHS],
          'p': ['am', 'pm']}
_PATTERNS = {
    'd': r'3[01]|[12]\d|0[1-9]|[1-9]| [1-9]', 'f': r'[0-9]{1,6}', 'H': r'2[0-3]|[0-1]\d|\d', 'I': r'1[0-2]|0[1-9]|[1-9]| [1-9]',
    'j': r'36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]', 'm': r'1[0-2]|0[1-9]|[1-9]',
    'M': r'[0-5]\d|\d', 'S': r'6[0-1]|[0-5]\d|\d', 'U': r'5[0-3]|[0-4]\d|\d', 'W': r'5[0-3]|[0-4]\d|\d',
    'V': r'5[0-3]|0[1-9]|[1-4]\d|\d', 'w': r'[0-6]', 'u': r'[1-7]', 'y': r'\d\d', 'Y': r'\d\d\d\d', 'G': r'\d\d\d\d',
    'z': r'[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)', 'Z': 'utc|gmt', '%': '%',
}
_SHORTHAND = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_cache = {}


def _pattern(format):
    pieces = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            while i < len(format) and format[i].isspace():
                i += 1
            pieces.append(r'\s+')
        elif c != '%':
            pieces.append(re.escape(c))
        elif i == len(format):
            raise IndexError
        else:
            c = format[i]
            i += 1
            if c in _SHORTHAND:
                pieces.append(_pattern(_SHORTHAND[c]))
            elif c == '%':
                pieces.append('%')
            elif c in _names:
                longest_first = sorted(_names[c], key=len, reverse=True)
                pieces.append(f'(?P<{c}>{"|".join(longest_first)})')
            elif c in _PATTERNS:
                pieces.append(f'(?P<{c}>{_PATTERNS[c]})')
            else:
                raise KeyError(c)
    return ''.join(pieces)


def _read(text, format):
    # The fields found, and (offset in microseconds or None, name of the zone or None).
    for i, value in enumerate((text, format)):
        if not isinstance(value, str):
            raise TypeError(f'strptime() argument {i} must be str, not {type(value)}')
    compiled = _cache.get(format)
    if compiled is None:
        try:
            compiled = re.compile(_pattern(format), re.IGNORECASE)
        except KeyError as e:
            bad = e.args[0]
            if bad == '\\':
                bad = '%'
            raise ValueError(f"'{bad}' is a bad directive in format '{format}'") from None
        except IndexError:
            raise ValueError(f"stray %% in format '{format}'".replace('%%', '%')) from None
        if len(_cache) > 5:
            _cache.clear()
        _cache[format] = compiled
    match = compiled.match(text)
    if not match:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if match.end() != len(text):
        raise ValueError(f'unconverted data remains: {text[match.end():]}')
    found = match.groupdict()
    number = lambda key, default=None: int(found[key]) if key in found else default

    year = number('Y')
    if 'y' in found:
        year = number('y')
        year += 2000 if year <= 68 else 1900
    month = number('m', 1)
    for key in 'bB':
        if key in found:
            month = _names[key].index(found[key].lower()) + 1
    day = number('d', 1)
    hour = number('H', 0)
    if 'I' in found:
        hour = number('I') % 12 + (12 if found.get('p', '').lower() == 'pm' else 0)
    fraction = int(found['f'].ljust(6, '0')) if 'f' in found else 0
    weekday = None
    for key in 'aA':
        if key in found:
            weekday = _names[key].index(found[key].lower())
    if 'w' in found:
        weekday = (number('w') + 6) % 7
    if 'u' in found:
        weekday = number('u') - 1
    yday = number('j')
    iso_year, iso_week = number('G'), number('V')
    if iso_year is not None:
        if yday is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' "
                             'instead.')
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         'instead.')
    leap_guess = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_guess else 1900

    import datetime
    if yday is None and weekday is not None:
        if 'U' in found or 'W' in found:
            sunday = 'U' in found
            week = number('U' if sunday else 'W')
            first = datetime.date(year, 1, 1).weekday()
            if sunday:
                first, wanted = (first + 1) % 7, (weekday + 1) % 7
            else:
                wanted = weekday
            yday = 1 + wanted - first if week == 0 else 1 + (7 - first) % 7 + 7 * (week - 1) + wanted
        elif iso_year is not None:
            moment = datetime.date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = moment.year, moment.month, moment.day
        if yday is not None and yday <= 0:
            year -= 1
            yday += 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365
    if yday is None:
        yday = datetime.date(year, month, day).toordinal() - datetime.date(year, 1, 1).toordinal() + 1
    else:
        moment = datetime.date.fromordinal(yday - 1 + datetime.date(year, 1, 1).toordinal())
        year, month, day = moment.year, moment.month, moment.day
    if weekday is None:
        weekday = datetime.date(year, month, day).weekday()

    offset = None
    if 'z' in found:
        z = found['z']
        offset = 0
        if z.upper() != 'Z':
            digits = z[1:].replace(':', '')
            seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
            offset = seconds * 10 ** 6 + int(digits[7:].ljust(6, '0') if len(digits) > 6 else 0)
            if z[0] == '-':
                offset = -offset
    zone = found.get('Z')
    if leap_guess:
        year = 1900
    return (year, month, day, hour, number('M', 0), number('S', 0), weekday, yday), fraction, offset, zone


def read_struct(text, format):
    fields, _, _, zone = _read(text, format)
    return tuple.__new__(_time.struct_time, (*fields, -1 if zone is None else 0))


def read_datetime(cls, text, format):
    fields, fraction, offset, zone = _read(text, format)
    args = (*fields[:6], fraction)
    if offset is not None:
        import datetime
        delta = datetime.timedelta(microseconds=offset)
        return cls(*args, datetime.timezone(delta, zone) if zone else datetime.timezone(delta))
    return cls(*args)
