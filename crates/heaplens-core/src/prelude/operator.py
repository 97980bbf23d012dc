# The functions of operator: each is the operator that it is named after.


def operator_add(a, b, /):
    return a + b


def operator_and_(a, b, /):
    return a & b


def operator_floordiv(a, b, /):
    return a // b


def operator_lshift(a, b, /):
    return a << b


def operator_matmul(a, b, /):
    return a @ b


def operator_mul(a, b, /):
    return a * b


def operator_mod(a, b, /):
    return a % b


def operator_or_(a, b, /):
    return a | b


def operator_pow(a, b, /):
    return a ** b


def operator_rshift(a, b, /):
    return a >> b


def operator_sub(a, b, /):
    return a - b


def operator_truediv(a, b, /):
    return a / b


def operator_xor(a, b, /):
    return a ^ b


def operator_lt(a, b, /):
    return a < b


def operator_le(a, b, /):
    return a <= b


def operator_eq(a, b, /):
    return a == b


def operator_ne(a, b, /):
    return a != b


def operator_gt(a, b, /):
    return a > b


def operator_ge(a, b, /):
    return a >= b


def operator_neg(a, /):
    return -a


def operator_pos(a, /):
    return +a


def operator_inv(a, /):
    return ~a


def operator_invert(a, /):
    return ~a


def operator_abs(a, /):
    return abs(a)


def operator_not_(a, /):
    return not a


def operator_truth(a, /):
    return True if a else False


def operator_call(callable, /, *args, **kwargs):
    return callable(*args, **kwargs)


def operator_concat(a, b, /):
    if _special(a, '__getitem__') is None:
        raise TypeError(f"'{_type_name(a)}' object can't be concatenated")
    return a + b


def operator_iconcat(a, b, /):
    if _special(a, '__getitem__') is None:
        raise TypeError(f"'{_type_name(a)}' object can't be concatenated")
    a += b
    return a


def operator_contains(a, b, /):
    return b in a


def operator_countOf(a, b, /):
    return len([item for item in a if item is b or item == b])


def operator_indexOf(a, b, /):
    index = 0
    for item in a:
        if item is b or item == b:
            return index
        index += 1
    raise ValueError('sequence.index(x): x not in sequence')


def operator_getitem(a, b, /):
    return a[b]


def operator_setitem(a, b, c, /):
    a[b] = c


def operator_delitem(a, b, /):
    del a[b]


def operator_length_hint(obj, default=0, /):
    if not isinstance(default, int):
        raise TypeError(f"'{_type_name(default)}' object cannot be interpreted as an integer")
    return length_hint(obj, default)


def operator_iadd(a, b, /):
    a += b
    return a


def operator_iand(a, b, /):
    a &= b
    return a


def operator_ifloordiv(a, b, /):
    a //= b
    return a


def operator_ilshift(a, b, /):
    a <<= b
    return a


def operator_imatmul(a, b, /):
    a @= b
    return a


def operator_imul(a, b, /):
    a *= b
    return a


def operator_imod(a, b, /):
    a %= b
    return a


def operator_ior(a, b, /):
    a |= b
    return a


def operator_ipow(a, b, /):
    a **= b
    return a


def operator_irshift(a, b, /):
    a >>= b
    return a


def operator_isub(a, b, /):
    a -= b
    return a


def operator_itruediv(a, b, /):
    a /= b
    return a


def operator_ixor(a, b, /):
    a ^= b
    return a
