//! The real functions of Python's `math` module, with its errors, after `mathmodule.c`.
//!
//! CPython leaves the elementary functions to the platform; here they are those of `libm`, the same everywhere. What
//! CPython computes itself (gamma, `hypot`, `fsum`, `remainder`) follows its algorithms step by step.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::int_ops::{INT_BITS_LIMIT, int_to_float, ratio_to_float};
use super::libm_choice as m;
use super::raise::Raise;

/// `ValueError: math domain error`.
pub fn domain_error() -> Raise {
    Raise::value("math domain error")
}

/// `OverflowError: math range error`.
pub fn range_error() -> Raise {
    Raise::overflow("math range error")
}

/// A function of one float by its name in the `math` module (`math_1` in CPython).
pub fn unary(name: &str, x: f64) -> Result<f64, Raise> {
    let (f, can_overflow): (fn(f64) -> f64, bool) = match name {
        "acos" => (m::acos, false),
        "acosh" => (m::acosh, false),
        "asin" => (m::asin, false),
        "asinh" => (m::asinh, false),
        "atan" => (m::atan, false),
        "atanh" => (m::atanh, false),
        "cbrt" => (m::cbrt, false),
        "cos" => (m::cos, false),
        "cosh" => (m::cosh, true),
        "degrees" => (|x| x * (180.0 / std::f64::consts::PI), true),
        "erf" => (m::erf, false),
        "erfc" => (m::erfc, false),
        "exp" => (m::exp, true),
        "exp2" => (m::exp2, true),
        "expm1" => (m::expm1, true),
        "fabs" => (f64::abs, false),
        "gamma" => return gamma(x),
        "lgamma" => return lgamma(x),
        "log1p" => (m::log1p, false),
        "radians" => (|x| x * (std::f64::consts::PI / 180.0), false),
        "sin" => (m::sin, false),
        "sinh" => (m::sinh, true),
        "sqrt" => (f64::sqrt, false),
        "tan" => (m::tan, false),
        "tanh" => (m::tanh, false),
        "ulp" => (ulp, false),
        _ => return Err(Raise::value("no such function")),
    };
    let result = f(x);
    let unchecked = matches!(name, "degrees" | "radians" | "ulp");
    if unchecked {
        return Ok(result);
    }
    if result.is_nan() && !x.is_nan() {
        return Err(domain_error());
    }
    if result.is_infinite() && x.is_finite() {
        return Err(if can_overflow { range_error() } else { domain_error() });
    }
    Ok(result)
}

/// The distance to the next float away from zero.
fn ulp(x: f64) -> f64 {
    let x = x.abs();
    if x.is_nan() || x.is_infinite() {
        return x;
    }
    let next = x.next_up();
    if next.is_infinite() { x - x.next_down() } else { next - x }
}

/// Which logarithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Log {
    Natural,
    Two,
    Ten,
}

/// A logarithm of a float.
pub fn log(kind: Log, x: f64) -> Result<f64, Raise> {
    if x.is_nan() || x == f64::INFINITY {
        return Ok(x);
    }
    if x <= 0.0 {
        return Err(domain_error());
    }
    Ok(match kind {
        Log::Natural => m::log(x),
        Log::Two => m::log2(x),
        Log::Ten => m::log10(x),
    })
}

/// A logarithm of an int, which may be too large for a float.
pub fn log_int(kind: Log, a: &BigInt) -> Result<f64, Raise> {
    if !a.is_positive() {
        return Err(domain_error());
    }
    if let Ok(x) = int_to_float(a) {
        return log(kind, x);
    }
    let exponent = a.bits();
    let mantissa = ratio_to_float(a, &(BigInt::one() << exponent)).unwrap_or(0.5);
    Ok(log(kind, mantissa)? + log(kind, 2.0)? * exponent as f64)
}

/// `math.fmod(x, y)`.
pub fn fmod(x: f64, y: f64) -> Result<f64, Raise> {
    if y.is_infinite() && x.is_finite() {
        return Ok(x);
    }
    two(x, y, x % y)
}

/// `math.atan2(y, x)`.
pub fn atan2(y: f64, x: f64) -> f64 {
    m::atan2(y, x)
}

fn two(x: f64, y: f64, result: f64) -> Result<f64, Raise> {
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(domain_error());
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        return Err(range_error());
    }
    Ok(result)
}

/// `math.pow(x, y)`, with C's rules for special values.
pub fn pow(x: f64, y: f64) -> Result<f64, Raise> {
    let result = m::pow(x, y);
    if !x.is_finite() || !y.is_finite() {
        return Ok(result);
    }
    if result.is_nan() || (result.is_infinite() && x == 0.0) {
        return Err(domain_error());
    }
    if result.is_infinite() {
        return Err(range_error());
    }
    Ok(result)
}

/// `math.remainder(x, y)`: IEEE 754's, to the nearest multiple, half to even.
pub fn remainder(x: f64, y: f64) -> Result<f64, Raise> {
    if x.is_nan() || y.is_nan() {
        return Ok(if x.is_nan() { x } else { y });
    }
    if x.is_infinite() || y == 0.0 {
        return Err(domain_error());
    }
    if y.is_infinite() {
        return Ok(x);
    }
    let (size, unit) = (x.abs(), y.abs());
    let rest = size % unit;
    let missing = unit - rest;
    let nearest = if rest < missing {
        rest
    } else if rest > missing {
        -missing
    } else {
        rest - 2.0 * ((0.5 * (size - rest)) % unit)
    };
    Ok(1.0f64.copysign(x) * nearest)
}

/// `math.ldexp(x, exponent)`.
pub fn ldexp(x: f64, exponent: i64) -> Result<f64, Raise> {
    if x == 0.0 || !x.is_finite() {
        return Ok(x);
    }
    if exponent > i64::from(i32::MAX) {
        return Err(range_error());
    }
    if exponent < i64::from(i32::MIN) {
        return Ok(0.0f64.copysign(x));
    }
    let result = libm::ldexp(x, exponent as i32);
    if result.is_infinite() { Err(range_error()) } else { Ok(result) }
}

/// `math.modf(x)`: fractional and whole part, both with the sign of `x`.
pub fn modf(x: f64) -> (f64, f64) {
    if x.is_infinite() {
        return (0.0f64.copysign(x), x);
    }
    if x.is_nan() {
        return (x, x);
    }
    let whole = x.trunc();
    ((x - whole).copysign(x), whole)
}

/// `math.nextafter(x, y)`.
pub fn nextafter(x: f64, y: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        f64::NAN
    } else if x == y {
        y
    } else if x < y {
        x.next_up()
    } else {
        x.next_down()
    }
}

/// `math.isclose`; tolerances are not negative.
pub fn isclose(a: f64, b: f64, relative: f64, absolute: f64) -> bool {
    if a == b {
        return true;
    }
    if a.is_infinite() || b.is_infinite() {
        return false;
    }
    let difference = (b - a).abs();
    difference <= (relative * b).abs() || difference <= (relative * a).abs() || difference <= absolute
}

/// The Euclidean length of a vector of absolute values (`vector_norm`): scaled, and summed with the rounding errors of
/// each square kept.
pub fn vector_norm(vector: &[f64]) -> f64 {
    let mut largest = 0.0f64;
    let mut found_nan = false;
    for &x in vector {
        found_nan |= x.is_nan();
        if x > largest {
            largest = x;
        }
    }
    if largest.is_infinite() {
        return largest;
    }
    if found_nan {
        return f64::NAN;
    }
    if largest == 0.0 || vector.len() <= 1 {
        return largest;
    }
    // Veltkamp's constant splits a float into two halves of 26 bits.
    const SPLIT: f64 = 134217729.0;
    let (_, exponent) = super::float::frexp(largest);
    let mut sum = 1.0f64;
    let mut errors = [0.0f64; 3];
    let add = |sum: &mut f64, error: &mut f64, x: f64| {
        let old = *sum;
        *sum += x;
        *error += (old - *sum) + x;
    };
    if exponent < -1023 {
        for &x in vector {
            let x = x / largest;
            add(&mut sum, &mut errors[0], x * x);
        }
        return largest * (sum - 1.0 + errors[0]).sqrt();
    }
    let scale = libm::ldexp(1.0, -exponent);
    for &x in vector {
        let x = x * scale;
        let t = x * SPLIT;
        let high = t - (t - x);
        let low = x - high;
        add(&mut sum, &mut errors[0], high * high);
        add(&mut sum, &mut errors[1], 2.0 * high * low);
        errors[2] += low * low;
    }
    let length = (sum - 1.0 + (errors[0] + errors[1] + errors[2])).sqrt();
    let t = length * SPLIT;
    let high = t - (t - length);
    let low = length - high;
    add(&mut sum, &mut errors[0], -high * high);
    add(&mut sum, &mut errors[1], -2.0 * high * low);
    add(&mut sum, &mut errors[2], -low * low);
    let rest = sum - 1.0 + (errors[0] + errors[1] + errors[2]);
    (length + rest / (2.0 * length)) / scale
}

/// `math.fsum`: the sum rounded once, by Shewchuk's exact partial sums.
pub fn fsum(items: &[f64]) -> Result<f64, Raise> {
    let mut partials: Vec<f64> = Vec::new();
    let (mut special_sum, mut infinities) = (0.0f64, 0.0f64);
    for &item in items {
        let mut x = item;
        let mut kept = 0;
        for j in 0..partials.len() {
            let mut y = partials[j];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x != 0.0 {
            if !x.is_finite() {
                if item.is_finite() {
                    return Err(Raise::overflow("intermediate overflow in fsum"));
                }
                if item.is_infinite() {
                    infinities += item;
                }
                special_sum += item;
                partials.clear();
            } else {
                partials.push(x);
            }
        }
    }
    if special_sum != 0.0 {
        return if infinities.is_nan() { Err(Raise::value("-inf + inf in fsum")) } else { Ok(special_sum) };
    }
    let Some(mut high) = partials.pop() else { return Ok(0.0) };
    let mut low = 0.0;
    while let Some(y) = partials.pop() {
        let x = high;
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // Half-way cases round to even by what lies below.
    if let Some(&next) = partials.last() {
        if (low < 0.0 && next < 0.0) || (low > 0.0 && next > 0.0) {
            let y = low * 2.0;
            let x = high + y;
            if y == x - high {
                high = x;
            }
        }
    }
    Ok(high)
}

const LANCZOS_G: f64 = 6.024680040776729583740234375;
const LANCZOS_G_MINUS_HALF: f64 = 5.524680040776729583740234375;
#[allow(clippy::excessive_precision)]
const LANCZOS_NUMERATORS: [f64; 13] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
];
const LANCZOS_DENOMINATORS: [f64; 13] = [
    0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0,
    1925.0, 66.0, 1.0,
];

fn lanczos_sum(x: f64) -> f64 {
    let (mut numerator, mut denominator) = (0.0, 0.0);
    let pairs = LANCZOS_NUMERATORS.iter().zip(LANCZOS_DENOMINATORS);
    if x < 5.0 {
        for (n, d) in pairs.rev() {
            numerator = numerator * x + n;
            denominator = denominator * x + d;
        }
    } else {
        for (n, d) in pairs {
            numerator = numerator / x + n;
            denominator = denominator / x + d;
        }
    }
    numerator / denominator
}

fn sin_pi(x: f64) -> f64 {
    let pi = std::f64::consts::PI;
    let y = x.abs() % 2.0;
    let sine = match (2.0 * y).round() as i32 {
        0 => m::sin(pi * y),
        1 => m::cos(pi * (y - 0.5)),
        2 => m::sin(pi * (1.0 - y)),
        3 => -m::cos(pi * (y - 1.5)),
        _ => m::sin(pi * (y - 2.0)),
    };
    1.0f64.copysign(x) * sine
}

/// `math.gamma(x)`, by Lanczos's approximation.
fn gamma(x: f64) -> Result<f64, Raise> {
    if !x.is_finite() {
        return if x.is_nan() || x > 0.0 { Ok(x) } else { Err(domain_error()) };
    }
    if x == 0.0 {
        return Err(domain_error());
    }
    if x == x.floor() {
        if x < 0.0 {
            return Err(domain_error());
        }
        if x <= 23.0 {
            return Ok((1..x as u64).fold(1.0, |product, n| product * n as f64));
        }
    }
    let size = x.abs();
    if size < 1e-20 {
        let result = 1.0 / x;
        return if result.is_infinite() { Err(range_error()) } else { Ok(result) };
    }
    if size > 200.0 {
        return if x < 0.0 { Ok(0.0 / sin_pi(x)) } else { Err(range_error()) };
    }
    let y = size + LANCZOS_G_MINUS_HALF;
    let z = if size > LANCZOS_G_MINUS_HALF {
        (y - size) - LANCZOS_G_MINUS_HALF
    } else {
        (y - LANCZOS_G_MINUS_HALF) - size
    };
    let z = z * LANCZOS_G / y;
    let mut result;
    if x < 0.0 {
        result = -std::f64::consts::PI / sin_pi(size) / size * m::exp(y) / lanczos_sum(size);
        result -= z * result;
        if size < 140.0 {
            result /= m::pow(y, size - 0.5);
        } else {
            let root = m::pow(y, size / 2.0 - 0.25);
            result /= root;
            result /= root;
        }
    } else {
        result = lanczos_sum(size) / m::exp(y);
        result += z * result;
        if size < 140.0 {
            result *= m::pow(y, size - 0.5);
        } else {
            let root = m::pow(y, size / 2.0 - 0.25);
            result *= root;
            result *= root;
        }
    }
    if result.is_infinite() { Err(range_error()) } else { Ok(result) }
}

/// `math.lgamma(x)`: the logarithm of `|gamma(x)|`.
fn lgamma(x: f64) -> Result<f64, Raise> {
    if !x.is_finite() {
        return Ok(if x.is_nan() { x } else { f64::INFINITY });
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { Err(domain_error()) } else { Ok(0.0) };
    }
    let size = x.abs();
    if size < 1e-20 {
        return Ok(-m::log(size));
    }
    let mut result = m::log(lanczos_sum(size)) - LANCZOS_G;
    result += (size - 0.5) * (m::log(size + LANCZOS_G - 0.5) - 1.0);
    if x < 0.0 {
        let log_pi = 1.144_729_885_849_400_2;
        result = log_pi - m::log(sin_pi(size).abs()) - m::log(size) - result;
    }
    if result.is_infinite() { Err(range_error()) } else { Ok(result) }
}

/// `low * (low + 1) * … * high`, halves first so that the factors stay of one size.
fn product(low: u64, high: u64) -> BigInt {
    if low > high {
        return BigInt::one();
    }
    if high - low < 16 {
        return (low..=high).fold(BigInt::one(), |product, n| product * n);
    }
    let middle = low + (high - low) / 2;
    product(low, middle) * product(middle + 1, high)
}

/// Refuses a product of `count` factors of this many bits before it is computed.
fn product_fits(count: u64, bits: u64) -> Result<(), Raise> {
    if count.saturating_mul(bits) > INT_BITS_LIMIT / 4 { Err(Raise::memory()) } else { Ok(()) }
}

/// `math.factorial(n)`.
pub fn factorial(n: &BigInt) -> Result<BigInt, Raise> {
    if n.is_negative() {
        return Err(Raise::value("factorial() not defined for negative values"));
    }
    let Some(n) = n.to_i64() else {
        return Err(Raise::overflow(format!("factorial() argument should not exceed {}", i64::MAX)));
    };
    product_fits(n as u64, 64 - u64::from((n as u64).leading_zeros()))?;
    Ok(product(1, n as u64))
}

fn not_negative(n: &BigInt, name: &str) -> Result<(), Raise> {
    if n.is_negative() { Err(Raise::value(format!("{name} must be a non-negative integer"))) } else { Ok(()) }
}

/// `n * (n - 1) * …`, `k` factors.
fn falling(n: &BigInt, k: u64) -> Result<BigInt, Raise> {
    product_fits(k, n.bits())?;
    if let Some(n) = n.to_u64() {
        return Ok(product(n - k + 1, n));
    }
    let mut result = BigInt::one();
    for i in 0..k {
        result *= n - i;
    }
    Ok(result)
}

/// `math.perm(n, k)`.
pub fn perm(n: &BigInt, k: &BigInt) -> Result<BigInt, Raise> {
    not_negative(n, "n")?;
    not_negative(k, "k")?;
    if k > n {
        return Ok(BigInt::zero());
    }
    match k.to_i64() {
        Some(k) => falling(n, k as u64),
        None => Err(Raise::overflow(format!("k must not exceed {}", i64::MAX))),
    }
}

/// `math.comb(n, k)`.
pub fn comb(n: &BigInt, k: &BigInt) -> Result<BigInt, Raise> {
    not_negative(n, "n")?;
    not_negative(k, "k")?;
    if k > n {
        return Ok(BigInt::zero());
    }
    let k = k.clone().min(n - k);
    match k.to_i64() {
        Some(k) => Ok(falling(n, k as u64)? / product(1, k as u64)),
        None => Err(Raise::overflow(format!("min(n - k, k) must not exceed {}", i64::MAX))),
    }
}

/// `math.isqrt(n)`.
pub fn isqrt(n: &BigInt) -> Result<BigInt, Raise> {
    if n.is_negative() {
        return Err(Raise::value("isqrt() argument must be nonnegative"));
    }
    Ok(n.sqrt())
}

/// `math.gcd(a, b)`.
pub fn gcd(a: &BigInt, b: &BigInt) -> BigInt {
    a.gcd(b)
}

/// `math.lcm(a, b)`.
pub fn lcm(a: &BigInt, b: &BigInt) -> BigInt {
    a.lcm(b)
}
