# struct: values as bytes and back. A format is read once into a list of (code, count, offset) and kept.


class error(Exception):
    pass


_SIZES = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8,
          'n': 8, 'N': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1, 'P': 8}
_NAMES = {'b': 'byte', 'B': 'ubyte', 'h': 'short', 'H': 'ushort'}
_LIMIT = (1 << 63) - 1
_cache = {}


class _Layout:
    __slots__ = ('format', 'order', 'native', 'fields', 'size', 'count')


def _size_of(code, native):
    size = _SIZES.get(code)
    if size is None or not native and code in 'nNP':
        raise error('bad char in struct format')
    return 4 if not native and code in 'lL' else size


def _layout(format):
    if type(format) in (str, bytes) and format in _cache:
        return _cache[format]
    if isinstance(format, str):
        text = format.encode('ascii').decode()
    elif isinstance(format, (bytes, bytearray)):
        text = format.decode('ascii')
    else:
        raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
    layout = _Layout()
    layout.format = text
    mark = text[:1]
    layout.native = mark not in ('<', '>', '=', '!')
    layout.order = 'big' if mark in ('>', '!') else 'little'
    layout.fields = fields = []
    at = 1 if mark and mark in '<>=!@' else 0
    offset = count = 0
    while at < len(text):
        c = text[at]
        at += 1
        if c in ' \t\n\r\v\f':
            continue
        times = 1
        if '0' <= c <= '9':
            start = at - 1
            while at < len(text) and '0' <= text[at] <= '9':
                at += 1
            times = int(text[start:at])
            if times > _LIMIT:
                raise error('total struct size too long')
            if at == len(text):
                raise error('repeat count given without format specifier')
            c = text[at]
            at += 1
        size = _size_of(c, layout.native)
        if layout.native and c not in 'sp':
            offset += -offset % size
        if c in 'sp':
            fields.append((c, times, offset))
            count += 1
        elif c != 'x':
            if times > 100000:
                raise MemoryError
            for i in range(times):
                fields.append((c, size, offset + i * size))
            count += times
        offset += times * size
        if offset > _LIMIT:
            raise error('total struct size too long')
    layout.size, layout.count = offset, count
    if type(format) in (str, bytes):
        if len(_cache) >= 100:
            _cache.clear()
        _cache[format] = layout
    return layout


def _range_error(layout, code, size):
    signed = code.islower()
    low = -(1 << 8 * size - 1) if signed else 0
    high = (1 << 8 * size - (1 if signed else 0)) - 1
    plain = code in 'bB' or layout.order == 'little' and code in 'hH'
    name = _NAMES[code] if plain else repr(code)
    return error(f'{name} format requires {low} <= number <= {high}')


def _int(layout, code, size, value):
    if not isinstance(value, int):
        if not hasattr(type(value), '__index__'):
            raise error('required argument is not an integer')
        value = value.__index__()
    if code == 'P':
        if not -1 << 63 <= value < 1 << 64:
            raise error('int too large to convert')
        return (value % (1 << 64)).to_bytes(8, 'little')
    signed = code.islower()
    # As the C code reads it: into a long, or into an unsigned long where the native code or a wide one is unsigned.
    unsigned_long = not signed and (size >= 4 or layout.order == 'big' and code == 'H')
    low, high = (0, 1 << 64) if unsigned_long else (-1 << 63, 1 << 63)
    if not low <= value < high:
        raise error('int too large to convert' if layout.order == 'big' and size == 8 else 'argument out of range')
    try:
        return value.to_bytes(size, layout.order, signed=signed)
    except OverflowError:
        raise _range_error(layout, code, size) from None


def _float(layout, code, value):
    if not isinstance(value, float):
        try:
            value = float(value) if not isinstance(value, (str, bytes, bytearray)) else value + 0.0
        except (TypeError, OverflowError):
            raise error('required argument is not a float') from None
    strict = code == 'e' or code == 'f' and not layout.native
    packed = _float_pack(code.upper() if strict else code, value)
    return packed if layout.order == 'little' else packed[::-1]


def _encode(layout, code, size, value):
    if code in 'efd':
        return _float(layout, code, value)
    if code == '?':
        return b'\1' if value else b'\0'
    if code == 'c':
        if not isinstance(value, bytes) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return value
    if code in 'sp':
        if not isinstance(value, (bytes, bytearray)):
            raise error(f"argument for '{code}' must be a bytes object")
        if code == 's':
            return bytes(value[:size]).ljust(size, b'\0')
        if not size:
            return b''
        kept = bytes(value[:min(size - 1, 255)])
        return (bytes([len(kept)]) + kept).ljust(size, b'\0')
    return _int(layout, code, size, value)


def _decode(layout, code, size, data):
    if code in 'efd':
        return _float_unpack(code, data if layout.order == 'little' else data[::-1])
    if code == '?':
        return data != b'\0'
    if code == 'c' or code == 's':
        return data
    if code == 'p':
        return data[1:1 + min(data[0], size - 1)] if size else b''
    return int.from_bytes(data, layout.order, signed=code.islower())


def _pack(layout, name, values):
    if len(values) != layout.count:
        raise error(f'{name} expected {layout.count} items for packing (got {len(values)})')
    packed = bytearray(layout.size)
    for (code, size, offset), value in zip(layout.fields, values):
        packed[offset:offset + size] = _encode(layout, code, size, value)
    return bytes(packed)


def _unpack(layout, data):
    return tuple([_decode(layout, code, size, data[offset:offset + size]) for code, size, offset in layout.fields])


def _bytes_of(buffer):
    if isinstance(buffer, bytes):
        return buffer
    try:
        return memoryview(buffer).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'") from None


def _unpack_whole(layout, buffer):
    data = _bytes_of(buffer)
    if len(data) != layout.size:
        raise error(f'unpack requires a buffer of {layout.size} bytes')
    return _unpack(layout, data)


def _unpack_at(layout, buffer, offset):
    data = _bytes_of(buffer)
    offset, size, total = as_index(offset), layout.size, len(data)
    if offset < 0:
        if offset + size > 0:
            raise error(f'not enough data to unpack {size} bytes at offset {offset}')
        if offset + total < 0:
            raise error(f'offset {offset} out of range for {total}-byte buffer')
        offset += total
    if total - offset < size:
        raise error(f'unpack_from requires a buffer of at least {size + offset} bytes for unpacking {size} bytes at '
                    f'offset {offset} (actual buffer size is {total})')
    return _unpack(layout, data[offset:offset + size])


def _pack_at(layout, args):
    if len(args) - 2 != layout.count:
        if not args:
            raise error('pack_into expected buffer argument')
        if len(args) == 1:
            raise error('pack_into expected offset argument')
        raise error(f'pack_into expected {layout.count} items for packing (got {len(args) - 2})')
    buffer, offset, *values = args
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f'argument must be read-write bytes-like object, not {type(buffer).__name__}')
    with view, view.cast('B') as view:
        offset, size, total = as_index(offset), layout.size, len(view)
        if offset < 0:
            if offset + size > 0:
                raise error(f'no space to pack {size} bytes at offset {offset}')
            if offset + total < 0:
                raise error(f'offset {offset} out of range for {total}-byte buffer')
            offset += total
        if total - offset < size:
            raise error(f'pack_into requires a buffer of at least {size + offset} bytes for packing {size} bytes at '
                        f'offset {offset} (actual buffer size is {total})')
        view[offset:offset + size] = _pack(layout, 'pack_into', values)


class unpack_iterator:
    __slots__ = ('_layout', '_data', '_at')

    def __iter__(self):
        return self

    def __next__(self):
        if self._data is None:
            raise StopIteration
        if self._at >= len(self._data):
            self._data = None
            raise StopIteration
        at = self._at
        self._at += self._layout.size
        return _unpack(self._layout, self._data[at:self._at])

    def __length_hint__(self):
        return 0 if self._data is None else (len(self._data) - self._at) // self._layout.size


def _iterate(layout, buffer):
    if not layout.size:
        raise error('cannot iteratively unpack with a struct of length 0')
    data = _bytes_of(buffer)
    if len(data) % layout.size:
        raise error(f'iterative unpacking requires a buffer of a multiple of {layout.size} bytes')
    it = object.__new__(unpack_iterator)
    it._layout, it._data, it._at = layout, data, 0
    return it


def calcsize(format, /):
    return _layout(format).size


def pack(*args):
    if not args:
        raise TypeError('missing format argument')
    return _pack(_layout(args[0]), 'pack', args[1:])


def pack_into(*args):
    if not args:
        raise TypeError('missing format argument')
    _pack_at(_layout(args[0]), args[1:])


def unpack(format, buffer, /):
    return _unpack_whole(_layout(format), buffer)


def unpack_from(format, /, buffer, offset=0):
    return _unpack_at(_layout(format), buffer, offset)


def iter_unpack(format, buffer, /):
    return _iterate(_layout(format), buffer)


class Struct:
    __slots__ = ('_layout', '__weakref__')

    def __init__(self, *args, **kwargs):
        if len(args) + len(kwargs) != 1 or kwargs and 'format' not in kwargs:
            if len(args) + len(kwargs) > 1:
                raise TypeError(f'Struct() takes at most 1 argument ({len(args) + len(kwargs)} given)')
            raise TypeError("Struct() missing required argument 'format' (pos 1)")
        self._layout = _layout(args[0] if args else kwargs['format'])

    format = property(lambda self: self._layout.format)
    size = property(lambda self: self._layout.size)

    def pack(self, *args):
        return _pack(self._layout, 'pack', args)

    def pack_into(self, *args):
        _pack_at(self._layout, args)

    def unpack(self, buffer, /):
        return _unpack_whole(self._layout, buffer)

    def unpack_from(self, buffer, offset=0):
        return _unpack_at(self._layout, buffer, offset)

    def iter_unpack(self, buffer, /):
        return _iterate(self._layout, buffer)


for _f in (calcsize, pack, pack_into, unpack, unpack_from, iter_unpack, Struct, unpack_iterator):
    _f.__module__ = '_struct'
_name_in_full(Struct)
_name_in_full(unpack_iterator)
del _f

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']
