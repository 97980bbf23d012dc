//! `float` as text and back: `repr`, `float(str)`, `hex`, `fromhex`, `as_integer_ratio`.
//!
//! Rust's own shortest and correctly rounded conversions give the same digits as CPython's `dtoa.c`; only where the
//! exponent starts and how it is written differ.

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{One, Zero};

use super::int_ops::ratio_to_float;
use super::raise::Raise;
use crate::text::classify::{decimal_value, is_space};
use crate::text::repr::str_repr;

/// `repr(x)`: the shortest digits that read back as `x`, with an exponent below 1e-4 and from 1e16 on.
pub fn float_repr(x: f64) -> String {
    digits_repr(x, true)
}

/// As [`float_repr`], the `.0` of a whole number left out unless `dot_zero` (complex numbers leave it out).
pub(super) fn digits_repr(x: f64, dot_zero: bool) -> String {
    if x.is_nan() {
        return "nan".into();
    }
    let sign = if x.is_sign_negative() { "-" } else { "" };
    if x.is_infinite() {
        return format!("{sign}inf");
    }
    let (digits, exponent) = shortest_digits(x.abs());
    format!("{sign}{}", place_point(&digits, exponent + 1, dot_zero))
}

/// The shortest digits of a finite `x >= 0` and the power of ten of the first one.
pub(super) fn shortest_digits(x: f64) -> (String, i32) {
    let mut text = format!("{x:e}");
    // Where two shortest texts are equally near, dtoa.c takes the even one and Rust the larger.
    let digits = text
        .bytes()
        .take_while(|&b| b != b'e')
        .filter(u8::is_ascii_digit)
        .count();
    let nearest = format!("{x:.*e}", digits.saturating_sub(1));
    if nearest != text && nearest.parse() == Ok(x) {
        text = nearest;
    }
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    (mantissa.replace('.', ""), exponent.parse().unwrap_or(0))
}

/// Writes digits with the decimal point after the `point`-th, as `repr` does.
fn place_point(digits: &str, point: i32, dot_zero: bool) -> String {
    if point <= -4 || point > 16 {
        let (first, rest) = digits.split_at(1);
        let dot = if rest.is_empty() { "" } else { "." };
        let exponent = point - 1;
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{first}{dot}{rest}e{sign}{:02}", exponent.abs());
    }
    let len = digits.len() as i32;
    if point <= 0 {
        format!("0.{}{digits}", "0".repeat((-point) as usize))
    } else if point >= len {
        let end = if dot_zero { ".0" } else { "" };
        format!("{digits}{}{end}", "0".repeat((point - len) as usize))
    } else {
        let (whole, fraction) = digits.split_at(point as usize);
        format!("{whole}.{fraction}")
    }
}

/// C's `isspace`, fewer characters than `str.isspace` has.
pub(super) fn is_c_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ')
}

/// Other digits and spaces as their ASCII equals, other non-ASCII characters as `?`; surrounding space cut off.
/// (`_PyUnicode_TransformDecimalAndSpaceToASCII` and the strip that follows it.)
pub(super) fn to_ascii_number(text: &str) -> String {
    let mut ascii = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            ascii.push(c);
        } else if is_space(c) {
            ascii.push(' ');
        } else if let Some(digit) = decimal_value(c).and_then(|d| char::from_digit(d, 10)) {
            ascii.push(digit);
        } else {
            // What follows cannot make it a number again, and CPython does not look at it.
            ascii.push('?');
            break;
        }
    }
    ascii.trim_matches(is_c_space).to_string()
}

/// Takes out underscores, each of which must stand between two digits.
pub(super) fn without_underscores(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut previous = '\0';
    for c in text.chars() {
        if c == '_' {
            if !previous.is_ascii_digit() {
                return None;
            }
        } else {
            if previous == '_' && !c.is_ascii_digit() {
                return None;
            }
            out.push(c);
        }
        previous = c;
    }
    (previous != '_').then_some(out)
}

/// How many leading bytes of `text` are a float literal as C's `strtod` reads it: sign, digits, exponent, or
/// `inf`, `infinity`, `nan`. Zero where none is.
pub(super) fn float_prefix(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits = |mut at: usize| {
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        at
    };
    let start = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    for word in ["infinity", "inf", "nan"] {
        if bytes
            .get(start..start + word.len())
            .is_some_and(|w| w.eq_ignore_ascii_case(word.as_bytes()))
        {
            return start + word.len();
        }
    }
    let mut end = digits(start);
    let mut count = end - start;
    if bytes.get(end) == Some(&b'.') {
        let fraction_end = digits(end + 1);
        count += fraction_end - end - 1;
        end = fraction_end;
    }
    if count == 0 {
        return 0;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let exponent_end = digits(end + 1 + sign);
        if exponent_end > end + 1 + sign {
            end = exponent_end;
        }
    }
    end
}

/// A float that [`float_prefix`] accepts as a whole.
pub(super) fn read_float(text: &str) -> Option<f64> {
    if text.is_empty() || float_prefix(text) != text.len() {
        return None;
    }
    text.parse().ok()
}

fn parse(text: &str) -> Option<f64> {
    read_float(&without_underscores(&to_ascii_number(text))?)
}

/// `float(text)`.
pub fn float_from_str(text: &str) -> Result<f64, Raise> {
    parse(text).ok_or_else(|| Raise::value(format!("could not convert string to float: {}", str_repr(text))))
}

/// `float(bytes)`.
pub fn float_from_bytes(bytes: &[u8]) -> Result<f64, Raise> {
    let trimmed = crate::text::bytes::strip(bytes, None);
    let read = std::str::from_utf8(trimmed)
        .ok()
        .filter(|s| s.is_ascii())
        .and_then(without_underscores);
    read.and_then(|s| read_float(&s)).ok_or_else(|| {
        Raise::value(format!(
            "could not convert string to float: {}",
            crate::text::repr::bytes_repr(bytes)
        ))
    })
}

/// `frexp`: `x == mantissa * 2**exponent` with `0.5 <= |mantissa| < 1`, or `x` itself and 0 where there is none.
pub fn frexp(x: f64) -> (f64, i32) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (x, shift) = if x.abs() < f64::MIN_POSITIVE {
        (x * 18014398509481984.0, -54)
    } else {
        (x, 0)
    };
    let bits = x.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32 - 1022;
    (f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52), exponent + shift)
}

/// A finite `x` as `sign * mantissa * 2**exponent`.
pub(super) fn decompose(x: f64) -> (bool, u64, i32) {
    let bits = x.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if exponent == 0 {
        (fraction, -1074)
    } else {
        (fraction | 1 << 52, exponent - 1075)
    };
    (x.is_sign_negative(), mantissa, exponent)
}

/// `x.as_integer_ratio()`.
pub fn as_integer_ratio(x: f64) -> Result<(BigInt, BigInt), Raise> {
    if x.is_nan() {
        return Err(Raise::value("cannot convert NaN to integer ratio"));
    }
    if x.is_infinite() {
        return Err(Raise::overflow("cannot convert Infinity to integer ratio"));
    }
    let (negative, mut mantissa, mut exponent) = decompose(x);
    if mantissa == 0 {
        return Ok((BigInt::zero(), BigInt::one()));
    }
    let zeros = mantissa.trailing_zeros();
    mantissa >>= zeros;
    exponent += zeros as i32;
    let mut numerator = BigInt::from(mantissa);
    let mut denominator = BigInt::one();
    if exponent >= 0 {
        numerator <<= exponent as u32;
    } else {
        denominator <<= exponent.unsigned_abs();
    }
    Ok((if negative { -numerator } else { numerator }, denominator))
}

/// `x.is_integer()`.
pub fn is_integer(x: f64) -> bool {
    x.is_finite() && x.trunc() == x
}

/// `x.hex()`.
pub fn float_hex(x: f64) -> String {
    if !x.is_finite() {
        return float_repr(x);
    }
    let (negative, mantissa, _) = decompose(x);
    let sign = if negative { "-" } else { "" };
    if mantissa == 0 {
        return format!("{sign}0x0.0p+0");
    }
    let raw = ((x.to_bits() >> 52) & 0x7ff) as i32;
    let (lead, exponent) = if raw == 0 { (0, -1022) } else { (1, raw - 1023) };
    format!("{sign}0x{lead}.{:013x}p{exponent:+}", x.to_bits() & ((1 << 52) - 1))
}

/// `float.fromhex(text)`.
pub fn float_fromhex(text: &str) -> Result<f64, Raise> {
    let invalid = || Raise::value("invalid hexadecimal floating-point string");
    let too_large = || Raise::overflow("hexadecimal value too large to represent as a float");
    let trimmed = text.trim_matches(is_c_space);
    let (negative, body) = match trimmed.as_bytes().first() {
        Some(b'-') => (true, &trimmed[1..]),
        Some(b'+') => (false, &trimmed[1..]),
        _ => (false, trimmed),
    };
    let signed = |x: f64| if negative { -x } else { x };
    match body.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => return Ok(signed(f64::INFINITY)),
        "nan" => return Ok(signed(f64::NAN)),
        _ => {}
    }
    let body = body
        .strip_prefix("0x")
        .or_else(|| body.strip_prefix("0X"))
        .unwrap_or(body);
    let (number, exponent) = match body.find(['p', 'P']) {
        Some(at) => (&body[..at], Some(&body[at + 1..])),
        None => (body, None),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{whole}{fraction}");
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(invalid());
    }
    let exponent = match exponent {
        None => 0,
        Some(e) => {
            let unsigned = e.strip_prefix(['+', '-']).unwrap_or(e);
            if unsigned.is_empty() || !unsigned.bytes().all(|b| b.is_ascii_digit()) {
                return Err(invalid());
            }
            // Beyond a billion only the sign matters: no text is long enough to make up for it.
            let size = unsigned.parse::<i64>().unwrap_or(i64::MAX).min(1 << 40);
            if e.starts_with('-') { -size } else { size }
        }
    };
    let Some(mantissa) = BigUint::parse_bytes(digits.as_bytes(), 16).filter(|m| !m.is_zero()) else {
        return Ok(signed(0.0));
    };
    let exponent = exponent - 4 * fraction.len() as i64;
    let top = mantissa.bits() as i64 + exponent;
    if top > 1100 {
        return Err(too_large());
    }
    if top < -1100 {
        return Ok(signed(0.0));
    }
    let mut numerator = BigInt::from_biguint(Sign::Plus, mantissa);
    let mut denominator = BigInt::one();
    if exponent >= 0 {
        numerator <<= exponent as u64;
    } else {
        denominator <<= exponent.unsigned_abs();
    }
    ratio_to_float(&numerator, &denominator)
        .map(signed)
        .ok_or_else(too_large)
}
