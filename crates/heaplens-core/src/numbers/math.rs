//! The `math` module's functions of floats, with CPython's domain and range errors.
//!
//! What takes ints (`gcd`, `comb`, `isqrt`…) is in [`super::int_math`].

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::float::frexp;
use super::float_ops::float_truediv;
use super::int_ops::float_to_int;
use super::raise::Raise;
use super::special;
use super::transcendental as m;

pub fn domain_error() -> Raise {
    Raise::value("math domain error")
}

pub fn range_error() -> Raise {
    Raise::overflow("math range error")
}

/// A function of one float.
pub type Function1 = fn(f64) -> Result<f64, Raise>;
/// A function of two floats.
pub type Function2 = fn(f64, f64) -> Result<f64, Raise>;

/// Checks a result as `math_1` does: NaN from a number is a domain error, infinity from a finite number a range error
/// where the function can overflow and a domain error where it cannot.
fn checked(x: f64, result: f64, can_overflow: bool) -> Result<f64, Raise> {
    if result.is_nan() && !x.is_nan() {
        return Err(domain_error());
    }
    if result.is_infinite() && x.is_finite() {
        return Err(if can_overflow { range_error() } else { domain_error() });
    }
    Ok(result)
}

/// A trigonometric function, which has no value at infinity.
fn periodic(x: f64, f: fn(f64) -> f64) -> Result<f64, Raise> {
    if x.is_infinite() {
        Err(domain_error())
    } else {
        Ok(if x.is_nan() { x } else { f(x) })
    }
}

/// A function defined on `-1..=1` or the like.
fn within(x: f64, inside: bool, f: fn(f64) -> f64) -> Result<f64, Raise> {
    if x.is_nan() {
        Ok(x)
    } else if inside {
        Ok(f(x))
    } else {
        Err(domain_error())
    }
}

/// A function that grows exponentially: `limit` is its value at minus infinity.
fn growing(x: f64, limit: f64, f: fn(f64) -> f64) -> Result<f64, Raise> {
    if x.is_nan() || x == f64::INFINITY {
        Ok(x)
    } else if x == f64::NEG_INFINITY {
        Ok(limit)
    } else {
        checked(x, f(x), true)
    }
}

/// The logarithms: a domain error at zero and below.
fn logarithm(x: f64, f: fn(f64) -> f64) -> Result<f64, Raise> {
    if x.is_nan() || x == f64::INFINITY {
        Ok(x)
    } else if x > 0.0 {
        Ok(f(x))
    } else {
        Err(domain_error())
    }
}

/// The functions of one float, by name.
pub fn function1(name: &str) -> Option<Function1> {
    Some(match name {
        "acos" => |x| within(x, x.abs() <= 1.0, m::acos),
        "asin" => |x| within(x, x.abs() <= 1.0, m::asin),
        "acosh" => |x| within(x, x >= 1.0, m::acosh),
        "atanh" => |x| within(x, x.abs() < 1.0, m::atanh),
        "asinh" => |x| Ok(m::asinh(x)),
        "atan" => |x| Ok(m::atan(x)),
        "cbrt" => |x| Ok(m::cbrt(x)),
        "cos" => |x| periodic(x, m::cos),
        "sin" => |x| periodic(x, m::sin),
        "tan" => |x| periodic(x, m::tan),
        "cosh" => |x| growing(x, f64::INFINITY, m::cosh),
        "sinh" => |x| growing(x, f64::NEG_INFINITY, m::sinh),
        "tanh" => |x| Ok(m::tanh(x)),
        "exp" => |x| growing(x, 0.0, m::exp),
        "exp2" => |x| growing(x, 0.0, m::exp2),
        "expm1" => |x| growing(x, -1.0, m::expm1),
        "log1p" => |x| {
            if x.is_infinite() && x > 0.0 {
                Ok(x)
            } else {
                within(x, x > -1.0, m::log1p)
            }
        },
        "log2" => |x| logarithm(x, m::log2),
        "log10" => |x| logarithm(x, m::log10),
        "erf" => |x| Ok(m::erf(x)),
        "erfc" => |x| Ok(m::erfc(x)),
        "gamma" => special::gamma,
        "lgamma" => special::lgamma,
        "sqrt" => |x| within(x, x >= 0.0, f64::sqrt),
        "fabs" => |x| Ok(x.abs()),
        "degrees" => |x| Ok(x * (180.0 / std::f64::consts::PI)),
        "radians" => |x| Ok(x * (std::f64::consts::PI / 180.0)),
        "ulp" => |x| Ok(ulp(x)),
        _ => return None,
    })
}

/// The functions of two floats, by name.
pub fn function2(name: &str) -> Option<Function2> {
    Some(match name {
        "atan2" => |y, x| Ok(m::atan2(y, x)),
        "copysign" => |x, y| Ok(x.copysign(y)),
        "fmod" => fmod,
        "nextafter" => |x, y| Ok(libm::nextafter(x, y)),
        "pow" => pow,
        "remainder" => remainder,
        _ => return None,
    })
}

fn fmod(x: f64, y: f64) -> Result<f64, Raise> {
    let rest = x % y;
    if rest.is_nan() && !x.is_nan() && !y.is_nan() {
        Err(domain_error())
    } else {
        Ok(rest)
    }
}

/// `math.remainder`: from the nearest multiple of `y`, ties to the even one; always exact.
fn remainder(x: f64, y: f64) -> Result<f64, Raise> {
    if x.is_nan() || y.is_nan() {
        return Ok(if x.is_nan() { x } else { y });
    }
    if x.is_infinite() || y == 0.0 {
        return Err(domain_error());
    }
    Ok(libm::remquo(x, y).0)
}

/// `math.pow`: C's `pow` with errors, unlike `**` never complex.
fn pow(x: f64, y: f64) -> Result<f64, Raise> {
    use super::float_ops::{FloatPower, float_pow};
    match float_pow(x, y) {
        Ok(FloatPower::Float(value)) => Ok(value),
        Ok(FloatPower::Complex(..)) => Err(domain_error()),
        Err(e) if e.errno.is_some() => Err(range_error()),
        // A zero base, or a negative base whose complex power failed.
        Err(_) => Err(domain_error()),
    }
}

fn ulp(x: f64) -> f64 {
    if !x.is_finite() {
        return x.abs();
    }
    let x = x.abs();
    let next = libm::nextafter(x, f64::INFINITY);
    if next.is_infinite() {
        x - libm::nextafter(x, 0.0)
    } else {
        next - x
    }
}

/// `math.log(x)` of a float.
pub fn log(x: f64) -> Result<f64, Raise> {
    logarithm(x, m::log)
}

/// `math.log(x, base)` of floats or of logarithms already taken: `log(x) / log(base)`.
pub fn log_ratio(log_x: f64, log_base: f64) -> Result<f64, Raise> {
    float_truediv(log_x, log_base)
}

/// `log`, `log2` or `log10` of an int too large for a float, by its leading bits; the float's own where it fits.
pub fn log_of_int(a: &BigInt, name: &str) -> Result<f64, Raise> {
    let f: Function1 = match name {
        "log2" => |x| logarithm(x, m::log2),
        "log10" => |x| logarithm(x, m::log10),
        _ => log,
    };
    if !a.is_positive() {
        return Err(domain_error());
    }
    match super::int_ops::int_to_float(a) {
        Ok(x) => f(x),
        Err(_) => {
            // a == fraction * 2**bits with 0.5 <= fraction < 1, rounded once.
            let bits = a.bits();
            let scale = BigInt::from(1) << bits;
            let fraction = super::int_ops::ratio_to_float(a, &scale).ok_or_else(range_error)?;
            let (fraction, more) = frexp(fraction);
            Ok(f(fraction)? + f(2.0)? * (bits as f64 + f64::from(more)))
        }
    }
}

/// `math.floor(x)`.
pub fn floor(x: f64) -> Result<BigInt, Raise> {
    float_to_int(x.floor())
}

/// `math.ceil(x)`.
pub fn ceil(x: f64) -> Result<BigInt, Raise> {
    float_to_int(x.ceil())
}

/// `math.trunc(x)`.
pub fn trunc(x: f64) -> Result<BigInt, Raise> {
    float_to_int(x)
}

/// `math.modf(x)`: fraction and whole part, both with the sign of `x`.
pub fn modf(x: f64) -> (f64, f64) {
    if x.is_infinite() {
        return (0.0f64.copysign(x), x);
    }
    let whole = x.trunc();
    ((x - whole).copysign(x), whole)
}

/// `math.frexp(x)`.
pub fn math_frexp(x: f64) -> (f64, i32) {
    frexp(x)
}

/// `math.ldexp(x, exponent)`.
pub fn ldexp(x: f64, exponent: &BigInt) -> Result<f64, Raise> {
    if x == 0.0 || !x.is_finite() {
        return Ok(x);
    }
    let huge = if exponent.is_negative() { i32::MIN } else { i32::MAX };
    let result = libm::ldexp(x, exponent.to_i32().unwrap_or(huge));
    if result.is_infinite() {
        Err(range_error())
    } else {
        Ok(result)
    }
}

/// `math.isclose(a, b, rel_tol=…, abs_tol=…)`.
pub fn isclose(a: f64, b: f64, rel_tol: f64, abs_tol: f64) -> Result<bool, Raise> {
    if rel_tol < 0.0 || abs_tol < 0.0 {
        return Err(Raise::value("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(true);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(false);
    }
    let diff = (b - a).abs();
    Ok(diff <= (rel_tol * b).abs() || diff <= (rel_tol * a).abs() || diff <= abs_tol)
}

/// `math.fsum(items)`: the exact sum, rounded once (Shewchuk's partial sums).
pub fn fsum(items: impl IntoIterator<Item = f64>) -> Result<f64, Raise> {
    // Floats that do not overlap, in increasing size; together the exact sum so far.
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinite) = (0.0, 0.0);
    for item in items {
        let mut x = item;
        let mut kept = 0;
        for i in 0..partials.len() {
            let Some(&y) = partials.get(i) else { break };
            let (large, small) = if x.abs() < y.abs() { (y, x) } else { (x, y) };
            let high = large + small;
            let low = small - (high - large);
            if low != 0.0 {
                if let Some(place) = partials.get_mut(kept) {
                    *place = low;
                }
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x == 0.0 {
            continue;
        }
        if x.is_finite() {
            partials.push(x);
        } else {
            if item.is_finite() {
                return Err(Raise::overflow("intermediate overflow in fsum"));
            }
            if item.is_infinite() {
                infinite += item;
            }
            special += item;
            partials.clear();
        }
    }
    if special != 0.0 {
        return if f64::is_nan(infinite) {
            Err(Raise::value("-inf + inf in fsum"))
        } else {
            Ok(special)
        };
    }
    let mut high = partials.pop().unwrap_or(0.0);
    let mut low = 0.0;
    while let Some(y) = partials.pop() {
        let x = high;
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // Half-way cases round by what lies below.
    if let Some(&next) = partials.last()
        && ((low < 0.0 && next < 0.0) || (low > 0.0 && next > 0.0))
    {
        let twice = low * 2.0;
        let x = high + twice;
        if twice == x - high {
            high = x;
        }
    }
    Ok(high)
}

/// `math.hypot(*coordinates)`.
pub fn hypot(coordinates: &[f64]) -> f64 {
    let sizes: Vec<f64> = coordinates.iter().map(|x| x.abs()).collect();
    let largest = sizes.iter().copied().fold(0.0, f64::max);
    if sizes.contains(&f64::INFINITY) {
        f64::INFINITY
    } else if sizes.iter().any(|x| x.is_nan()) {
        f64::NAN
    } else if largest == 0.0 || sizes.len() < 2 {
        largest
    } else if largest < f64::MIN_POSITIVE {
        // The scale below would overflow.
        let scaled: Vec<f64> = sizes.iter().map(|x| x / f64::MIN_POSITIVE).collect();
        f64::MIN_POSITIVE * hypot_scaled(&scaled, largest / f64::MIN_POSITIVE)
    } else {
        hypot_scaled(&sizes, largest)
    }
}

/// Splits a float into two halves whose products are exact (Veltkamp).
fn halves(x: f64) -> (f64, f64) {
    let t = x * 134_217_729.0;
    let high = t - (t - x);
    (high, x - high)
}

/// The root of the sum of squares: exact squares, compensated sums, and one Newton step that corrects the root.
fn hypot_scaled(sizes: &[f64], largest: f64) -> f64 {
    let scale = libm::ldexp(1.0, -frexp(largest).1);
    // Squares of scaled numbers are below 1, so that this sum always outweighs what is added to it.
    let mut sum = 1.0f64;
    let mut errors = [0.0f64; 3];
    let mut add = |part: f64, error: usize| {
        let before = sum;
        sum += part;
        if let Some(e) = errors.get_mut(error) {
            *e += (before - sum) + part;
        }
        (sum - 1.0) + (errors[0] + errors[1] + errors[2])
    };
    let mut total = 0.0;
    for x in sizes {
        let (high, low) = halves(x * scale);
        add(high * high, 0);
        add(2.0 * high * low, 1);
        total = add(low * low, 2);
    }
    let root = total.sqrt();
    let (high, low) = halves(root);
    add(-high * high, 0);
    add(-2.0 * high * low, 1);
    let rest = add(-low * low, 2);
    (root + rest / (2.0 * root)) / scale
}

/// `math.dist(p, q)`.
pub fn dist(p: &[f64], q: &[f64]) -> Result<f64, Raise> {
    if p.len() != q.len() {
        return Err(Raise::value("both points must have the same number of dimensions"));
    }
    let differences: Vec<f64> = p.iter().zip(q).map(|(a, b)| a - b).collect();
    Ok(hypot(&differences))
}
