# cmath: functions of complex numbers, on those of math.

import math as _math

pi, e, tau, inf, nan = _math.pi, _math.e, _math.tau, _math.inf, _math.nan
infj, nanj = complex(0.0, inf), complex(0.0, nan)


def _complex(z):
    if isinstance(z, complex):
        return z
    if isinstance(z, (int, float)):
        return complex(z)
    for name in ('__complex__', '__float__', '__index__'):
        if hasattr(type(z), name):
            return complex(z)
    raise TypeError(f'must be real number, not {type(z).__name__}')


def phase(z, /):
    z = _complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return abs(z), _math.atan2(z.imag, z.real)


def rect(r, phi, /):
    r, phi = float(r), float(phi)
    if _math.isinf(phi) and r and not _math.isnan(r):
        raise ValueError('math domain error')
    if not _math.isfinite(r) or not _math.isfinite(phi):
        if _math.isinf(r) and _math.isfinite(phi) and phi:
            return complex(_math.copysign(inf, _math.cos(phi)) * (1 if r > 0 else -1),
                           _math.copysign(inf, _math.sin(phi)) * (1 if r > 0 else -1))
        if phi == 0:
            return complex(r, 0.0 if _math.isnan(r) else r * phi if not _math.isinf(r) else 0.0)
        return complex(nan, nan if r else 0.0) if r else complex(0.0, 0.0)
    return complex(r, r * phi) if phi == 0 else complex(r * _math.cos(phi), r * _math.sin(phi))


def isnan(z, /):
    z = _complex(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isinf(z, /):
    z = _complex(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isfinite(z, /):
    z = _complex(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _complex(a), _complex(b)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol


def _finite(z, name):
    z = _complex(z)
    if not isfinite(z):
        raise NotImplementedError(f'heaplens does not support cmath.{name} of infinities and nans')
    return z


def sqrt(z, /):
    z = _finite(z, 'sqrt')
    x, y = z.real, z.imag
    if not x and not y:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    # Scaled by 8, as C's csqrt is here, so that neither square overflows.
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308 and (ax > 0 or ay > 0):
        ax = _math.ldexp(ax, 54)
        s = _math.ldexp(_math.sqrt(ax + abs(complex(ax, _math.ldexp(ay, 54)))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _math.sqrt(ax + abs(complex(ax, ay / 8.0)))
    d = ay / (2.0 * s)
    return complex(s, _math.copysign(d, y)) if x >= 0 else complex(d, _math.copysign(s, y))


def exp(z, /):
    z = _finite(z, 'exp')
    if z.real > 708.0:
        l = _math.exp(z.real - 1.0)
        r = complex(l * _math.cos(z.imag) * _math.e, l * _math.sin(z.imag) * _math.e)
    else:
        l = _math.exp(z.real)
        r = complex(l * _math.cos(z.imag), l * _math.sin(z.imag))
    if isinf(r):
        raise OverflowError('math range error')
    return r


def _log(z):
    ax, ay = abs(z.real), abs(z.imag)
    if not ax and not ay:
        raise ValueError('math domain error')
    if ax > 8.98846567431158e+307 / 2 or ay > 8.98846567431158e+307 / 2:
        real = _math.log(abs(complex(ax / 2.0, ay / 2.0))) + _math.log(2.0)
    elif ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        real = _math.log(abs(complex(_math.ldexp(ax, 53), _math.ldexp(ay, 53)))) - 53 * _math.log(2.0)
    else:
        h = abs(complex(ax, ay))
        if 0.71 <= h <= 1.73:
            low, high = sorted((ax, ay))
            real = _math.log1p((high - 1) * (high + 1) + low * low) / 2.0
        else:
            real = _math.log(h)
    return complex(real, _math.atan2(z.imag, z.real))


def log(z, base=..., /):
    z = _finite(z, 'log')
    result = _log(z)
    if base is not ...:
        result = result / _log(_finite(base, 'log'))
    return result


def log10(z, /):
    r = _log(_finite(z, 'log10'))
    return complex(r.real / _math.log(10.0), r.imag / _math.log(10.0))


def cosh(z, /):
    z = _finite(z, 'cosh')
    if abs(z.real) > 708.0:
        x = z.real - _math.copysign(1.0, z.real)
        r = complex(_math.cos(z.imag) * _math.cosh(x) * _math.e, _math.sin(z.imag) * _math.sinh(x) * _math.e)
    else:
        r = complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))
    if isinf(r):
        raise OverflowError('math range error')
    return r


def sinh(z, /):
    z = _finite(z, 'sinh')
    if abs(z.real) > 708.0:
        x = z.real - _math.copysign(1.0, z.real)
        r = complex(_math.cos(z.imag) * _math.sinh(x) * _math.e, _math.sin(z.imag) * _math.cosh(x) * _math.e)
    else:
        r = complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))
    if isinf(r):
        raise OverflowError('math range error')
    return r


def tanh(z, /):
    z = _finite(z, 'tanh')
    if abs(z.real) > 354.0:
        return complex(_math.copysign(1.0, z.real),
                       4.0 * _math.sin(z.imag) * _math.cos(z.imag) * _math.exp(-2.0 * abs(z.real)))
    tx, ty = _math.tanh(z.real), _math.tan(z.imag)
    cx = 1.0 / _math.cosh(z.real)
    txty = tx * ty
    denom = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denom, ty / denom * cx * cx)


def _turned(function, z):
    # f(z) where f(iz) = i g(z).
    z = _complex(z)
    r = function(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    return _turned(sinh, z)


def tan(z, /):
    return _turned(tanh, z)


def acos(z, /):
    z = _finite(z, 'acos')
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(s1.real, s2.real), _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = _finite(z, 'acosh')
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _math.atan2(s1.imag, s2.real))


def asinh(z, /):
    z = _finite(z, 'asinh')
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   _math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    return _turned(asinh, z)


def atanh(z, /):
    z = _finite(z, 'atanh')
    if z.real < 0.0 or z.real == 0.0 and _math.copysign(1.0, z.real) < 0.0:
        r = atanh(-z)
        return -r
    ay = abs(z.imag)
    if z.real > 6.7e+153 or ay > 6.7e+153:
        h = abs(complex(z.real / 2.0, z.imag / 2.0))
        return complex(z.real / 4.0 / h / h, -_math.copysign(_math.pi / 2.0, -z.imag))
    if z.real == 1.0 and ay < 1.5e-154:
        if ay == 0.0:
            raise ValueError('math domain error')
        return complex(-_math.log(_math.sqrt(ay) / _math.sqrt(abs(complex(ay, 2.0)))),
                       _math.copysign(_math.atan2(2.0, -ay) / 2, z.imag))
    return complex(_math.log1p(4.0 * z.real / ((1 - z.real) * (1 - z.real) + ay * ay)) / 4.0,
                   -_math.atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - ay * ay) / 2.0)


def atan(z, /):
    return _turned(atanh, z)
