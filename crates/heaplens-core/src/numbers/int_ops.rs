//! Arithmetic of `int`: floor division, powers, shifts, true division, conversion to and from `float` and bytes.
//!
//! Results that would not fit [`INT_BITS_LIMIT`] are a `MemoryError` before anything is allocated.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::float::decompose;
use super::raise::Raise;

/// The largest integer lent to a program, in bits (16 MiB): far beyond what a lesson needs, far below what hurts.
pub const INT_BITS_LIMIT: u64 = 1 << 27;

fn fits(bits: u64) -> Result<(), Raise> {
    if bits > INT_BITS_LIMIT {
        Err(Raise::memory())
    } else {
        Ok(())
    }
}

/// The most multiplications of one word by another that an operation may come to: a second or two. CPython would take
/// as long as it takes, and could be interrupted.
const WORK_LIMIT: u64 = 1 << 33;

pub(super) fn words(a: &BigInt) -> u64 {
    a.bits() / 64 + 1
}

/// Refuses an operation that comes to so many multiplications.
pub(super) fn affordable(work: u64) -> Result<(), Raise> {
    if work > WORK_LIMIT {
        Err(Raise::memory())
    } else {
        Ok(())
    }
}

/// Long division takes one multiplication for each word of the quotient and each of the divisor.
fn divisible(a: &BigInt, b: &BigInt) -> Result<(), Raise> {
    let quotient = words(a).saturating_sub(words(b)) + 1;
    affordable(quotient.saturating_mul(words(b)))
}

/// The largest product in bits that multiplying gets to in a second or two; shifts get further.
pub(super) const PRODUCT_BITS_LIMIT: u64 = 48 << 20;

/// `a * b`.
pub fn int_mul(a: &BigInt, b: &BigInt) -> Result<BigInt, Raise> {
    let bits = a.bits() + b.bits();
    fits(bits)?;
    if bits > PRODUCT_BITS_LIMIT && a.bits().min(b.bits()) > 1 << 16 {
        return Err(Raise::memory());
    }
    Ok(a * b)
}

/// `a // b` for machine integers; `None` where the result needs a `BigInt` (`i64::MIN // -1`) or `b` is 0.
pub fn small_floordiv(a: i64, b: i64) -> Option<i64> {
    let q = a.checked_div(b)?;
    Some(if a.checked_rem(b)? != 0 && (a < 0) != (b < 0) {
        q - 1
    } else {
        q
    })
}

/// `a % b` for machine integers: the result has the sign of `b`; `None` where `b` is 0.
pub fn small_mod(a: i64, b: i64) -> Option<i64> {
    if b == 0 {
        return None;
    }
    let r = a.wrapping_rem(b);
    Some(if r != 0 && (r < 0) != (b < 0) { r + b } else { r })
}

/// `a // b`.
pub fn int_floordiv(a: &BigInt, b: &BigInt) -> Result<BigInt, Raise> {
    if b.is_zero() {
        return Err(Raise::zero_division("integer division or modulo by zero"));
    }
    divisible(a, b)?;
    Ok(a.div_floor(b))
}

/// `a % b`.
pub fn int_mod(a: &BigInt, b: &BigInt) -> Result<BigInt, Raise> {
    if b.is_zero() {
        return Err(Raise::zero_division("integer modulo by zero"));
    }
    divisible(a, b)?;
    Ok(a.mod_floor(b))
}

/// `divmod(a, b)`.
pub fn int_divmod(a: &BigInt, b: &BigInt) -> Result<(BigInt, BigInt), Raise> {
    if b.is_zero() {
        return Err(Raise::zero_division("integer division or modulo by zero"));
    }
    divisible(a, b)?;
    Ok(a.div_mod_floor(b))
}

/// `a ** b` of two ints: an int, or a float where `b` is negative.
#[derive(Clone, Debug, PartialEq)]
pub enum IntPower {
    Int(BigInt),
    Float(f64),
}

/// `a ** b`.
pub fn int_pow(a: &BigInt, b: &BigInt) -> Result<IntPower, Raise> {
    if b.is_negative() {
        let x = int_to_float(a)?;
        let y = int_to_float(b)?;
        return match super::float_ops::float_pow(x, y)? {
            super::float_ops::FloatPower::Float(f) => Ok(IntPower::Float(f)),
            super::float_ops::FloatPower::Complex(re, _) => Ok(IntPower::Float(re)),
        };
    }
    if a.is_zero() || a.is_one() || b.is_zero() {
        return Ok(IntPower::Int(if b.is_zero() { BigInt::one() } else { a.clone() }));
    }
    if *a == BigInt::from(-1) {
        return Ok(IntPower::Int(if b.is_even() { BigInt::one() } else { a.clone() }));
    }
    let exponent = b.to_u32().ok_or_else(Raise::memory)?;
    // |a| >= 2**(bits - 1), so the power has at least this many bits.
    fits((a.bits() - 1).saturating_mul(u64::from(exponent)))?;
    if let Some(zeros) = a.trailing_zeros().filter(|z| a.magnitude().bits() == z + 1) {
        let power = BigInt::one() << (zeros * u64::from(exponent));
        return Ok(IntPower::Int(if a.is_negative() && b.is_odd() {
            -power
        } else {
            power
        }));
    }
    if a.bits().saturating_mul(u64::from(exponent)) > PRODUCT_BITS_LIMIT {
        return Err(Raise::memory());
    }
    Ok(IntPower::Int(num_traits::pow::Pow::pow(a, exponent)))
}

/// `pow(a, b, modulus)`; the result has the sign of `modulus`.
pub fn int_pow_mod(a: &BigInt, b: &BigInt, modulus: &BigInt) -> Result<BigInt, Raise> {
    if modulus.is_zero() {
        return Err(Raise::value("pow() 3rd argument cannot be 0"));
    }
    let positive = modulus.abs();
    divisible(a, modulus)?;
    let mut base = a.mod_floor(&positive);
    // Of these every power is known.
    if (base.is_zero() || base.is_one()) && !b.is_negative() && !b.is_zero() {
        return Ok(base.mod_floor(modulus));
    }
    let one_product = words(modulus).saturating_mul(words(modulus));
    let products = match b.bits() {
        bits @ ..=SHORT_EXPONENT => 4 * bits,
        // Each word of the exponent is gone through whole, after powers have been prepared.
        _ => words(b).saturating_mul(128),
    };
    affordable(one_product.saturating_mul(products))?;
    let mut exponent = b.clone();
    if b.is_negative() {
        affordable(gcd_work(&base, &positive).saturating_mul(32))?;
        base = invert(&base, &positive).ok_or_else(|| Raise::value("base is not invertible for the given modulus"))?;
        exponent = -exponent;
    }
    let power = match exponent.to_u32() {
        Some(short) => short_power(base, short, &positive),
        None => base.modpow(&exponent, &positive),
    };
    Ok(power.mod_floor(modulus))
}

/// Bits of an exponent that is gone through bit by bit: preparing anything would take longer.
const SHORT_EXPONENT: u64 = 32;

/// `base**exponent` modulo `n > 0`, of `0 <= base < n`.
fn short_power(base: BigInt, exponent: u32, n: &BigInt) -> BigInt {
    let mut power = BigInt::one() % n;
    for bit in (0..u32::BITS - exponent.leading_zeros()).rev() {
        power = &power * &power % n;
        if exponent >> bit & 1 == 1 {
            power = power * &base % n;
        }
    }
    power
}

/// Each bit takes a walk over the words that are left.
pub(super) fn gcd_work(a: &BigInt, b: &BigInt) -> u64 {
    let smaller = a.bits().min(b.bits());
    smaller.saturating_mul(smaller / 64 + 1).saturating_mul(2)
}

/// The greatest common divisor; the larger is brought down to the smaller first.
pub(super) fn gcd(a: &BigInt, b: &BigInt) -> BigInt {
    let (larger, smaller) = if a.bits() < b.bits() { (b, a) } else { (a, b) };
    match smaller.is_zero() {
        true => larger.abs(),
        false => smaller.gcd(&(larger % smaller)),
    }
}

/// The inverse of `a` modulo `n > 0`, if there is one.
fn invert(a: &BigInt, n: &BigInt) -> Option<BigInt> {
    let found = a.extended_gcd(n);
    found.gcd.is_one().then(|| found.x.mod_floor(n))
}

/// `a << b`.
pub fn int_lshift(a: &BigInt, b: &BigInt) -> Result<BigInt, Raise> {
    if b.is_negative() {
        return Err(Raise::value("negative shift count"));
    }
    if a.is_zero() {
        return Ok(BigInt::zero());
    }
    // CPython counts whole 30-bit digits in a signed 64-bit number.
    let Some(shift) = b.to_u64() else {
        return Err(Raise::overflow("too many digits in integer"));
    };
    fits(a.bits().saturating_add(shift))?;
    Ok(a << shift)
}

/// `a >> b`, rounding towards minus infinity.
pub fn int_rshift(a: &BigInt, b: &BigInt) -> Result<BigInt, Raise> {
    if b.is_negative() {
        return Err(Raise::value("negative shift count"));
    }
    match b.to_u64() {
        Some(shift) if shift <= a.bits() => Ok(a >> shift),
        _ => Ok(if a.is_negative() {
            -BigInt::one()
        } else {
            BigInt::zero()
        }),
    }
}

/// `a.bit_length()`.
pub fn bit_length(a: &BigInt) -> u64 {
    a.bits()
}

/// `a.bit_count()`: the ones of `|a|`.
pub fn bit_count(a: &BigInt) -> u64 {
    a.magnitude().count_ones()
}

/// `n / d` correctly rounded, `d != 0`; `None` where it is too large.
pub fn ratio_to_float(n: &BigInt, d: &BigInt) -> Option<f64> {
    let negative = (n.sign() == Sign::Minus) != (d.sign() == Sign::Minus);
    let (n, d) = (n.magnitude(), d.magnitude());
    if n.is_zero() {
        return Some(if negative { -0.0 } else { 0.0 });
    }
    // The quotient gets at least 66 bits, so what its 64 upper bits leave out is one sticky bit.
    let shift = 66 + d.bits() as i64 - n.bits() as i64;
    let (quotient, remainder) = if shift >= 0 {
        (n << shift as u64).div_rem(d)
    } else {
        n.div_rem(&(d << shift.unsigned_abs()))
    };
    let x = scaled_to_float(&quotient, -shift, !remainder.is_zero())?;
    Some(if negative { -x } else { x })
}

/// `m * 2**exponent` correctly rounded (half to even), where `sticky` says that a little more was cut off.
fn scaled_to_float(m: &BigUint, exponent: i64, sticky: bool) -> Option<f64> {
    let bits = m.bits() as i64;
    let top = bits + exponent;
    if top > 1024 {
        return None;
    }
    // Normal numbers keep 53 bits, subnormal ones as many as lie above 2**-1074.
    let keep = (top + 1074).clamp(-1, 53);
    if keep < 0 {
        return Some(0.0);
    }
    let drop = bits - keep;
    let mut kept = if drop > 0 {
        (m >> drop as u64).to_u64()?
    } else {
        m.to_u64()?
    };
    let mut exponent = exponent;
    if drop > 0 {
        let half = m.bit(drop as u64 - 1);
        let below = sticky || m.trailing_zeros().is_some_and(|z| (z as i64) < drop - 1);
        if half && (below || kept & 1 == 1) {
            kept += 1;
        }
        exponent += drop;
    }
    if kept == 0 {
        return Some(0.0);
    }
    let x = exact_ldexp(kept as f64, exponent as i32);
    x.is_finite().then_some(x)
}

/// `x * 2**exponent` where the result needs no rounding.
fn exact_ldexp(x: f64, exponent: i32) -> f64 {
    libm::ldexp(x, exponent)
}

/// `a / b`.
pub fn int_truediv(a: &BigInt, b: &BigInt) -> Result<f64, Raise> {
    if b.is_zero() {
        return Err(Raise::zero_division("division by zero"));
    }
    ratio_to_float(a, b).ok_or_else(|| Raise::overflow("integer division result too large for a float"))
}

/// `float(a)`, correctly rounded.
pub fn int_to_float(a: &BigInt) -> Result<f64, Raise> {
    let x =
        scaled_to_float(a.magnitude(), 0, false).ok_or_else(|| Raise::overflow("int too large to convert to float"))?;
    Ok(if a.is_negative() { -x } else { x })
}

/// `int(x)`: the whole part of a float.
pub fn float_to_int(x: f64) -> Result<BigInt, Raise> {
    if x.is_nan() {
        return Err(Raise::value("cannot convert float NaN to integer"));
    }
    if x.is_infinite() {
        return Err(Raise::overflow("cannot convert float infinity to integer"));
    }
    let (negative, mantissa, exponent) = decompose(x);
    let whole = if exponent >= 0 {
        BigInt::from(mantissa) << exponent as u32
    } else {
        BigInt::from(mantissa.checked_shr(exponent.unsigned_abs()).unwrap_or(0))
    };
    Ok(if negative { -whole } else { whole })
}

/// Compares an int with a float exactly, without rounding the int; `None` for NaN.
pub fn cmp_int_float(a: &BigInt, x: f64) -> Option<Ordering> {
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = float_to_int(x).ok()?;
    Some(a.cmp(&whole).then_with(|| {
        let fraction = x - x.trunc();
        0.0f64.partial_cmp(&fraction).unwrap_or(Ordering::Equal)
    }))
}

/// Compares a machine integer with a float exactly; `None` for NaN.
pub fn cmp_small_float(a: i64, x: f64) -> Option<Ordering> {
    if a.unsigned_abs() <= 1 << 53 {
        (a as f64).partial_cmp(&x)
    } else {
        cmp_int_float(&BigInt::from(a), x)
    }
}

/// `byteorder` as `int.to_bytes` and `from_bytes` take it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    Little,
    Big,
}

impl ByteOrder {
    pub fn from_name(name: &str) -> Result<ByteOrder, Raise> {
        match name {
            "little" => Ok(ByteOrder::Little),
            "big" => Ok(ByteOrder::Big),
            _ => Err(Raise::value("byteorder must be either 'little' or 'big'")),
        }
    }
}

/// `a.to_bytes(length, order, signed=signed)`.
pub fn int_to_bytes(a: &BigInt, length: i64, order: ByteOrder, signed: bool) -> Result<Vec<u8>, Raise> {
    let length = usize::try_from(length).map_err(|_| Raise::value("length argument must be non-negative"))?;
    if a.is_negative() && !signed {
        return Err(Raise::overflow("can't convert negative int to unsigned"));
    }
    if length as u64 > INT_BITS_LIMIT {
        return Err(Raise::memory());
    }
    let too_big = || Raise::overflow("int too big to convert");
    let (mut bytes, fill) = if a.is_zero() {
        (Vec::new(), 0)
    } else if signed {
        (a.to_signed_bytes_le(), if a.is_negative() { 0xff } else { 0 })
    } else {
        (a.magnitude().to_bytes_le(), 0)
    };
    if bytes.len() > length {
        return Err(too_big());
    }
    bytes.resize(length, fill);
    if order == ByteOrder::Big {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes(bytes, order, signed=signed)`.
pub fn int_from_bytes(bytes: &[u8], order: ByteOrder, signed: bool) -> BigInt {
    match (order, signed) {
        (ByteOrder::Little, false) => BigInt::from_bytes_le(Sign::Plus, bytes),
        (ByteOrder::Big, false) => BigInt::from_bytes_be(Sign::Plus, bytes),
        (ByteOrder::Little, true) => BigInt::from_signed_bytes_le(bytes),
        (ByteOrder::Big, true) => BigInt::from_signed_bytes_be(bytes),
    }
}

/// `round(a, ndigits)` of an int: to a power of ten where `ndigits` is negative, half to even.
pub fn int_round(a: &BigInt, ndigits: i64) -> Result<BigInt, Raise> {
    if ndigits >= 0 || a.is_zero() {
        return Ok(a.clone());
    }
    let places = ndigits.unsigned_abs();
    // 10**places has more than 3 bits per place: well beyond |a|, the answer is 0.
    if places > a.bits() {
        return Ok(BigInt::zero());
    }
    let unit = num_traits::pow::Pow::pow(BigInt::from(10), places);
    let (quotient, rest) = a.div_mod_floor(&unit);
    let up = match (&rest * 2u32).cmp(&unit) {
        Ordering::Less => false,
        Ordering::Equal => quotient.is_odd(),
        Ordering::Greater => true,
    };
    Ok((if up { quotient + 1u32 } else { quotient }) * unit)
}
