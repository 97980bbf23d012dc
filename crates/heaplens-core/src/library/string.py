# string: templates and the formatter; the constants are native.


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'


class Template:
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _parts(self):
        # (text, None), (name, how it stood there), or (None, position) where a delimiter begins nothing.
        text = self.template
        if not isinstance(text, str):
            raise TypeError(f"expected string or bytes-like object, got '{type(text).__name__}'")
        mark = self.delimiter
        parts = []
        i = 0
        while True:
            at = text.find(mark, i)
            if at < 0:
                parts.append((text[i:], None))
                return parts
            parts.append((text[i:at], None))
            i = at + len(mark)
            if text.startswith(mark, i):
                parts.append((mark, None))
                i += len(mark)
                continue
            braced = text[i:i + 1] == '{'
            start = i + braced
            end = start
            while end < len(text) and (text[end] in _LETTERS or end > start and text[end] in '0123456789'):
                end += 1
            if end > start and (not braced or text[end:end + 1] == '}'):
                parts.append((text[start:end], text[at:end + braced]))
                i = end + braced
            else:
                parts.append((None, at))

    def _fill(self, mapping, kws, safe):
        result = []
        for name, how in self._parts():
            if name is None:
                if not safe:
                    lines = self.template[:how].splitlines(keepends=True)
                    if not lines:
                        colno, lineno = 1, 1
                    else:
                        text = self.template[:how + len(self.delimiter)].splitlines(keepends=True)
                        colno = how - len(''.join(text[:-1])) + 1
                        lineno = len(text)
                    raise ValueError(f'Invalid placeholder in string: line {lineno}, col {colno}')
                result.append(self.delimiter)
            elif how is None:
                result.append(name)
            elif name in kws:
                result.append(str(kws[name]))
            elif safe:
                try:
                    result.append(str(mapping[name]))
                except KeyError:
                    result.append(how)
            else:
                result.append(str(mapping[name]))
        return ''.join(result)

    def substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, True)

    def is_valid(self):
        return all(name is not None for name, _ in self._parts())

    def get_identifiers(self):
        return list(dict.fromkeys([name for name, how in self._parts() if name is not None and how is not None]))


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            if field == '' or field[0] in '.[':
                if auto is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field = str(auto) + field
                auto += 1
            elif field.isdigit():
                if auto:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto = False
            obj, key = self.get_field(field, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        text = format_string
        literal = []
        i = 0
        while i < len(text):
            c = text[i]
            if c in '{}' and text[i + 1:i + 2] == c:
                yield ''.join(literal) + c, None, None, None
                literal = []
                i += 2
                continue
            if c == '}':
                raise ValueError("Single '}' encountered in format string")
            if c != '{':
                literal.append(c)
                i += 1
                continue
            depth, end = 1, i + 1
            while end < len(text) and depth:
                depth += (text[end] == '{') - (text[end] == '}')
                end += 1
            if depth:
                raise ValueError("Single '{' encountered in format string" if end == i + 1
                                 else "expected '}' before end of string")
            inside = text[i + 1:end - 1]
            i = end
            at = 0
            bracket = False
            while at < len(inside) and (bracket or inside[at] not in ':!'):
                bracket = inside[at] == '[' or bracket and inside[at] != ']'
                at += 1
            field, rest = inside[:at], inside[at:]
            conversion = None
            if rest[:1] == '!':
                conversion = rest[1:2]
                rest = rest[2:]
            yield ''.join(literal), field, rest[1:], conversion
            literal = []
        if literal:
            yield ''.join(literal), None, None, None

    def get_field(self, field_name, args, kwargs):
        end = 0
        while end < len(field_name) and field_name[end] not in '.[':
            end += 1
        first, rest = field_name[:end], field_name[end:]
        if first.isdigit():
            first = int(first)
        obj = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == '.':
                end = 1
                while end < len(rest) and rest[end] not in '.[':
                    end += 1
                obj = getattr(obj, rest[1:end])
                rest = rest[end:]
            else:
                end = rest.index(']')
                key = rest[1:end]
                obj = obj[int(key) if key.isdigit() else key]
                rest = rest[end + 1:]
        return obj, first


__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']
