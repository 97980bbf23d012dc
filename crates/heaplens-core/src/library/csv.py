# csv: rows of text with separators and quotes.

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', '__doc__', 'excel',
           'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects',
           'Sniffer', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']
__version__ = '1.0'

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)

_dialects = {}
_limit = 131072


class Error(Exception):
    pass


Error.__module__ = '_csv'
_options = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
            'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}


class _Settings:
    # What a reader or writer goes by: checked once.
    def __init__(self, dialect, given):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in given:
            if name not in _options:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        quoting_given = 'quoting' in given or hasattr(dialect, 'quoting')
        values = {}
        for name, default in _options.items():
            values[name] = given.get(name, getattr(dialect, name, default) if dialect is not None else default)
        for name in ('delimiter', 'escapechar', 'quotechar'):
            value = values[name]
            if name == 'delimiter' or value is not None:
                if not isinstance(value, str):
                    raise TypeError(f'"{name}" must be string{" or None" if name != "delimiter" else ""}, not '
                                    f'{type(value).__name__}')
                if len(value) != 1 and (name == 'delimiter' or len(value) > 1):
                    raise TypeError(f'"{name}" must be a 1-character string')
                if value == '':
                    values[name] = None
        if not isinstance(values['lineterminator'], str):
            raise TypeError('"lineterminator" must be a string, not '
                            f'{type(values["lineterminator"]).__name__}')
        quoting = values['quoting']
        if not isinstance(quoting, int):
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 3:
            raise TypeError('bad "quoting" value')
        if quoting != QUOTE_NONE and values['quotechar'] is None:
            if quoting_given and 'quotechar' in given or hasattr(dialect, 'quotechar'):
                if quoting_given:
                    raise TypeError('quotechar must be set if quoting enabled')
            values['quoting'] = QUOTE_NONE
        for name, value in values.items():
            setattr(self, name, bool(value) if name in ('doublequote', 'skipinitialspace', 'strict') else value)


class Dialect:
    _name = ''
    _valid = False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if type(self) is not Dialect:
            self._valid = True
        try:
            _Settings(self, {})
        except TypeError as e:
            raise Error(str(e))


class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Settings(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(*limit):
    global _limit
    old = _limit
    if limit:
        if not isinstance(limit[0], int):
            raise TypeError('limit must be an integer')
        _limit = limit[0]
    return old


class _Reader:
    def __init__(self, iterable, dialect, given):
        self.dialect = _Settings(dialect, given)
        self._lines = iter(iterable)
        self.line_num = 0

    def __iter__(self):
        return self

    def _field(self, text, plain):
        if len(text) > _limit:
            raise Error(f'field larger than field limit ({_limit})')
        return float(text) if plain and self.dialect.quoting == QUOTE_NONNUMERIC else text

    def __next__(self):
        d = self.dialect
        delimiter, quote, escape, strict = d.delimiter, d.quotechar, d.escapechar, d.strict
        quoting = d.quoting != QUOTE_NONE
        fields = []
        text = []
        # start: of a record; begin: of a field; plain, quoted: within; closing: behind a quote; escaped: which of the two
        # goes on; eaten: behind the end of a line.
        state = 'start'
        plain = True
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if text or state == 'quoted':
                    if strict:
                        raise Error('unexpected end of data')
                    fields.append(self._field(''.join(text), plain))
                    return fields
                if state != 'start':
                    if strict:
                        raise Error('unexpected end of data')
                    if state == 'escaped':
                        fields.append('\n')
                        return fields
                raise
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in '
                            'text mode)')
            self.line_num += 1
            for c in [*line, None]:
                if state == 'eaten':
                    if c is None or c in '\r\n':
                        continue
                    raise Error('new-line character seen in unquoted field - do you need to open the file in '
                                'universal-newline mode?')
                if state == 'start':
                    if c is None:
                        break
                    if c in '\r\n':
                        state = 'eaten'
                        continue
                    state = 'begin'
                if state == 'escaped line':
                    # The end of a line that was escaped ends nothing.
                    if c is None:
                        break
                    state = 'plain'
                if state == 'escaped':
                    text.append('\n' if c is None else c)
                    state = 'escaped line' if c is not None and c in '\r\n' else 'plain'
                elif state == 'escaped in quotes':
                    text.append('\n' if c is None else c)
                    state = 'quoted'
                elif state == 'begin':
                    if c is None or c in '\r\n':
                        fields.append(self._field('', plain and False))
                        state = 'done' if c is None else 'eaten'
                    elif c == quote and quoting:
                        state = 'quoted'
                        plain = False
                    elif c == escape:
                        state = 'escaped'
                    elif c == ' ' and d.skipinitialspace:
                        pass
                    elif c == delimiter:
                        fields.append(self._field('', False))
                    else:
                        text.append(c)
                        state = 'plain'
                elif state == 'plain':
                    if c is None or c in '\r\n' or c == delimiter:
                        fields.append(self._field(''.join(text), plain))
                        text = []
                        plain = True
                        state = 'done' if c is None else 'begin' if c == delimiter else 'eaten'
                    elif c == escape:
                        state = 'escaped'
                    else:
                        text.append(c)
                elif state == 'quoted':
                    if c is None:
                        pass
                    elif c == escape:
                        state = 'escaped in quotes'
                    elif c == quote:
                        state = 'closing' if d.doublequote else 'plain'
                    else:
                        text.append(c)
                elif state == 'closing':
                    if quoting and c is not None and c == quote:
                        text.append(c)
                        state = 'quoted'
                    elif c is None or c in '\r\n' or c == delimiter:
                        fields.append(self._field(''.join(text), plain))
                        text = []
                        plain = True
                        state = 'done' if c is None else 'begin' if c == delimiter else 'eaten'
                    elif not strict:
                        text.append(c)
                        state = 'plain'
                    else:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
            if state in ('start', 'done', 'eaten'):
                return fields


def _two(args, named):
    # The first argument and the dialect, which may be named.
    if not 1 <= len(args) <= 2:
        raise TypeError(f" expected at {'most 2 arguments' if args else 'least 1 argument'}, got {len(args)}")
    return args if len(args) == 2 else (args[0], named.pop('dialect', 'excel'))


def reader(*args, **fmtparams):
    iterable, dialect = _two(args, fmtparams)
    return _Reader(iterable, dialect, fmtparams)


class _Writer:
    def __init__(self, file, dialect, given):
        self.dialect = _Settings(dialect, given)
        try:
            self._write = file.write
        except AttributeError:
            raise TypeError('argument 1 must have a "write" method') from None

    def _quoted(self, value, text, alone):
        d = self.dialect
        number = isinstance(value, (int, float)) or hasattr(value, '__float__') and not isinstance(value, str)
        wants = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not number
        special = [d.delimiter, d.escapechar, d.quotechar, '\r', '\n', *d.lineterminator]
        out = []
        for c in text:
            if c in special:
                if d.quoting == QUOTE_NONE:
                    escapes = True
                elif c == d.quotechar:
                    escapes = not d.doublequote
                    if not escapes:
                        wants = True
                        out.append(c)
                elif c == d.escapechar:
                    escapes = True
                else:
                    escapes = False
                    wants = True
                if escapes:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    out.append(d.escapechar)
            out.append(c)
        if not text and alone:
            if d.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            wants = True
        return d.quotechar + ''.join(out) + d.quotechar if wants else ''.join(out)

    def writerow(self, row):
        try:
            values = list(iter(row))
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        fields = []
        for value in values:
            text = '' if value is None else value if isinstance(value, str) else str(value)
            fields.append(self._quoted(value, text, len(values) == 1))
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


def writer(*args, **fmtparams):
    fileobj, dialect = _two(args, fmtparams)
    return _Writer(fileobj, dialect, fmtparams)


_Reader.__module__ = _Writer.__module__ = '_csv'
_Reader.__name__ = _Reader.__qualname__ = 'reader'
_Writer.__name__ = _Writer.__qualname__ = 'writer'
register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def _row(self):
        for row in self.reader:
            return row
        # In CPython it has come through the Python code of this class.
        raise _held_by(StopIteration(), self)

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = self._row()
        self.line_num = self.reader.line_num
        while row == []:
            row = self._row()
        names = self.fieldnames
        found = dict(zip(names, row))
        if len(row) > len(names):
            found[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            found[name] = self.restval
        return found


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError('extrasaction (%s) must be \'raise\' or \'ignore\'' % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(name) for name in wrong]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


class Sniffer:
    preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        # The separator that stands equally often on each line; what is inside quotes does not count.
        lines = []
        for line in sample.splitlines():
            bare, inside = [], False
            for c in line:
                if c == '"':
                    inside = not inside
                elif not inside:
                    bare.append(c)
            if line:
                lines.append(bare)
        found = None
        for mark in delimiters or self.preferred + ['|']:
            counts = {line.count(mark) for line in lines}
            if len(counts) == 1 and counts != {0}:
                found = mark
                break
        if found is None:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
            doublequote = False
            delimiter = found
            quotechar = '"'
            skipinitialspace = all([line[i + 1:i + 2] == [' '] for line in lines for i, c in enumerate(line) if c == found])

        return dialect

    def has_header(self, sample):
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        header, votes = rows[0], 0
        for place in range(len(header)):
            kinds = set()
            for row in rows[1:21]:
                if len(row) == len(header):
                    try:
                        complex(row[place])
                        kinds.add(complex)
                    except ValueError:
                        kinds.add(len(row[place]))
            if len(kinds) == 1:
                kind = kinds.pop()
                if kind is complex:
                    try:
                        complex(header[place])
                        votes -= 1
                    except ValueError:
                        votes += 1
                else:
                    votes += 1 if len(header[place]) != kind else -1
        return votes > 0


_name_in_full(_Reader)
_name_in_full(_Writer)
