# What Unicode 14 says of each character. The tables are texts of runs, which are read when they are first asked.
import _unicodedata_tables as _tables

unidata_version = '14.0.0'
_read = {}


def _one(function, chr, place=''):
    if not isinstance(chr, str):
        raise TypeError(f'{function}() argument{place} must be a unicode character, not {_type_name(chr)}')
    if len(chr) != 1:
        raise TypeError(f'{function}() argument{place} must be a unicode character, not str')
    return ord(chr)


def _value(table, code):
    if table not in _read:
        ends, values, at = [], [], 0
        for run in getattr(_tables, table).split(' '):
            for index, letter in enumerate(run):
                if letter == '.' or letter.isupper():
                    count, value = run[:index], run[index:]
                    break
            at += int(count, 36) if count else 1
            ends.append(at)
            values.append(value)
        _read[table] = ends, values
    ends, values = _read[table]
    low, high = 0, len(ends) - 1
    while low < high:
        middle = (low + high) // 2
        if code < ends[middle]:
            high = middle
        else:
            low = middle + 1
    return values[low]


def category(chr, /):
    return _value('CATEGORIES', _one('category', chr))


def bidirectional(chr, /):
    index = ord(_value('BIDIRECTIONAL', _one('bidirectional', chr))) - ord('A')
    return _tables.BIDI[index - 1] if index else ''


def east_asian_width(chr, /):
    width = _value('WIDTHS', _one('east_asian_width', chr))
    return 'Na' if width == 'X' else width


def mirrored(chr, /):
    return int(_value('MIRRORED', _one('mirrored', chr)) == 'T')


def combining(chr, /):
    return int(_value('COMBINING', _one('combining', chr))[1:])


_nothing = object()


def decimal(chr, default=_nothing, /):
    _one('decimal', chr, ' 1')
    if chr.isdecimal():
        return int(chr)
    if default is _nothing:
        raise ValueError('not a decimal')
    return default


def digit(chr, default=_nothing, /):
    _one('digit', chr, ' 1')
    if chr.isdigit():
        return int(_number(chr))
    if default is _nothing:
        raise ValueError('not a digit')
    return default


def numeric(chr, default=_nothing, /):
    _one('numeric', chr, ' 1')
    if chr.isnumeric():
        return float(_number(chr))
    if default is _nothing:
        raise ValueError('not a numeric character')
    return default


def _number(chr):
    if chr.isdecimal():
        return int(chr)
    if 'NUMBERS' not in _read:
        runs = []
        for run in _tables.NUMBERS.split(' '):
            code, count, value = run.split(',')
            runs.append((int(code, 36), int(count, 36), float(value)))
        _read['NUMBERS'] = runs
    code = ord(chr)
    for first, count, value in _read['NUMBERS']:
        if first <= code < first + count:
            return value + (code - first)


def name(chr, default=_nothing, /):
    _one('name', chr, ' 1')
    found = None if category(chr) == 'Cc' else _character_name(chr)
    if found is not None:
        return found
    if default is _nothing:
        raise ValueError('no such name')
    return default


def lookup(name, /):
    if not isinstance(name, str):
        raise TypeError(f"lookup() argument must be str, not {_type_name(name)}")
    found = _character_named(name)
    if found is None:
        raise KeyError(f"undefined character name '{name}'")
    return found


def _checked(function, form, unistr):
    for index, value in enumerate((form, unistr)):
        if not isinstance(value, str):
            raise TypeError(f'{function}() argument {index + 1} must be str, not {_type_name(value)}')


def normalize(form, unistr, /):
    _checked('normalize', form, unistr)
    if form not in ('NFC', 'NFKC', 'NFD', 'NFKD'):
        raise ValueError('invalid normalization form')
    return _normalized(form, unistr)


def is_normalized(form, unistr, /):
    _checked('is_normalized', form, unistr)
    if form not in ('NFC', 'NFKC', 'NFD', 'NFKD'):
        raise ValueError('invalid normalization form')
    return _normalized(form, unistr) == unistr
