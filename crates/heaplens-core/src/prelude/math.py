# The functions of math where an argument's class has __float__, __index__ or an iterator in Python. Arguments are
# converted here, in CPython's order, and the native function does the rest: _math(name, *converted).


def math_real(x):
    value = float_of(x)
    if value is None:
        raise TypeError(f"must be real number, not {_type_name(x)}")
    return value


def math_acos(x, /):
    return _math('acos', math_real(x))


def math_acosh(x, /):
    return _math('acosh', math_real(x))


def math_asin(x, /):
    return _math('asin', math_real(x))


def math_asinh(x, /):
    return _math('asinh', math_real(x))


def math_atan(x, /):
    return _math('atan', math_real(x))


def math_atanh(x, /):
    return _math('atanh', math_real(x))


def math_cbrt(x, /):
    return _math('cbrt', math_real(x))


def math_cos(x, /):
    return _math('cos', math_real(x))


def math_cosh(x, /):
    return _math('cosh', math_real(x))


def math_degrees(x, /):
    return _math('degrees', math_real(x))


def math_erf(x, /):
    return _math('erf', math_real(x))


def math_erfc(x, /):
    return _math('erfc', math_real(x))


def math_exp(x, /):
    return _math('exp', math_real(x))


def math_exp2(x, /):
    return _math('exp2', math_real(x))


def math_expm1(x, /):
    return _math('expm1', math_real(x))


def math_fabs(x, /):
    return _math('fabs', math_real(x))


def math_frexp(x, /):
    return _math('frexp', math_real(x))


def math_gamma(x, /):
    return _math('gamma', math_real(x))


def math_isfinite(x, /):
    return _math('isfinite', math_real(x))


def math_isinf(x, /):
    return _math('isinf', math_real(x))


def math_isnan(x, /):
    return _math('isnan', math_real(x))


def math_lgamma(x, /):
    return _math('lgamma', math_real(x))


def math_log10(x, /):
    return _math('log10', math_real(x))


def math_log1p(x, /):
    return _math('log1p', math_real(x))


def math_log2(x, /):
    return _math('log2', math_real(x))


def math_modf(x, /):
    return _math('modf', math_real(x))


def math_radians(x, /):
    return _math('radians', math_real(x))


def math_sin(x, /):
    return _math('sin', math_real(x))


def math_sinh(x, /):
    return _math('sinh', math_real(x))


def math_sqrt(x, /):
    return _math('sqrt', math_real(x))


def math_tan(x, /):
    return _math('tan', math_real(x))


def math_tanh(x, /):
    return _math('tanh', math_real(x))


def math_ulp(x, /):
    return _math('ulp', math_real(x))


def math_ceil(x, /):
    method = _special(x, '__ceil__')
    if method is not None:
        return method()
    return _math('ceil', math_real(x))


def math_floor(x, /):
    method = _special(x, '__floor__')
    if method is not None:
        return method()
    return _math('floor', math_real(x))


def math_atan2(x, y, /):
    x = math_real(x)
    return _math('atan2', x, math_real(y))


def math_copysign(x, y, /):
    x = math_real(x)
    return _math('copysign', x, math_real(y))


def math_fmod(x, y, /):
    x = math_real(x)
    return _math('fmod', x, math_real(y))


def math_nextafter(x, y, /):
    x = math_real(x)
    return _math('nextafter', x, math_real(y))


def math_pow(x, y, /):
    x = math_real(x)
    return _math('pow', x, math_real(y))


def math_remainder(x, y, /):
    x = math_real(x)
    return _math('remainder', x, math_real(y))


def math_factorial(n, /):
    return _math('factorial', index_of(n))


def math_isqrt(n, /):
    return _math('isqrt', index_of(n))


def math_trunc(x, /):
    method = _special(x, '__trunc__')
    if method is None:
        raise TypeError(f"type {_type_name(x)} doesn't define __trunc__ method")
    return method()


def math_gcd(*integers):
    return _math('gcd', *[index_of(n) for n in integers])


def math_lcm(*integers):
    return _math('lcm', *[index_of(n) for n in integers])


def math_hypot(*coordinates):
    return _math('hypot', *[math_real(x) for x in coordinates])


def math_comb(n, k, /):
    n = index_of(n)
    return _math('comb', n, index_of(k))


def math_perm(n, k=None, /):
    n = index_of(n)
    return _math('perm', n) if k is None else _math('perm', n, index_of(k))


def math_ldexp(x, i, /):
    return _math('ldexp', math_real(x), i)


def math_log_argument(x):
    return int.__index__(x) if isinstance(x, int) else math_real(x)


def math_log(x, base=..., /):
    if base is ...:
        return _math('log', math_log_argument(x))
    x = math_log_argument(x)
    return _math('log', x, math_log_argument(base))


def math_fsum(seq, /):
    return _math('fsum', [math_real(x) for x in seq])


def math_dist(p, q, /):
    p = [math_real(x) for x in tuple(p)]
    return _math('dist', p, [math_real(x) for x in tuple(q)])


def math_isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a = math_real(a)
    b = math_real(b)
    rel_tol = math_real(rel_tol)
    return _isclose(a, b, rel_tol, math_real(abs_tol))


def math_prod(iterable, /, *, start=1):
    result = start
    for item in iterable:
        result = result * item
    return result
