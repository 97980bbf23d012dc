# re: regular expressions. Finding is native (`_re_compile`, `_re_find`); here are patterns, matches and templates.

import enum


class RegexFlag(enum.IntFlag):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128

    def __repr__(self):
        value = int(self)
        names = ['re.' + name for name, one in _FLAG_NAMES[-1:] + _FLAG_NAMES[:-1] if value & one]
        rest = value & ~510
        return '|'.join(names + [hex(rest)] * (rest != 0)) or 're.NOFLAG'

    __str__ = object.__str__


RegexFlag.__module__ = 're'

NOFLAG = RegexFlag.NOFLAG
ASCII = A = RegexFlag.ASCII
IGNORECASE = I = RegexFlag.IGNORECASE
LOCALE = L = RegexFlag.LOCALE
UNICODE = U = RegexFlag.UNICODE
MULTILINE = M = RegexFlag.MULTILINE
DOTALL = S = RegexFlag.DOTALL
VERBOSE = X = RegexFlag.VERBOSE
DEBUG = RegexFlag.DEBUG


def _flags_text(flags):
    return '|'.join(['re.' + name for name, value in _FLAG_NAMES if flags & value])


_FLAG_NAMES = (('IGNORECASE', 2), ('LOCALE', 4), ('MULTILINE', 8), ('DOTALL', 16), ('UNICODE', 32), ('VERBOSE', 64),
               ('DEBUG', 128), ('ASCII', 256))


class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error.__module__ = 're'


class Match:
    __slots__ = ('re', 'string', 'pos', 'endpos', '_spans', '__weakref__')
    __module__ = 're'

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Match' instances")

    def _index(self, group):
        if isinstance(group, int) or hasattr(group, '__index__'):
            group = int(group)
            if 0 <= group <= self.re.groups:
                return group
        elif isinstance(group, (str, bytes)):
            found = self.re._names.get(group)
            if found is not None:
                return found
        raise IndexError('no such group')

    def _text(self, group, default=None):
        start = self._spans[group * 2]
        if start < 0:
            return default
        return self.string[start:self._spans[group * 2 + 1]]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._index(groups[0]))
        return tuple([self._text(self._index(g)) for g in groups])

    def __getitem__(self, group):
        return self._text(self._index(group))

    def groups(self, default=None):
        return tuple([self._text(g, default) for g in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(g, default) for name, g in self.re._names.items()}

    def start(self, group=0):
        return self._spans[self._index(group) * 2]

    def end(self, group=0):
        return self._spans[self._index(group) * 2 + 1]

    def span(self, group=0):
        i = self._index(group) * 2
        return self._spans[i], self._spans[i + 1]

    def expand(self, template):
        return _expand(_template(self.re, template), self)

    @property
    def regs(self):
        spans = self._spans
        return tuple([(spans[i], spans[i + 1]) for i in range(0, len(spans) - 1, 2)])

    @property
    def lastindex(self):
        last = self._spans[-1]
        return last if last > 0 else None

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, g in self.re._names.items():
            if g == last:
                return name
        return None

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={self._text(0)!r}>'

    # What `__getitem__` alone would make of it.
    __iter__ = None

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


def _new_match(pattern, string, pos, endpos, spans):
    match = object.__new__(Match)
    match.re = pattern
    match.string = string
    match.pos = pos
    match.endpos = endpos
    match._spans = spans
    return match


class Pattern:
    __slots__ = ('pattern', 'flags', 'groups', '_names', '_given', '__weakref__')
    __module__ = 're'

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Pattern' instances")

    @property
    def groupindex(self):
        from types import MappingProxyType
        return MappingProxyType(self._names)

    def _check(self, string):
        if isinstance(self.pattern, str):
            if not isinstance(string, str):
                if isinstance(string, (bytes, bytearray)):
                    raise TypeError('cannot use a string pattern on a bytes-like object')
                raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        elif isinstance(string, str):
            raise TypeError('cannot use a bytes pattern on a string-like object')
        elif not isinstance(string, (bytes, bytearray)):
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")

    def _find(self, string, pos, endpos, mode, limit):
        pos, endpos = self._bounds(string, pos, endpos)
        return [_new_match(self, string, pos, endpos, spans) for spans in self._spans(string, pos, endpos, mode, limit)]

    def _bounds(self, string, pos, endpos):
        self._check(string)
        n = len(string)
        return min(max(pos, 0), n), n if endpos is None else min(max(endpos, 0), n)

    def _spans(self, string, pos, endpos, mode, limit):
        text = bytes(string) if isinstance(string, bytearray) else string
        return _re_find(self.pattern, self._given, text, pos, endpos, mode, limit)

    def match(self, string, pos=0, endpos=None):
        for match in self._find(string, pos, endpos, 0, 1):
            return match

    def fullmatch(self, string, pos=0, endpos=None):
        for match in self._find(string, pos, endpos, 1, 1):
            return match

    def search(self, string, pos=0, endpos=None):
        for match in self._find(string, pos, endpos, 2, 1):
            return match

    def finditer(self, string, pos=0, endpos=None):
        matches = iter(self._find(string, pos, endpos, 2, 0))
        return iter(lambda: next(matches, None), None)

    def findall(self, string, pos=0, endpos=None):
        result = []
        bounds = self._bounds(string, pos, endpos)
        empty = string[:0]
        first, last = (0, 1) if self.groups == 0 else (2, 2 + 2 * self.groups)
        for spans in self._spans(string, *bounds, 2, 0):
            texts = [
                empty if spans[at] < 0 else string[spans[at]:spans[at + 1]]
                for at in range(first, last, 2)
            ]
            result.append(texts[0] if self.groups < 2 else (*texts,))
        return result

    def split(self, string, maxsplit=0):
        if maxsplit < 0:
            self._check(string)
            return [string]
        result = []
        last = 0
        for match in self._find(string, 0, None, 2, maxsplit):
            result.append(string[last:match.start()])
            result.extend(match.groups())
            last = match.end()
        result.append(string[last:])
        return result

    def subn(self, repl, string, count=0):
        if not callable(repl):
            if isinstance(self.pattern, str) and not isinstance(repl, (str, bytes)):
                hash(repl)
                raise TypeError(f'decoding to str: need a bytes-like object, {type(repl).__name__} found')
            parts = _template(self, repl)
        self._check(string)
        pieces = []
        last = n = 0
        if count >= 0:
            for match in self._find(string, 0, None, 2, count):
                if match.start() > last:
                    pieces.append(string[last:match.start()])
                if callable(repl):
                    piece = repl(match)
                    if piece is not None:
                        pieces.append(piece)
                else:
                    pieces.append(_expand(parts, match))
                last = match.end()
                n += 1
        if last < len(string):
            pieces.append(string[last:])
        return string[:0].join(pieces), n

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def scanner(self, string, pos=0, endpos=None):
        raise NotImplementedError('heaplens does not provide Pattern.scanner')

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.flags == other.flags and self.pattern == other.pattern \
            and isinstance(self.pattern, str) == isinstance(other.pattern, str)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and not flags & 256:
            flags &= ~32
        shown = repr(self.pattern)[:200]
        text = _flags_text(flags)
        return f're.compile({shown}, {text})' if text else f're.compile({shown})'

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


_cache = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        hash(pattern)
        raise TypeError('first argument must be string or compiled pattern')
    if not isinstance(flags, int):
        raise TypeError(f"unsupported operand type(s) for &: {type(flags).__name__!r} and 'RegexFlag'")
    flags = int(flags)
    key = type(pattern), pattern, flags
    known = _cache.get(key)
    if known is not None:
        return known
    if isinstance(pattern, bytes) and flags & 32:
        raise ValueError('cannot use UNICODE flag with a bytes pattern')
    if isinstance(pattern, str) and flags & 4:
        raise ValueError('cannot use LOCALE flag with a str pattern')
    if flags & 256 and flags & 32:
        raise ValueError('ASCII and UNICODE flags are incompatible')
    found = _re_compile(pattern, flags)
    if len(found) == 2:
        if found[0].startswith('the repetition number'):
            raise OverflowError(found[0])
        raise error(found[0], pattern, found[1])
    self = object.__new__(Pattern)
    self.pattern = pattern
    self.groups, self._names, self.flags, notes = found
    for note in notes:
        import warnings
        warnings.warn(note, FutureWarning)
    self._given = flags
    if len(_cache) >= 512:
        _cache.clear()
    _cache[key] = self
    return self


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


_SPECIAL = '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'


def escape(pattern):
    if isinstance(pattern, str):
        return ''.join(['\\' + c if c in _SPECIAL else c for c in pattern])
    return escape(str(pattern, 'latin1')).encode('latin1')


_TEMPLATE_ESCAPES = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}


def _template(pattern, source):
    # A replacement as a list of texts and group numbers.
    text = source if isinstance(source, str) else bytes(source).decode('latin1')
    parts = []
    literal = []
    i = 0
    n = len(text)

    def group(index, at):
        if index > pattern.groups:
            raise error(f'invalid group reference {index}', source, at)
        if literal:
            parts.append(''.join(literal))
            literal.clear()
        parts.append(index)

    while i < n:
        c = text[i]
        if c != '\\':
            literal.append(c)
            i += 1
            continue
        begin = i
        i += 1
        if i >= n:
            raise error('bad escape (end of pattern)', source, begin)
        c = text[i]
        if c == 'g':
            i += 1
            if text[i:i + 1] != '<':
                raise error('missing <', source, i)
            end = text.find('>', i)
            if end < 0:
                name = text[i + 1:]
                raise error('missing >, unterminated name' if name else 'missing group name', source, i + 1)
            name = text[i + 1:end]
            if not name:
                raise error('missing group name', source, i + 1)
            if name.isdecimal() and name.isascii():
                group(int(name), i + 1)
            elif not name.isidentifier():
                raise error(f'bad character in group name {name!r}', source, i + 1)
            elif name not in pattern._names:
                raise IndexError(f'unknown group name {name!r}')
            else:
                group(pattern._names[name], i + 1)
            i = end + 1
        elif c == '0':
            digits = c
            i += 1
            while i < n and text[i] in '01234567' and len(digits) < 3:
                digits += text[i]
                i += 1
            literal.append(chr(int(digits, 8) & 0xff))
        elif c in '123456789':
            digits = c
            i += 1
            if i < n and text[i] in '0123456789':
                digits += text[i]
                i += 1
                if digits[0] in '01234567' and digits[1] in '01234567' and i < n and text[i] in '01234567':
                    digits += text[i]
                    i += 1
                    code = int(digits, 8)
                    if code > 0o377:
                        raise error(f'octal escape value \\{digits} outside of range 0-0o377', source, begin)
                    literal.append(chr(code))
                    continue
            group(int(digits), begin + 1)
        else:
            if c in _TEMPLATE_ESCAPES:
                literal.append(_TEMPLATE_ESCAPES[c])
            elif c.isascii() and c.isalpha():
                raise error(f'bad escape \\{c}', source, begin)
            else:
                literal.append('\\' + c)
            i += 1
    if literal:
        parts.append(''.join(literal))
    if not isinstance(source, str):
        parts = [part.encode('latin1') if isinstance(part, str) else part for part in parts]
    return parts


def _expand(parts, match):
    empty = match.string[:0]
    return empty.join([match._text(part, empty) if isinstance(part, int) else part for part in parts])


__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge',
           'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE',
           'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag']

_name_in_full(Match)
_name_in_full(Pattern)
