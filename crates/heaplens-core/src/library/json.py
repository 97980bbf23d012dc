# json: values as text (RFC 8259) and back.

_HEX = '0123456789abcdefABCDEF'
_SPACE = ' \t\n\r'
_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_SHORT = {'\\': '\\\\', '"': '\\"', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}
_INFINITY = float('inf')


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = 'json.decoder'


class _Nothing(Exception):
    # No value begins here.
    pass


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx)
        except _Nothing as error:
            raise JSONDecodeError('Expecting value', s, error.args[0]) from None

    def _value(self, s, i):
        c = s[i:i + 1]
        if c == '"':
            return _string(s, i + 1, self.strict)
        if c == '{':
            return self._object(s, i + 1)
        if c == '[':
            return self._array(s, i + 1)
        for word, value in (('null', None), ('true', True), ('false', False)):
            if c == word[0] and s.startswith(word, i):
                return value, i + len(word)
        if c and c in '-0123456789':
            end = i + (c == '-')
            first = end
            n = len(s)
            while end < n and s[end] in '0123456789':
                end += 1
                if s[first] == '0':
                    break
            if end > first:
                whole = end
                if s[end:end + 1] == '.' and s[end + 1:end + 2] and s[end + 1] in '0123456789':
                    end += 1
                    while end < n and s[end] in '0123456789':
                        end += 1
                if s[end:end + 1] and s[end] in 'eE':
                    at = end + 1
                    if s[at:at + 1] and s[at] in '+-':
                        at += 1
                    if s[at:at + 1] and s[at] in '0123456789':
                        while at < n and s[at] in '0123456789':
                            at += 1
                        end = at
                if end == whole:
                    return self.parse_int(s[i:end]), end
                return self.parse_float(s[i:end]), end
        for word in ('NaN', 'Infinity', '-Infinity'):
            if s.startswith(word, i):
                return self.parse_constant(word), i + len(word)
        raise _Nothing(i)

    def _object(self, s, i):
        pairs = []
        i = _skip(s, i)
        if s[i:i + 1] == '}':
            i += 1
        else:
            if s[i:i + 1] != '"':
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s, i)
            while True:
                key, i = _string(s, i + 1, self.strict)
                i = _skip(s, i)
                if s[i:i + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, i)
                i = _skip(s, i + 1)
                try:
                    value, i = self._value(s, i)
                except _Nothing as error:
                    raise JSONDecodeError('Expecting value', s, error.args[0]) from None
                pairs.append((key, value))
                i = _skip(s, i)
                c = s[i:i + 1]
                if c == '}':
                    i += 1
                    break
                if c != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", s, i)
                i = _skip(s, i + 1)
                if s[i:i + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', s, i)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), i
        result = dict(pairs)
        if self.object_hook is not None:
            result = self.object_hook(result)
        return result, i

    def _array(self, s, i):
        values = []
        i = _skip(s, i)
        if s[i:i + 1] == ']':
            return values, i + 1
        while True:
            try:
                value, i = self._value(s, i)
            except _Nothing as error:
                raise JSONDecodeError('Expecting value', s, error.args[0]) from None
            values.append(value)
            i = _skip(s, i)
            c = s[i:i + 1]
            if c == ']':
                return values, i + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            i = _skip(s, i + 1)


def _constant(word):
    return {'NaN': _INFINITY - _INFINITY, 'Infinity': _INFINITY, '-Infinity': -_INFINITY}[word]


def _skip(s, i):
    n = len(s)
    while i < n and s[i] in _SPACE:
        i += 1
    return i


def _string(s, i, strict):
    begin = i - 1
    pieces = []
    while True:
        start = i
        quote = s.find('"', i)
        slash = s.find('\\', i, quote if quote >= 0 else len(s))
        end = slash if slash >= 0 else quote
        chunk = s[start:end] if end >= 0 else s[start:]
        if strict:
            for n, c in enumerate(chunk):
                if c < ' ':
                    raise JSONDecodeError('Invalid control character at', s, start + n)
        if end < 0:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        pieces.append(chunk)
        if slash < 0:
            return ''.join(pieces), end + 1
        c = s[end + 1:end + 2]
        if not c:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        if c != 'u':
            if c not in _ESCAPES:
                raise JSONDecodeError('Invalid \\escape', s, end)
            pieces.append(_ESCAPES[c])
            i = end + 2
            continue
        code = _four(s, end + 2)
        i = end + 6
        if 0xd800 <= code <= 0xdbff and s[i:i + 2] == '\\u':
            low = _four(s, i + 2)
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                i += 6
        pieces.append(chr(code))


def _four(s, i):
    digits = s[i:i + 4]
    if len(digits) != 4 or any(c not in _HEX for c in digits):
        raise JSONDecodeError('Invalid \\uXXXX escape', s, i - 1)
    return int(digits, 16)


def _quoted(s, ascii):
    pieces = ['"']
    for c in s:
        if c in _SHORT:
            pieces.append(_SHORT[c])
        elif c < ' ':
            pieces.append(f'\\u{ord(c):04x}')
        elif ascii and c > '~':
            n = ord(c)
            if n > 0xffff:
                n -= 0x10000
                pieces.append(f'\\u{0xd800 | n >> 10:04x}\\u{0xdc00 | n & 0x3ff:04x}')
            else:
                pieces.append(f'\\u{n:04x}')
        else:
            pieces.append(c)
    pieces.append('"')
    return ''.join(pieces)


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return ''.join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        pieces = []
        self._write(o, pieces.append, 0, {} if self.check_circular else None)
        return iter(pieces)

    def _float(self, o):
        text = 'NaN' if o != o else {_INFINITY: 'Infinity', -_INFINITY: '-Infinity'}.get(o)
        if text is None:
            return float.__repr__(o)
        if not self.allow_nan:
            shown = '' if self.indent is None else ': ' + repr(o)
            raise ValueError('Out of range float values are not JSON compliant' + shown)
        return text

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def _write(self, o, out, level, markers):
        if isinstance(o, str):
            out(_quoted(o, self.ensure_ascii))
        elif o is None:
            out('null')
        elif o is True:
            out('true')
        elif o is False:
            out('false')
        elif isinstance(o, int):
            out(int.__repr__(o))
        elif isinstance(o, float):
            out(self._float(o))
        else:
            if markers is not None:
                if id(o) in markers:
                    raise ValueError('Circular reference detected')
                markers[id(o)] = o
            if isinstance(o, (list, tuple)):
                self._write_list(o, out, level, markers)
            elif isinstance(o, dict):
                self._write_dict(o, out, level, markers)
            else:
                self._write(self.default(o), out, level, markers)
            if markers is not None:
                del markers[id(o)]

    def _line(self, level):
        indent = self.indent
        if isinstance(indent, int):
            indent = ' ' * indent
        return '\n' + indent * level

    def _write_list(self, items, out, level, markers):
        if not items:
            out('[]')
            return
        piece = '['
        between = self.item_separator
        if self.indent is not None:
            line = self._line(level + 1)
            piece += line
            between += line
        for item in items:
            if item is None or isinstance(item, (str, int, float)):
                # One piece with what stands before it.
                before, piece = piece, []
                self._write(item, piece.append, level + 1, markers)
                out(before + piece[0])
            else:
                out(piece)
                self._write(item, out, level + 1, markers)
            piece = between
        if self.indent is not None:
            out(self._line(level))
        out(']')

    def _write_dict(self, mapping, out, level, markers):
        if not mapping:
            out('{}')
            return
        out('{')
        between = self.item_separator
        if self.indent is not None:
            line = self._line(level + 1)
            out(line)
            between += line
        items = sorted(mapping.items()) if self.sort_keys else mapping.items()
        first = True
        for key, value in items:
            key = self._key(key)
            if key is None:
                continue
            if not first:
                out(between)
            first = False
            out(_quoted(key, self.ensure_ascii))
            out(self.key_separator)
            self._write(value, out, level + 1, markers)
        if self.indent is not None:
            out(self._line(level))
        out('}')


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
        s = bytes(s).decode('utf-8')
    for name, value in (('object_hook', object_hook), ('parse_float', parse_float), ('parse_int', parse_int),
                        ('parse_constant', parse_constant), ('object_pairs_hook', object_pairs_hook)):
        if value is not None:
            kw[name] = value
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)


JSONDecoder.__module__ = 'json.decoder'
JSONEncoder.__module__ = 'json.encoder'


def __getattr__(name):
    if name == 'decoder':
        import json.decoder
        return json.decoder
    if name == 'encoder':
        import json.encoder
        return json.encoder
    raise AttributeError(f"module 'json' has no attribute {name!r}")


__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']
