# What the methods of str, bytes and bytearray do when a value has Python code of its own: a generator that is joined, an
# index with __index__, a field with __format__.


def _index_of(value):
    if isinstance(value, int):
        return value
    kind = type(value)
    if not hasattr(kind, '__index__'):
        raise TypeError(f"'{kind.__name__}' object cannot be interpreted as an integer")
    index = kind.__index__(value)
    if not isinstance(index, int):
        raise TypeError(f'__index__ returned non-int (type {type(index).__name__})')
    return index


def _index_args(args):
    return [_index_of(arg) if hasattr(type(arg), '__index__') else arg for arg in args]


def _index_keywords(keywords):
    return {name: _index_of(arg) if hasattr(type(arg), '__index__') else arg for name, arg in keywords.items()}


def _bytes_type(value):
    return bytearray if isinstance(value, bytearray) else bytes


# ---- constructors ----


def str_new(cls, *args, **keywords):
    return _str_copy(cls, str(args[0] if args else keywords['object']))


def _byte_values(source, what, refusal, asked=True):
    try:
        iterator = iter(source)
    except TypeError:
        raise TypeError(refusal) from None
    # Asked how many there will be, though here that changes nothing.
    if asked:
        length_hint(source, 0)
    values = []
    while True:
        # Not a loop over the iterator, which would be asked for one again.
        try:
            item = next(iterator)
        except StopIteration:
            break
        value = _index_of(item)
        if not 0 <= value < 256:
            raise ValueError(f'{what} must be in range(0, 256)')
        values.append(value)
    return values


def bytes_new(cls, *args, **keywords):
    source = args[0] if args else keywords['source']
    kind = type(source)
    if hasattr(kind, '__bytes__'):
        data = kind.__bytes__(source)
        if not isinstance(data, bytes):
            raise TypeError(f'__bytes__ returned non-bytes (type {type(data).__name__})')
    else:
        data = _count_or_values(source, 'bytes')
        refusal = f"cannot convert '{_type_name(source)}' object to bytes"
        data = bytes(data if type(data) is int else _byte_values(source, 'bytes', refusal))
    return _bytes_copy(cls, data)


def _count_or_values(source, function):
    # A count that refuses with a TypeError is taken for an iterable.
    if hasattr(type(source), '__index__'):
        try:
            return int(_index_of(source))
        except TypeError:
            if not hasattr(type(source), '__iter__') and not hasattr(type(source), '__getitem__'):
                raise TypeError(f"cannot convert '{type(source).__name__}' object to {function}") from None
    return source


def bytearray_init(self, *args, **keywords):
    source = args[0] if args else keywords['source']
    data = _count_or_values(source, 'bytearray')
    refusal = f"cannot convert '{_type_name(source)}' object to bytearray"
    bytearray.__init__(self, data if type(data) is int else iter(_byte_values(source, 'byte', refusal, False)))


# ---- str ----


def str_join(self, iterable):
    return str.join(self, _joined_items(iterable))


def _joined_items(iterable):
    # PySequence_Fast: what refuses with a TypeError is no iterable.
    try:
        iterator = iter(iterable)
    except TypeError:
        raise TypeError('can only join an iterable') from None
    return [*iterator]


def str_translate(self, table):
    pieces = []
    seen = {}
    for c in str.__str__(self):
        piece = seen.get(c)
        if piece is None:
            try:
                piece = table[ord(c)]
            except LookupError:
                piece = c
            else:
                piece = _translated(piece)
            if c < '\x80':
                seen[c] = piece
        pieces.append(piece)
    return ''.join(pieces)


def str_center(self, *args):
    return str.center(self, *_index_args(args))


def str_count(self, *args):
    return str.count(self, *_index_args(args))


def str_endswith(self, *args):
    return str.endswith(self, *_index_args(args))


def str_expandtabs(self, *args, **keywords):
    return str.expandtabs(self, *_index_args(args), **_index_keywords(keywords))


def str_find(self, *args):
    return str.find(self, *_index_args(args))


def str_index(self, *args):
    return str.index(self, *_index_args(args))


def str_ljust(self, *args):
    return str.ljust(self, *_index_args(args))


def str_replace(self, *args):
    return str.replace(self, *_index_args(args))


def str_rfind(self, *args):
    return str.rfind(self, *_index_args(args))


def str_rindex(self, *args):
    return str.rindex(self, *_index_args(args))


def str_rjust(self, *args):
    return str.rjust(self, *_index_args(args))


def str_rsplit(self, *args, **keywords):
    return str.rsplit(self, *_index_args(args), **_index_keywords(keywords))


def str_split(self, *args, **keywords):
    return str.split(self, *_index_args(args), **_index_keywords(keywords))


def str_splitlines(self, *args, **keywords):
    return str.splitlines(self, *_index_args(args), **_index_keywords(keywords))


def str_startswith(self, *args):
    return str.startswith(self, *_index_args(args))


def str_zfill(self, width):
    return str.zfill(self, _index_of(width))


# ---- bytes and bytearray ----


def bytes_join(self, iterable):
    return _bytes_type(self).join(self, _joined_items(iterable))


def bytes_center(self, *args):
    return _bytes_type(self).center(self, *_index_args(args))


def bytes_count(self, *args):
    return _bytes_type(self).count(self, *_index_args(args))


def bytes_endswith(self, *args):
    return _bytes_type(self).endswith(self, *_index_args(args))


def bytes_expandtabs(self, *args, **keywords):
    return _bytes_type(self).expandtabs(self, *_index_args(args), **_index_keywords(keywords))


def bytes_find(self, *args):
    return _bytes_type(self).find(self, *_index_args(args))


def bytes_hex(self, *args, **keywords):
    return _bytes_type(self).hex(self, *_index_args(args), **_index_keywords(keywords))


def bytes_index(self, *args):
    return _bytes_type(self).index(self, *_index_args(args))


def bytes_ljust(self, *args):
    return _bytes_type(self).ljust(self, *_index_args(args))


def bytes_replace(self, *args):
    return _bytes_type(self).replace(self, *_index_args(args))


def bytes_rfind(self, *args):
    return _bytes_type(self).rfind(self, *_index_args(args))


def bytes_rindex(self, *args):
    return _bytes_type(self).rindex(self, *_index_args(args))


def bytes_rjust(self, *args):
    return _bytes_type(self).rjust(self, *_index_args(args))


def bytes_rsplit(self, *args, **keywords):
    return _bytes_type(self).rsplit(self, *_index_args(args), **_index_keywords(keywords))


def bytes_split(self, *args, **keywords):
    return _bytes_type(self).split(self, *_index_args(args), **_index_keywords(keywords))


def bytes_splitlines(self, *args, **keywords):
    return _bytes_type(self).splitlines(self, *_index_args(args), **_index_keywords(keywords))


def bytes_startswith(self, *args):
    return _bytes_type(self).startswith(self, *_index_args(args))


def bytes_zfill(self, width):
    return _bytes_type(self).zfill(self, _index_of(width))


def bytearray_append(self, item):
    bytearray.append(self, _index_of(item))


def bytearray_extend(self, iterable):
    bytearray.extend(self, _byte_values(iterable, 'byte', f"can't extend bytearray with {_type_name(iterable)}"))


def bytearray_insert(self, index, item):
    bytearray.insert(self, _index_of(index), _index_of(item))


def bytearray_pop(self, index):
    return bytearray.pop(self, _index_of(index))


def bytearray_remove(self, value):
    bytearray.remove(self, _index_of(value))


# ---- formatting ----


def builtin_ascii(value, /):
    return _escape_non_ascii(repr(value))


def builtin_format(value, spec='', /):
    text = _special(value, '__format__')(spec)
    if not isinstance(text, str):
        raise TypeError(f'__format__ must return a str, not {_type_name(text)}')
    return text


def op_format_value(value, conversion, spec):
    if conversion == 1:
        value = str(value)
    elif conversion == 2:
        value = repr(value)
    elif conversion == 3:
        value = ascii(value)
    return builtin_format(value, spec)


def str_format(self, /, *args, **keywords):
    return _render_template(self, args, keywords, 2, [None])


def str_format_map(self, mapping):
    return _render_template(self, None, mapping, 2, [None])


def _render_template(template, args, mapping, depth, auto):
    if depth == 0:
        raise ValueError('Max string recursion exceeded')
    texts = []
    for piece in _format_pieces(template):
        if isinstance(piece, Exception):
            raise piece
        literal, name, conversion, spec, nested = piece
        texts.append(literal)
        if name is None:
            continue
        argument, steps, auto[0] = _format_field(name, auto[0])
        if isinstance(argument, str):
            value = mapping[argument]
        elif args is None:
            raise ValueError('Format string contains positional fields')
        elif argument < len(args):
            value = args[argument]
        else:
            raise IndexError(f'Replacement index {argument} out of range for positional args tuple')
        for step in steps:
            if isinstance(step, Exception):
                raise step
            is_attribute, key = step
            value = getattr(value, key) if is_attribute else value[key]
        if conversion == 'r':
            value = repr(value)
        elif conversion == 's':
            value = str(value)
        elif conversion == 'a':
            value = ascii(value)
        elif conversion is not None:
            shown = conversion if ' ' < conversion < '\x7f' else f'\\x{ord(conversion):x}'
            raise ValueError(f'Unknown conversion specifier {shown}')
        if nested:
            spec = _render_template(spec, args, mapping, depth - 1, auto)
        texts.append(builtin_format(value, spec))
    return ''.join(texts)


def _percent_take(values):
    for value in values:
        return value
    raise TypeError('not enough arguments for format string')


def _percent_amount(amount, values):
    if amount != '*':
        return amount
    amount = _percent_take(values)
    if not isinstance(amount, int):
        raise TypeError('* wants int')
    return amount


def _percent_text(kind, value, is_bytes):
    if kind == 'r' and not is_bytes:
        return repr(value)
    if kind in 'ra':
        return ascii(value)
    if not is_bytes:
        return value if type(value) is str else str(value)
    if isinstance(value, (bytes, bytearray)) and not hasattr(type(value), '__bytes__'):
        return value
    if hasattr(type(value), '__bytes__'):
        data = type(value).__bytes__(value)
        if not isinstance(data, bytes):
            raise TypeError(f'__bytes__ returned non-bytes (type {type(data).__name__})')
        return data
    return value


def _percent_number(kind, value, is_bytes):
    if isinstance(value, (int, float, str, bytes, bytearray)):
        return value
    cls = type(value)
    if kind in 'eEfFgG':
        if hasattr(cls, '__float__') or hasattr(cls, '__index__'):
            return float(value)
        raise TypeError(f"{'float argument required' if is_bytes else 'must be real number'}, not {cls.__name__}")
    if kind in 'xXo':
        if hasattr(cls, '__index__'):
            try:
                return _index_of(value)
            except TypeError:
                pass
        raise TypeError(f'%{kind} format: an integer is required, not {cls.__name__}')
    if hasattr(cls, '__int__') or hasattr(cls, '__index__') or hasattr(cls, '__trunc__'):
        try:
            return int(value)
        except TypeError:
            pass
    raise TypeError(f'%{kind} format: a real number is required, not {cls.__name__}')


def _percent(template, values, mapping, is_bytes):
    rest = tuple.__iter__(values) if isinstance(values, tuple) else iter([values])
    parts = []
    for piece in _percent_pieces(template, mapping):
        if isinstance(piece, Exception):
            raise piece
        if not isinstance(piece, tuple):
            parts.append(piece)
            continue
        key, _, width, precision, kind, _ = piece
        if key is not None:
            if not mapping:
                raise TypeError('format requires a mapping')
            rest = iter([values[key]])
        width = _percent_amount(width, rest)
        precision = _percent_amount(precision, rest)
        if kind == '%':
            parts.append(b'%' if is_bytes else '%')
            continue
        value = _percent_take(rest)
        if kind in 'sra' or kind == 'b' and is_bytes:
            value = _percent_text(kind, value, is_bytes)
            if kind in 'ra':
                value = value.encode() if is_bytes else value
                piece = (None, piece[1], None, None, 's', 0)
        elif kind in 'diuxXoeEfFgG':
            value = _percent_number(kind, value, is_bytes)
        elif kind == 'c' and hasattr(type(value), '__index__'):
            try:
                value = _index_of(value)
            except TypeError:
                raise TypeError('%c requires int or char') from None
        parts.append(_percent_value(piece, width, precision, value, is_bytes))
    if not mapping:
        for _ in rest:
            raise TypeError(f"not all arguments converted during {'bytes' if is_bytes else 'string'} formatting")
    return parts


def str_percent(template, values):
    mapping = not isinstance(values, (tuple, str)) and hasattr(type(values), '__getitem__')
    return ''.join(_percent(template, values, mapping, False))


def bytes_percent(template, values):
    mapping = not isinstance(values, (tuple, str, bytes, bytearray)) and hasattr(type(values), '__getitem__')
    return _bytes_type(template)(b''.join(_percent(template, values, mapping, True)))


# ---- array ----

def array_new(cls, typecode, initializer):
    self = _array_make(cls, typecode)
    for x in initializer:
        self.append(x)
    return self


def _array_value(self, x):
    return float(x) if self.typecode in 'fd' else as_index(x)


def array_append(self, x):
    self.append(_array_value(self, x))


def array_insert(self, i, x):
    self.insert(as_index(i), x if isinstance(x, (int, float, str)) else _array_value(self, x))


def array_extend(self, iterable):
    for x in iterable:
        self.append(x)


def array_fromlist(self, list):
    self.extend(_array_make(type(self), self.typecode).__class__(self.typecode, iter(list)))


def array_pop(self, i=-1):
    return self.pop(as_index(i))


def array_count(self, x):
    return self.tolist().count(x)


def array_index(self, x, *bounds):
    try:
        return self.tolist().index(x, *bounds)
    except ValueError:
        raise ValueError('array.index(x): x not in array') from None


def array_remove(self, x):
    try:
        del self[self.tolist().index(x)]
    except ValueError:
        raise ValueError('array.remove(x): x not in array') from None
