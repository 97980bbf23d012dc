//! `math.gamma` and `math.lgamma`, computed as `mathmodule.c` does itself: Lanczos' approximation with N = 13,
//! g = 6.0246…, whose coefficients are public (Boost's, by John Maddock).

use super::math::{domain_error, range_error};
use super::raise::Raise;
use super::transcendental as m;

#[allow(clippy::excessive_precision)]
const G: f64 = 6.024680040776729583740234375;
#[allow(clippy::excessive_precision)]
const G_MINUS_HALF: f64 = 5.524680040776729583740234375;
#[allow(clippy::excessive_precision)]
const NUMERATOR: [f64; 13] = [
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
const DENOMINATOR: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

/// The Lanczos sum at `x > 0`, in powers of `1/x` where `x` is large.
fn lanczos_sum(x: f64) -> f64 {
    let pairs = NUMERATOR.iter().zip(&DENOMINATOR);
    let (n, d) = if x < 5.0 {
        pairs.rev().fold((0.0, 0.0), |(n, d), (a, b)| (n * x + a, d * x + b))
    } else {
        pairs.fold((0.0, 0.0), |(n, d), (a, b)| (n / x + a, d / x + b))
    };
    n / d
}

/// `sin(pi * x)`, exact at whole and half numbers.
fn sin_pi(x: f64) -> f64 {
    use std::f64::consts::PI;
    let y = x.abs() % 2.0;
    let r = match (2.0 * y).round() as i64 {
        0 => m::sin(PI * y),
        1 => m::cos(PI * (y - 0.5)),
        2 => m::sin(PI * (1.0 - y)),
        3 => -m::cos(PI * (y - 1.5)),
        _ => m::sin(PI * (y - 2.0)),
    };
    1.0f64.copysign(x) * r
}

/// `math.gamma(x)`.
pub fn gamma(x: f64) -> Result<f64, Raise> {
    if x.is_nan() || x == f64::INFINITY {
        return Ok(x);
    }
    if x == 0.0 || x == f64::NEG_INFINITY {
        return Err(domain_error());
    }
    if x == x.floor() {
        if x < 0.0 {
            return Err(domain_error());
        }
        if x <= 23.0 {
            // Exact: every product below 22! has at most 53 significant bits.
            return Ok((1..x as u64).fold(1.0, |product, k| product * k as f64));
        }
    }
    let size = x.abs();
    if size < 1e-20 {
        let r = 1.0 / x;
        return if r.is_infinite() { Err(range_error()) } else { Ok(r) };
    }
    if size > 200.0 {
        return if x < 0.0 {
            Ok(0.0 / sin_pi(x))
        } else {
            Err(range_error())
        };
    }
    let y = size + G_MINUS_HALF;
    // What rounding took from y.
    let mut z = if size > G_MINUS_HALF {
        (y - size) - G_MINUS_HALF
    } else {
        (y - G_MINUS_HALF) - size
    };
    z = z * G / y;
    let sum = lanczos_sum(size);
    let r = if x < 0.0 {
        let mut r = -std::f64::consts::PI / sin_pi(size) / size * m::exp(y) / sum;
        r -= z * r;
        if size < 140.0 {
            r / m::pow(y, size - 0.5)
        } else {
            let root = m::pow(y, size / 2.0 - 0.25);
            r / root / root
        }
    } else {
        let mut r = sum / m::exp(y);
        r += z * r;
        if size < 140.0 {
            r * m::pow(y, size - 0.5)
        } else {
            let root = m::pow(y, size / 2.0 - 0.25);
            r * root * root
        }
    };
    if r.is_infinite() { Err(range_error()) } else { Ok(r) }
}

/// `math.lgamma(x)`.
pub fn lgamma(x: f64) -> Result<f64, Raise> {
    if x.is_nan() {
        return Ok(x);
    }
    if x.is_infinite() {
        return Ok(f64::INFINITY);
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { Err(domain_error()) } else { Ok(0.0) };
    }
    let size = x.abs();
    if size < 1e-20 {
        return Ok(-m::log(size));
    }
    let mut r = m::log(lanczos_sum(size)) - G;
    r += (size - 0.5) * (m::log(size + G - 0.5) - 1.0);
    if x < 0.0 {
        r = m::log(std::f64::consts::PI) - m::log(sin_pi(size).abs()) - m::log(size) - r;
    }
    if r.is_infinite() { Err(range_error()) } else { Ok(r) }
}
