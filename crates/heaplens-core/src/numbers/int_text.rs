//! `int` as text and back: `int(str, base)`, decimal with the digit limit, `bin`, `oct`, `hex`.

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::Signed;

use super::int_ops::{PRODUCT_BITS_LIMIT, affordable, words};
use super::raise::Raise;
use crate::text::repr::{bytes_repr, str_repr};

/// `sys.get_int_max_str_digits()` unless the program changes it.
pub const MAX_STR_DIGITS: usize = 4300;

/// `str(a)`. `limit` is `sys.get_int_max_str_digits()`, 0 for none.
pub fn int_to_decimal(a: &BigInt, limit: usize) -> Result<String, Raise> {
    let too_long = || {
        Raise::value(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to \
             increase the limit"
        ))
    };
    // More than 10/3 bits per digit allowed: no need to convert to know that it is too long.
    if limit > 0 && a.bits() > limit as u64 * 10 / 3 + 4 {
        return Err(too_long());
    }
    affordable(words(a).saturating_mul(words(a)) / 8)?;
    let text = a.to_string();
    if limit > 0 && text.len() - usize::from(a.is_negative()) > limit {
        return Err(too_long());
    }
    Ok(text)
}

/// `bin(a)`.
pub fn int_bin(a: &BigInt) -> String {
    prefixed(a, "0b", 2)
}

/// `oct(a)`.
pub fn int_oct(a: &BigInt) -> String {
    prefixed(a, "0o", 8)
}

/// `hex(a)`.
pub fn int_hex(a: &BigInt) -> String {
    prefixed(a, "0x", 16)
}

fn prefixed(a: &BigInt, prefix: &str, radix: u32) -> String {
    let sign = if a.is_negative() { "-" } else { "" };
    format!("{sign}{prefix}{}", a.magnitude().to_str_radix(radix))
}

/// Why a text is no int: it is not one, or it has more decimal digits than the limit allows.
enum Unread {
    Invalid,
    TooLong(usize),
    /// It would take too long.
    TooLarge,
}

/// `int(text, base)`; `base` 10 unless the program says otherwise. `limit` as in [`int_to_decimal`].
pub fn int_from_str(text: &str, base: i64, limit: usize) -> Result<BigInt, Raise> {
    let ascii = super::float::to_ascii_number(text);
    read(&ascii, check_base(base)?, limit).map_err(|e| explain(e, base, limit, || str_repr(text)))
}

/// `int(bytes, base)`.
pub fn int_from_bytes_text(bytes: &[u8], base: i64, limit: usize) -> Result<BigInt, Raise> {
    let base_checked = check_base(base)?;
    let trimmed = crate::text::bytes::strip(bytes, None);
    let ascii: String = trimmed
        .iter()
        .map(|&b| if b.is_ascii() { b as char } else { '?' })
        .collect();
    read(&ascii, base_checked, limit).map_err(|e| explain(e, base, limit, || bytes_repr(bytes)))
}

fn check_base(base: i64) -> Result<u32, Raise> {
    match u32::try_from(base) {
        Ok(b) if b == 0 || (2..=36).contains(&b) => Ok(b),
        _ => Err(Raise::value("int() base must be >= 2 and <= 36, or 0")),
    }
}

fn explain(why: Unread, base: i64, limit: usize, repr: impl Fn() -> String) -> Raise {
    match why {
        Unread::Invalid => {
            let shown: String = repr().chars().take(200).collect();
            Raise::value(format!("invalid literal for int() with base {base}: {shown}"))
        }
        Unread::TooLarge => Raise::memory(),
        Unread::TooLong(digits) => Raise::value(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} digits; use \
             sys.set_int_max_str_digits() to increase the limit"
        )),
    }
}

/// The number that digits stand for: by halves, so that what is multiplied is of like size.
fn magnitude(digits: &[u8], radix: u32) -> Option<BigUint> {
    const FEW: usize = 2_000;
    if digits.len() <= FEW || radix.is_power_of_two() {
        return BigUint::parse_bytes(digits, radix);
    }
    let (high, low) = digits.split_at(digits.len() / 2);
    let shift = BigUint::from(radix).pow(u32::try_from(low.len()).ok()?);
    Some(magnitude(high, radix)? * shift + magnitude(low, radix)?)
}

fn read(text: &str, base: u32, limit: usize) -> Result<BigInt, Unread> {
    let (sign, body) = match text.as_bytes().first() {
        Some(b'-') => (Sign::Minus, &text[1..]),
        Some(b'+') => (Sign::Plus, &text[1..]),
        _ => (Sign::Plus, text),
    };
    let bytes = body.as_bytes();
    let marked = match (bytes.first(), bytes.get(1).map(u8::to_ascii_lowercase)) {
        (Some(b'0'), Some(b'b')) => Some(2),
        (Some(b'0'), Some(b'o')) => Some(8),
        (Some(b'0'), Some(b'x')) => Some(16),
        _ => None,
    };
    let (radix, mut digits) = match marked {
        Some(radix) if base == 0 || base == radix => {
            let rest = &bytes[2..];
            // One underscore may follow the prefix.
            (radix, if rest.first() == Some(&b'_') { &rest[1..] } else { rest })
        }
        _ => (if base == 0 { 10 } else { base }, bytes),
    };
    let leading_zero = base == 0 && marked.is_none() && bytes.first() == Some(&b'0');
    let mut plain = Vec::with_capacity(digits.len());
    while let Some((&b, rest)) = digits.split_first() {
        if b == b'_' {
            if plain.is_empty() || rest.first().is_none_or(|&next| next == b'_') {
                return Err(Unread::Invalid);
            }
        } else if (b as char).is_digit(radix) {
            plain.push(b);
        } else {
            return Err(Unread::Invalid);
        }
        digits = rest;
    }
    if plain.is_empty() {
        return Err(Unread::Invalid);
    }
    // "010" is no decimal literal (it was octal once), "00" is.
    if leading_zero && plain.iter().any(|&b| b != b'0') {
        return Err(Unread::Invalid);
    }
    if !radix.is_power_of_two() && limit > 0 && plain.len() > limit {
        return Err(Unread::TooLong(plain.len()));
    }
    if plain.len() as u64 > PRODUCT_BITS_LIMIT / 4 && !radix.is_power_of_two() {
        return Err(Unread::TooLarge);
    }
    magnitude(&plain, radix)
        .map(BigInt::from)
        .map(|n| if sign == Sign::Minus { -n } else { n })
        .ok_or(Unread::Invalid)
}
