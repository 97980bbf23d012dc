//! Arithmetic of `float`: division, floor division, modulo, powers, and rounding, exactly as `floatobject.c`.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::Zero;

use super::float::{as_integer_ratio, decompose};
use super::int_ops::float_to_int;
use super::raise::Raise;

/// `x / y`.
pub fn float_truediv(x: f64, y: f64) -> Result<f64, Raise> {
    if y == 0.0 {
        return Err(Raise::zero_division("float division by zero"));
    }
    Ok(x / y)
}

/// Quotient and remainder; the remainder has the sign of `y`, and the quotient is whole.
fn div_mod(x: f64, y: f64) -> (f64, f64) {
    // `%` is C's fmod, which is exact.
    let mut rest = x % y;
    let mut quotient = (x - rest) / y;
    if rest == 0.0 {
        rest = 0.0f64.copysign(y);
    } else if (y < 0.0) != (rest < 0.0) {
        rest += y;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0.0f64.copysign(x / y), rest);
    }
    let mut whole = quotient.floor();
    if quotient - whole > 0.5 {
        whole += 1.0;
    }
    (whole, rest)
}

/// `x // y`.
pub fn float_floordiv(x: f64, y: f64) -> Result<f64, Raise> {
    if y == 0.0 {
        return Err(Raise::zero_division("float floor division by zero"));
    }
    Ok(div_mod(x, y).0)
}

/// `x % y`.
pub fn float_mod(x: f64, y: f64) -> Result<f64, Raise> {
    if y == 0.0 {
        return Err(Raise::zero_division("float modulo"));
    }
    Ok(div_mod(x, y).1)
}

/// `divmod(x, y)`.
pub fn float_divmod(x: f64, y: f64) -> Result<(f64, f64), Raise> {
    if y == 0.0 {
        return Err(Raise::zero_division("float divmod()"));
    }
    Ok(div_mod(x, y))
}

/// `x ** y` of two floats: complex where a negative `x` has a fractional `y`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FloatPower {
    Float(f64),
    Complex(f64, f64),
}

/// `x ** y`.
pub fn float_pow(x: f64, y: f64) -> Result<FloatPower, Raise> {
    let odd = y.is_finite() && (y % 2.0).abs() == 1.0;
    let real = |v| Ok(FloatPower::Float(v));
    if y == 0.0 || x == 1.0 {
        return real(1.0);
    }
    if x.is_nan() || y.is_nan() {
        return real(f64::NAN);
    }
    if y.is_infinite() {
        return real(if x.abs() == 1.0 {
            1.0
        } else if (y > 0.0) == (x.abs() > 1.0) {
            f64::INFINITY
        } else {
            0.0
        });
    }
    if x.is_infinite() {
        let size = if y > 0.0 { f64::INFINITY } else { 0.0 };
        return real(if odd { size.copysign(x) } else { size });
    }
    if x == 0.0 {
        if y < 0.0 {
            return Err(Raise::zero_division("0.0 cannot be raised to a negative power"));
        }
        return real(if odd { x } else { 0.0 });
    }
    if x < 0.0 && y.floor() != y {
        let (re, im) = super::complex::complex_pow((x, 0.0), (y, 0.0))?;
        return Ok(FloatPower::Complex(re, im));
    }
    if x == -1.0 {
        return real(if odd { -1.0 } else { 1.0 });
    }
    let size = super::transcendental::pow(x.abs(), y);
    if size.is_infinite() {
        return Err(Raise::range());
    }
    real(if x < 0.0 && odd { -size } else { size })
}

/// `round(x)`: the nearest int, half to even.
pub fn float_round_to_int(x: f64) -> Result<BigInt, Raise> {
    float_to_int(libm::rint(x))
}

/// `round(x, ndigits)`: the float nearest to the decimal rounding of the exact value, half to even.
pub fn float_round(x: f64, ndigits: i64) -> Result<f64, Raise> {
    if !x.is_finite() || x == 0.0 || ndigits > 323 {
        return Ok(x);
    }
    if ndigits < -308 {
        return Ok(0.0 * x);
    }
    if ndigits >= 0 {
        // Rust prints the exact value rounded half to even, and reads correctly rounded.
        return format!("{x:.*}", ndigits as usize).parse().map_err(|_| too_large());
    }
    let (numerator, denominator) = as_integer_ratio(x)?;
    let unit = num_traits::pow::Pow::pow(BigInt::from(10), ndigits.unsigned_abs());
    let scale = denominator * &unit;
    let doubled: BigInt = numerator * 2u32 + &scale;
    let (mut quotient, rest) = doubled.div_mod_floor(&(scale * 2u32));
    if rest.is_zero() && quotient.is_odd() {
        quotient -= 1u32;
    }
    let rounded: f64 = (quotient * unit).to_string().parse().map_err(|_| too_large())?;
    if rounded.is_infinite() {
        return Err(too_large());
    }
    Ok(rounded.copysign(x))
}

fn too_large() -> Raise {
    Raise::overflow("rounded value too large to represent")
}

/// `hash(x)` of a float: the value modulo the Mersenne prime 2**61 - 1, so that equal ints hash alike. NaN hashes by
/// identity in CPython 3.11: `None`, and the machine hashes the object's address.
pub fn float_hash(x: f64) -> Option<i64> {
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { 314159 } else { -314159 });
    }
    let (negative, mantissa, exponent) = decompose(x);
    // Multiplying by 2**e modulo 2**61 - 1 rotates 61 bits.
    let mantissa = mantissa % super::hash::MODULUS;
    let turn = exponent.rem_euclid(61) as u32;
    let rotated = if turn == 0 {
        mantissa
    } else {
        (mantissa << turn & super::hash::MODULUS) | mantissa >> (61 - turn)
    };
    let size = (rotated % super::hash::MODULUS) as i64;
    Some(super::hash::never_minus_one(if negative { -size } else { size }))
}
