# pprint: reprs over several lines, each container broken only where it does not fit.

import sys as _sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


class _Key:
    # Sorts what does not compare by type name and identity.
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        a, b = self.value, other.value
        try:
            return a < b
        except TypeError:
            return (str(type(a)), id(a)) < (str(type(b)), id(b))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


def _own_repr(obj, kind):
    return getattr(type(obj), '__repr__', None) is kind.__repr__


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        for wrong, text in ((indent < 0, 'indent must be >= 0'), (depth is not None and depth <= 0, 'depth must be > 0'),
                            (not width, 'width must be != 0')):
            if wrong:
                raise ValueError(text)
        self._depth, self._indent_per_level, self._width = depth, indent, width
        self._stream = _sys.stdout if stream is None else stream
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._readable, self._recursive = True, False
        self._format(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, obj, context, level):
        text, readable, recursive = self.format(obj, dict(context), self._depth, level)
        self._readable = self._readable and readable
        self._recursive = self._recursive or recursive
        return text

    # ---- several lines ----

    def _format(self, obj, out, indent, allowance, context, level):
        # indent: the column where it begins; allowance: what has to fit behind it.
        if id(obj) in context:
            out.append(_recursion(obj))
            self._recursive, self._readable = True, False
            return
        text = self._repr(obj, context, level)
        if len(text) > self._width - indent - allowance:
            writer = self._writer(obj)
            if writer:
                context[id(obj)] = 1
                writer(obj, out, indent, allowance, context, level + 1)
                del context[id(obj)]
                return
        out.append(text)

    def _writer(self, obj):
        for kind, name in ((dict, '_dict'), (list, '_list'), (tuple, '_tuple'), (str, '_str'), (bytes, '_bytes'),
                           (bytearray, '_bytearray')):
            if _own_repr(obj, kind):
                return getattr(self, name)
        if _own_repr(obj, set) or _own_repr(obj, frozenset):
            return self._set
        kind = type(obj)
        collections = _sys.modules.get('collections')
        if collections is not None:
            for name in ('OrderedDict', 'Counter', 'defaultdict', 'deque', 'ChainMap', 'UserDict', 'UserList',
                         'UserString'):
                known = getattr(collections, name, None)
                if known is not None and _own_repr(obj, known):
                    return getattr(self, '_' + name.lower())
        types = _sys.modules.get('types')
        if types is not None:
            if _own_repr(obj, types.MappingProxyType):
                return self._mappingproxy
            if kind is types.SimpleNamespace:
                return self._namespace
        made = kind.__repr__
        if hasattr(kind, '__dataclass_params__') and (hasattr(made, '__wrapped__') or made.__module__ == 'dataclasses'):
            return self._dataclass

    def _dict(self, obj, out, indent, allowance, context, level):
        out.append('{')
        if self._indent_per_level > 1:
            out.append(' ' * (self._indent_per_level - 1))
        if obj:
            pairs = sorted(obj.items(), key=_pair_key) if self._sort_dicts else obj.items()
            self._pairs(pairs, out, indent, allowance + 1, context, level)
        out.append('}')

    def _pairs(self, pairs, out, indent, allowance, context, level):
        pairs = list(pairs)
        indent += self._indent_per_level
        for i, (key, value) in enumerate(pairs):
            last = i == len(pairs) - 1
            name = self._repr(key, context, level)
            out.append(name + ': ')
            self._format(value, out, indent + len(name) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(',\n' + ' ' * indent)

    def _items(self, items, out, indent, allowance, context, level):
        if self._indent_per_level > 1:
            out.append(' ' * (self._indent_per_level - 1))
        indent += self._indent_per_level
        separator, between = '', ',\n' + ' ' * indent
        left = width = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                left -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if left < size:
                    left = width
                    if separator:
                        separator = between
                if left >= size:
                    left -= size
                    out.append(separator + text)
                    separator = ', '
                    continue
            out.append(separator)
            separator = between
            self._format(item, out, indent, allowance if last else 1, context, level)

    def _list(self, obj, out, indent, allowance, context, level):
        out.append('[')
        self._items(obj, out, indent, allowance + 1, context, level)
        out.append(']')

    def _tuple(self, obj, out, indent, allowance, context, level):
        out.append('(')
        end = ',)' if len(obj) == 1 else ')'
        self._items(obj, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _set(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        kind = type(obj)
        begin, end = ('{', '}') if kind is set else (kind.__name__ + '({', '})')
        out.append(begin)
        self._items(sorted(obj, key=_Key), out, indent + (0 if kind is set else len(kind.__name__) + 1),
                    allowance + len(end), context, level)
        out.append(end)

    def _str(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        lines = obj.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = final_room = self._width - indent
        chunks = []
        text = ''
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                final_room -= allowance
            if len(text) <= final_room:
                chunks.append(text)
                continue
            # Words, each with the white space behind it.
            words = _words(line)
            current = ''
            for j, word in enumerate(words):
                longer = current + word
                space = final_room if i == len(lines) - 1 and j == len(words) - 1 else room
                if len(repr(longer)) > space:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current = longer
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(text)
            return
        inner = ('\n' + ' ' * indent).join(chunks)
        out.append('(' + inner + ')' if level == 1 else inner)

    def _bytes(self, obj, out, indent, allowance, context, level):
        if len(obj) <= 4:
            out.append(repr(obj))
            return
        wrapped = level == 1
        if wrapped:
            indent += 1
            allowance += 1
            out.append('(')
        out.append(('\n' + ' ' * indent).join(_byte_chunks(obj, self._width - indent, allowance)))
        if wrapped:
            out.append(')')

    def _bytearray(self, obj, out, indent, allowance, context, level):
        out.append('bytearray(')
        self._bytes(bytes(obj), out, indent + 10, allowance + 1, context, level + 1)
        out.append(')')

    def _ordereddict(self, obj, out, indent, allowance, context, level):
        name = type(obj).__name__
        if not obj:
            out.append(repr(obj))
            return
        out.append(name + '(')
        self._format(list(obj.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(')')

    def _counter(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(name + '({')
        if self._indent_per_level > 1:
            out.append(' ' * (self._indent_per_level - 1))
        self._pairs(obj.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append('})')

    def _defaultdict(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        factory = self._repr(obj.default_factory, context, level)
        indent += len(name) + 1
        out.append(f'{name}({factory},\n' + ' ' * indent)
        self._dict(obj, out, indent, allowance + 1, context, level)
        out.append(')')

    def _deque(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        indent += len(name) + 1
        out.append(name + '([')
        if obj.maxlen is None:
            self._items(obj, out, indent, allowance + 2, context, level)
            out.append('])')
        else:
            self._items(obj, out, indent, 2, context, level)
            limit = self._repr(obj.maxlen, context, level)
            out.append('],\n' + ' ' * indent + f'maxlen={limit})')

    def _chainmap(self, obj, out, indent, allowance, context, level):
        if not obj.maps:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        indent += len(name) + 1
        out.append(name + '(')
        for i, each in enumerate(obj.maps):
            last = i == len(obj.maps) - 1
            self._format(each, out, indent, allowance + 1 if last else 1, context, level)
            out.append(')' if last else ',\n' + ' ' * indent)

    def _userdict(self, obj, out, indent, allowance, context, level):
        self._format(obj.data, out, indent, allowance, context, level - 1)

    _userlist = _userstring = _userdict

    def _mappingproxy(self, obj, out, indent, allowance, context, level):
        out.append('mappingproxy(')
        self._format(obj.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(')')

    def _fields(self, name, pairs, out, indent, allowance, context, level):
        indent += len(name) + 1
        out.append(name + '(')
        for i, (key, value) in enumerate(pairs):
            last = i == len(pairs) - 1
            out.append(key + '=')
            if id(value) in context:
                out.append('...')
            else:
                self._format(value, out, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(',\n' + ' ' * indent)
        out.append(')')

    def _namespace(self, obj, out, indent, allowance, context, level):
        self._fields('namespace', list(vars(obj).items()), out, indent, allowance, context, level)

    def _dataclass(self, obj, out, indent, allowance, context, level):
        import dataclasses
        pairs = [(f.name, getattr(obj, f.name)) for f in dataclasses.fields(obj) if f.repr]
        self._fields(type(obj).__name__, pairs, out, indent, allowance, context, level)

    # ---- one line ----

    def _safe_repr(self, obj, context, maxlevels, level):
        kind = type(obj)
        if kind in (str, bytes, bytearray, float, complex, bool, type(None)):
            return repr(obj), True, False
        if issubclass(kind, int) and _own_repr(obj, int):
            return (f'{obj:_d}' if self._underscore_numbers else repr(obj)), True, False
        mapping = issubclass(kind, dict) and _own_repr(obj, dict)
        if not mapping and not (issubclass(kind, list) and _own_repr(obj, list)
                                or issubclass(kind, tuple) and _own_repr(obj, tuple)):
            text = repr(obj)
            return text, bool(text) and not text.startswith('<'), False
        if mapping:
            begin, end = '{', '}'
        elif issubclass(kind, list):
            begin, end = '[', ']'
        else:
            begin, end = ('(', ',)') if len(obj) == 1 else ('(', ')')
        if not obj:
            return begin + end, True, False
        if maxlevels and level >= maxlevels:
            return begin + '...' + end, False, id(obj) in context
        if id(obj) in context:
            return _recursion(obj), False, True
        context[id(obj)] = 1
        readable, recursive = True, False
        parts = []

        def part(item):
            nonlocal readable, recursive
            text, can_read, repeats = self.format(item, context, maxlevels, level + 1)
            readable = readable and can_read
            recursive = recursive or repeats
            return text

        if mapping:
            pairs = sorted(obj.items(), key=_pair_key) if self._sort_dicts else obj.items()
            parts = [f'{part(key)}: {part(value)}' for key, value in pairs]
        else:
            parts = [part(item) for item in obj]
        del context[id(obj)]
        return begin + ', '.join(parts) + end, readable, recursive


def _words(line):
    words = []
    start = i = 0
    while i < len(line):
        while i < len(line) and not line[i].isspace():
            i += 1
        while i < len(line) and line[i].isspace():
            i += 1
        words.append(line[start:i])
        start = i
    return words


def _byte_chunks(data, width, allowance):
    chunks = []
    current = b''
    last = len(data) // 4 * 4
    for i in range(0, len(data), 4):
        part = data[i:i + 4]
        longer = current + part
        if i == last:
            width -= allowance
        if len(repr(longer)) > width:
            if current:
                chunks.append(repr(current))
            current = part
        else:
            current = longer
    if current:
        chunks.append(repr(current))
    return chunks


def _recursion(obj):
    return f'<Recursion on {type(obj).__name__} with id={id(obj)}>'


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)
