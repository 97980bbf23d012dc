# What the methods of str, bytes and bytearray do when a value has Python code of its own: a generator that is joined, an
# index with __index__, a field with __format__.


def index_args(args):
    return [arg if _special(arg, '__index__') is None else as_index(arg) for arg in args]


def index_keywords(keywords):
    return {name: arg if _special(arg, '__index__') is None else as_index(arg) for name, arg in keywords.items()}


def bytes_type(value):
    return bytearray if isinstance(value, bytearray) else bytes


def bytes_from(method):
    data = method()
    if not isinstance(data, bytes):
        raise TypeError(f'__bytes__ returned non-bytes (type {_type_name(data)})')
    return data


# ---- constructors ----


def str_new(cls, *args, **keywords):
    return _str_copy(cls, str(args[0] if args else keywords['object']))


def byte_values(source, what):
    values = []
    for item in source:
        value = as_index(item)
        if not 0 <= value < 256:
            raise ValueError(f'{what} must be in range(0, 256)')
        values.append(value)
    return values


def bytes_new(cls, *args, **keywords):
    source = args[0] if args else keywords['source']
    method = _special(source, '__bytes__')
    if method is not None:
        data = bytes_from(method)
    elif _special(source, '__index__') is not None:
        data = bytes(as_index(source))
    else:
        data = bytes(byte_values(source, 'bytes'))
    return _bytes_copy(cls, data)


def bytearray_init(self, *args, **keywords):
    source = args[0] if args else keywords['source']
    if _special(source, '__index__') is not None:
        bytearray.__init__(self, as_index(source))
    else:
        bytearray.__init__(self, iter(byte_values(source, 'byte')))


# ---- str ----


def str_join(self, iterable):
    return str.join(self, list(iterable))


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
    return str.center(self, *index_args(args))


def str_count(self, *args):
    return str.count(self, *index_args(args))


def str_endswith(self, *args):
    return str.endswith(self, *index_args(args))


def str_expandtabs(self, *args, **keywords):
    return str.expandtabs(self, *index_args(args), **index_keywords(keywords))


def str_find(self, *args):
    return str.find(self, *index_args(args))


def str_index(self, *args):
    return str.index(self, *index_args(args))


def str_ljust(self, *args):
    return str.ljust(self, *index_args(args))


def str_replace(self, *args):
    return str.replace(self, *index_args(args))


def str_rfind(self, *args):
    return str.rfind(self, *index_args(args))


def str_rindex(self, *args):
    return str.rindex(self, *index_args(args))


def str_rjust(self, *args):
    return str.rjust(self, *index_args(args))


def str_rsplit(self, *args, **keywords):
    return str.rsplit(self, *index_args(args), **index_keywords(keywords))


def str_split(self, *args, **keywords):
    return str.split(self, *index_args(args), **index_keywords(keywords))


def str_splitlines(self, *args, **keywords):
    return str.splitlines(self, *index_args(args), **index_keywords(keywords))


def str_startswith(self, *args):
    return str.startswith(self, *index_args(args))


def str_zfill(self, width):
    return str.zfill(self, as_index(width))


# ---- bytes and bytearray ----


def bytes_join(self, iterable):
    return bytes_type(self).join(self, list(iterable))


def bytes_center(self, *args):
    return bytes_type(self).center(self, *index_args(args))


def bytes_count(self, *args):
    return bytes_type(self).count(self, *index_args(args))


def bytes_endswith(self, *args):
    return bytes_type(self).endswith(self, *index_args(args))


def bytes_expandtabs(self, *args, **keywords):
    return bytes_type(self).expandtabs(self, *index_args(args), **index_keywords(keywords))


def bytes_find(self, *args):
    return bytes_type(self).find(self, *index_args(args))


def bytes_hex(self, *args, **keywords):
    return bytes_type(self).hex(self, *index_args(args), **index_keywords(keywords))


def bytes_index(self, *args):
    return bytes_type(self).index(self, *index_args(args))


def bytes_ljust(self, *args):
    return bytes_type(self).ljust(self, *index_args(args))


def bytes_replace(self, *args):
    return bytes_type(self).replace(self, *index_args(args))


def bytes_rfind(self, *args):
    return bytes_type(self).rfind(self, *index_args(args))


def bytes_rindex(self, *args):
    return bytes_type(self).rindex(self, *index_args(args))


def bytes_rjust(self, *args):
    return bytes_type(self).rjust(self, *index_args(args))


def bytes_rsplit(self, *args, **keywords):
    return bytes_type(self).rsplit(self, *index_args(args), **index_keywords(keywords))


def bytes_split(self, *args, **keywords):
    return bytes_type(self).split(self, *index_args(args), **index_keywords(keywords))


def bytes_splitlines(self, *args, **keywords):
    return bytes_type(self).splitlines(self, *index_args(args), **index_keywords(keywords))


def bytes_startswith(self, *args):
    return bytes_type(self).startswith(self, *index_args(args))


def bytes_zfill(self, width):
    return bytes_type(self).zfill(self, as_index(width))


def bytearray_append(self, item):
    bytearray.append(self, as_index(item))


def bytearray_extend(self, iterable):
    bytearray.extend(self, byte_values(iterable, 'byte'))


def bytearray_insert(self, index, item):
    bytearray.insert(self, as_index(index), as_index(item))


def bytearray_pop(self, index):
    return bytearray.pop(self, as_index(index))


def bytearray_remove(self, value):
    bytearray.remove(self, as_index(value))


# ---- formatting ----


def op_format_value(value, conversion, spec):
    if conversion == 1:
        value = str(value)
    elif conversion == 2:
        value = repr(value)
    elif conversion == 3:
        value = ascii(value)
    return builtin_format(value, spec)


def str_format(self, /, *args, **keywords):
    return render_template(self, args, keywords, 2, [None])


def str_format_map(self, mapping):
    return render_template(self, None, mapping, 2, [None])


def render_template(template, args, mapping, depth, auto):
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
            spec = render_template(spec, args, mapping, depth - 1, auto)
        texts.append(builtin_format(value, spec))
    return ''.join(texts)


def percent_take(values):
    for value in values:
        return value
    raise TypeError('not enough arguments for format string')


def percent_amount(amount, values):
    if amount != '*':
        return amount
    amount = percent_take(values)
    if not isinstance(amount, int):
        raise TypeError('* wants int')
    return amount


def percent_text(kind, value, is_bytes):
    if kind == 'r' and not is_bytes:
        return repr(value)
    if kind in 'ra':
        return ascii(value)
    if not is_bytes:
        return str(value)
    method = None if type(value) is bytes else _special(value, '__bytes__')
    return value if method is None else bytes_from(method)


def percent_number(kind, value, is_bytes):
    if isinstance(value, (int, float, str, bytes, bytearray)):
        return value
    is_number = _special(value, '__index__') is not None
    if kind in 'xXo':
        if is_number:
            return as_index(value)
        raise TypeError(f'%{kind} format: an integer is required, not {_type_name(value)}')
    if kind in 'eEfFgG':
        if is_number or _special(value, '__float__') is not None:
            return float(value)
        raise TypeError(f"{'float argument required' if is_bytes else 'must be real number'}, not {_type_name(value)}")
    if is_number or _special(value, '__int__') is not None:
        return int(value)
    raise TypeError(f'%{kind} format: a real number is required, not {_type_name(value)}')


def percent_parts(template, values, mapping, is_bytes):
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
            rest = iter([values[key]])
        width = percent_amount(width, rest)
        precision = percent_amount(precision, rest)
        value = percent_take(rest)
        if kind in 'sra' or kind == 'b' and is_bytes:
            value = percent_text(kind, value, is_bytes)
            if is_bytes and kind in 'ra':
                value = value.encode()
                piece = (None, piece[1], None, None, 's', 0)
        elif kind in 'diuxXoeEfFgG':
            value = percent_number(kind, value, is_bytes)
        elif kind == 'c' and _special(value, '__index__') is not None:
            value = as_index(value)
        parts.append(_percent_value(piece, width, precision, value, is_bytes))
    if not mapping:
        for _ in rest:
            raise TypeError(f"not all arguments converted during {'bytes' if is_bytes else 'string'} formatting")
    return parts


def str_percent(template, values):
    mapping = not isinstance(values, (tuple, str)) and _special(values, '__getitem__') is not None
    return ''.join(percent_parts(template, values, mapping, False))


def bytes_percent(template, values):
    mapping = not isinstance(values, (tuple, str, bytes, bytearray)) and _special(values, '__getitem__') is not None
    return bytes_type(template)(b''.join(percent_parts(template, values, mapping, True)))


def op_mod(a, b):
    return str_percent(a, b) if isinstance(a, str) else bytes_percent(a, b)
