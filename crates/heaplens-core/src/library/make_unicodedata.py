"""Writes unicodedata_tables.py: what Python 3.11 (Unicode 14.0) knows about each code point, as runs.

Run as `python3.11 make_unicodedata.py > unicodedata_tables.py`. Everything is asked of CPython's unicodedata, so the
tables are its own by construction. A run is its length in base 36 and its value, between spaces; the value stands alone
where the run is one code point long.
"""

import sys
import unicodedata

assert sys.version_info[:2] == (3, 11) and unicodedata.unidata_version == '14.0.0'

DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'


def base36(number):
    text = ''
    while number or not text:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return text


def runs(function, names):
    found, last, count = [], None, 0
    for code in range(0x110000):
        value = function(chr(code))
        if value != last:
            if count:
                found.append((base36(count) if count > 1 else '') + names(last))
            last, count = value, 0
        count += 1
    found.append(base36(count) + names(last))
    return ' '.join(found)


def numbers():
    # Runs of code points whose values grow by one: the first code point, how many there are, and the first value.
    found, last = [], None
    for code in range(0x110000):
        c = chr(code)
        if not c.isnumeric() or c.isdecimal():
            continue
        value = unicodedata.numeric(c)
        shown = str(int(value)) if value == int(value) else repr(value)
        if last is not None and last[0] + last[1] == code and value == int(value) == last[2] + last[1]:
            last[1] += 1
        else:
            last = [code, 1, int(value) if value == int(value) else value]
            found.append(last)
    return ' '.join([f'{base36(code)},{base36(count)},{value}' for code, count, value in found])


def wide(name, text):
    # A line of the source for each stretch of the text.
    lines = [text[at:at + 105] for at in range(0, len(text), 105)]
    shown = '\n'.join([f'    {line!r}' for line in lines])
    return f'{name} = (\n{shown}\n)\n'


BIDI = ['', 'L', 'R', 'AL', 'EN', 'ES', 'ET', 'AN', 'CS', 'NSM', 'BN', 'B', 'S', 'WS', 'ON', 'LRE', 'LRO', 'RLE', 'RLO', 'PDF',
        'LRI', 'RLI', 'FSI', 'PDI']
print('# What unicodedata knows about each code point: made by make_unicodedata.py from CPython 3.11, not to be edited.\n')
print(wide('CATEGORIES', runs(unicodedata.category, lambda value: value)))
print(f'BIDI = {" ".join(BIDI[1:]).split()!r}\n'.replace(', ', ', '))
print(wide('BIDIRECTIONAL', runs(unicodedata.bidirectional, lambda value: chr(ord('A') + BIDI.index(value)))))
print(wide('WIDTHS', runs(unicodedata.east_asian_width, lambda value: {'Na': 'X'}.get(value, value))))
print(wide('MIRRORED', runs(unicodedata.mirrored, lambda value: 'FT'[value])))
print(wide('COMBINING', runs(unicodedata.combining, lambda value: f'.{value}')))
print(wide('NUMBERS', numbers()), end='')
