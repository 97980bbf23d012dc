# What the number types, range and slice do where an operand's class has Python code of its own: __index__, __int__,
# __float__, __complex__, __bool__, __eq__. Each function stands in for the native method that names it.
#
# Intrinsics: _special(x, name) is the bound special method that type(x) defines, or None; _type_name(x) is the name
# of x's type as error texts give it. Ellipsis stands for an argument left out.

def not_implemented_bool(self):
    import warnings
    warnings.warn("NotImplemented should not be used in a boolean context", DeprecationWarning)
    return True


def index_of(x):
    # PyNumber_Index: an exact int.
    if isinstance(x, int):
        return int.__index__(x)
    method = _special(x, '__index__')
    if method is None:
        raise TypeError(f"'{_type_name(x)}' object cannot be interpreted as an integer")
    result = method()
    if type(result) is int:
        return result
    if not isinstance(result, int):
        raise TypeError(f"__index__ returned non-int (type {_type_name(result)})")
    _warn_strict_subclass('__index__', result)
    return int.__index__(result)


def index_of_subclass(result):
    _warn_strict_subclass('__index__', result)
    return int.__index__(result)


def int_of_subclass(result):
    _warn_strict_subclass('__int__', result)
    return int.__index__(result)


def _warn_strict_subclass(method, result):
    import warnings
    warnings.warn(f"{method} returned non-int (type {_type_name(result)}).  The ability to return an instance of a strict "
                  "subclass of int is deprecated, and may be removed in a future version of Python.", DeprecationWarning)


def int_new(cls, x=0, /, base=...):
    if base is not ...:
        return int.__new__(cls, x, index_of(base))
    method = _special(x, '__int__')
    if method is not None:
        result = method()
        if not isinstance(result, int):
            raise TypeError(f"__int__ returned non-int (type {_type_name(result)})")
        if type(result) is not int:
            _warn_strict_subclass('__int__', result)
        return int.__new__(cls, int.__index__(result))
    if _special(x, '__index__') is not None:
        return int.__new__(cls, index_of(x))
    method = _special(x, '__trunc__')
    if method is not None:
        import warnings
        warnings.warn('The delegation of int() to __trunc__ is deprecated.', DeprecationWarning)
        result = method()
        if not isinstance(result, int):
            if _special(result, '__index__') is None and _special(result, '__int__') is None:
                raise TypeError(f"__trunc__ returned non-Integral (type {_type_name(result)})")
            return int_new(cls, result)
        return int.__new__(cls, int.__index__(result))
    if isinstance(x, str):
        return int.__new__(cls, str.__str__(x))
    raise TypeError(
        f"int() argument must be a string, a bytes-like object or a real number, not '{_type_name(x)}'"
    )


def int_to_bytes(self, length=1, byteorder='big', *, signed=False):
    return int.to_bytes(self, index_of(length), byteorder, signed=True if signed else False)


def int_from_bytes(cls, bytes, byteorder='big', *, signed=False):
    signed = True if signed else False
    method = _special(bytes, '__bytes__')
    if method is not None:
        bytes = method()
        if not isinstance(bytes, type(b'')):
            raise TypeError(f"__bytes__ returned non-bytes (type {_type_name(bytes)})")
    elif not isinstance(bytes, (type(b''), bytearray)):
        bytes = [index_of(item) for item in bytes]
    value = int.from_bytes(bytes, byteorder, signed=signed)
    return value if cls is int else cls(value)


def int_round(self, ndigits, /):
    return int.__round__(self, index_of(ndigits))


def bool_new(cls, x, /):
    return True if x else False


def float_of(x):
    # PyNumber_Float, but for strings.
    method = _special(x, '__float__')
    if method is not None:
        result = method()
        if not isinstance(result, float):
            raise TypeError(f"{_type_name(x)}.__float__ returned non-float (type {_type_name(result)})")
        return float.__float__(result)
    if _special(x, '__index__') is not None:
        return float(index_of(x))
    return None


def float_new(cls, x, /, **ignored):
    value = float_of(x)
    if value is None:
        if isinstance(x, str):
            value = str.__str__(x)
        else:
            raise TypeError(f"float() argument must be a string or a real number, not '{_type_name(x)}'")
    return float.__new__(cls, value)


def float_round(self, ndigits, /):
    return float.__round__(self, index_of(ndigits))


def _complex_part(x):
    method = _special(x, '__complex__')
    if method is not None:
        result = method()
        if not isinstance(result, complex):
            raise TypeError(f"__complex__ returned non-complex (type {_type_name(result)})")
        return complex.__complex__(result)
    return None


def complex_new(cls, real=0, imag=...):
    # Only the first argument may have __complex__.
    first = _complex_part(real)
    if first is None:
        if isinstance(real, (int, float, complex)) and _special(real, '__float__') is None:
            first = real
        else:
            first = float_of(real)
            if first is None:
                raise TypeError(
                    f"complex() first argument must be a string or a number, not '{_type_name(real)}'"
                )
    if imag is ...:
        return complex.__new__(cls, first)
    if isinstance(imag, complex):
        second = complex.__complex__(imag)
    else:
        second = float_of(imag)
        if second is None:
            raise TypeError(f"complex() second argument must be a number, not '{_type_name(imag)}'")
    return complex.__new__(cls, first, second)


def range_new(cls, *args):
    return range(*[index_of(arg) for arg in args])


def range_count(self, value, /):
    count = 0
    for item in self:
        if item is value or item == value:
            count += 1
    return count


def range_index(self, value, /):
    position = 0
    for item in self:
        if item is value or item == value:
            return position
        position += 1
    raise ValueError("sequence.index(x): x not in sequence")


def range_contains(self, value, /):
    for item in self:
        if item is value or item == value:
            return True
    return False


def _slice_part(x):
    if x is None:
        return None
    if not isinstance(x, int) and _special(x, '__index__') is None:
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return index_of(x)


def plain_slice(s):
    # The same slice with exact ints, its step asked first.
    step = _slice_part(s.step)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    start = _slice_part(s.start)
    return slice(start, _slice_part(s.stop), step)


def range_getitem(self, key, /):
    if isinstance(key, slice):
        return range.__getitem__(self, plain_slice(key))
    return range.__getitem__(self, index_of(key))


def slice_indices(self, length, /):
    length = index_of(length)
    if length < 0:
        raise ValueError("length should not be negative")
    return plain_slice(self).indices(length)


def slice_repr(self, /):
    return f"slice({self.start!r}, {self.stop!r}, {self.step!r})"


def _slice_parts(self):
    return (self.start, self.stop, self.step)


def slice_lt(self, other, /):
    return _slice_parts(self) < _slice_parts(other)


def slice_le(self, other, /):
    return _slice_parts(self) <= _slice_parts(other)


def slice_eq(self, other, /):
    return _slice_parts(self) == _slice_parts(other)


def slice_ne(self, other, /):
    return _slice_parts(self) != _slice_parts(other)


def slice_gt(self, other, /):
    return _slice_parts(self) > _slice_parts(other)


def slice_ge(self, other, /):
    return _slice_parts(self) >= _slice_parts(other)
