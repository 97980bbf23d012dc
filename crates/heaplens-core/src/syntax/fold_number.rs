//! Arithmetic on constants, exactly as the machine would do it at run time, within `ast_opt.c`'s size limits.

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use super::ast::{Operator, UnaryOp};
use crate::code::Const;

/// `MAX_INT_SIZE`, in bits.
const MAX_INT_BITS: u64 = 128;
/// `MAX_COLLECTION_SIZE`.
const MAX_ITEMS: usize = 256;
/// `MAX_STR_SIZE`.
const MAX_TEXT: usize = 4096;
/// `MAX_TOTAL_ITEMS`.
const MAX_TOTAL_ITEMS: i64 = 1024;

pub(super) fn unary(op: UnaryOp, value: &Const) -> Option<Const> {
    match (op, value) {
        (UnaryOp::Not, _) => Some(Const::Bool(!value.is_true())),
        (UnaryOp::Invert, _) => Some(Const::Int(-(as_int(value)? + 1u8))),
        (_, Const::Float(x)) => Some(Const::Float(if op == UnaryOp::Negative { -x } else { *x })),
        (UnaryOp::Negative, Const::Complex(re, im)) => Some(Const::Complex(-re, -im)),
        (UnaryOp::Positive, Const::Complex(..)) => Some(value.clone()),
        (UnaryOp::Negative, _) => Some(Const::Int(-as_int(value)?)),
        (UnaryOp::Positive, _) => Some(Const::Int(as_int(value)?)),
    }
}

fn as_int(value: &Const) -> Option<BigInt> {
    match value {
        Const::Int(value) => Some(value.clone()),
        Const::Bool(value) => Some(BigInt::from(u8::from(*value))),
        _ => None,
    }
}

pub(super) fn binary(op: Operator, a: &Const, b: &Const) -> Option<Const> {
    if let (Const::Bool(a), Const::Bool(b)) = (a, b) {
        match op {
            Operator::BitAnd => return Some(Const::Bool(a & b)),
            Operator::BitOr => return Some(Const::Bool(a | b)),
            Operator::BitXor => return Some(Const::Bool(a ^ b)),
            _ => {}
        }
    }
    if let (Some(a), Some(b)) = (as_int(a), as_int(b)) {
        return int_binary(op, a, b);
    }
    if matches!(op, Operator::Mult)
        && let Some(result) = repeat(a, b).or_else(|| repeat(b, a))
    {
        return Some(result);
    }
    match (a, b, op) {
        (Const::Str(a), Const::Str(b), Operator::Add) => return Some(Const::Str(format!("{a}{b}").into())),
        (Const::Bytes(a), Const::Bytes(b), Operator::Add) => {
            return Some(Const::Bytes([&a[..], &b[..]].concat().into()));
        }
        (Const::Tuple(a), Const::Tuple(b), Operator::Add) => {
            return Some(Const::Tuple([&a[..], &b[..]].concat().into()));
        }
        _ => {}
    }
    if let (Const::Complex(..), _) | (_, Const::Complex(..)) = (a, b) {
        return complex_binary(op, as_complex(a)?, as_complex(b)?);
    }
    float_binary(op, as_float(a)?, as_float(b)?)
}

fn as_float(value: &Const) -> Option<f64> {
    match value {
        Const::Float(value) => Some(*value),
        _ => as_int(value)?.to_f64().filter(|value| value.is_finite()),
    }
}

fn as_complex(value: &Const) -> Option<(f64, f64)> {
    match value {
        Const::Complex(re, im) => Some((*re, *im)),
        _ => Some((as_float(value)?, 0.0)),
    }
}

fn int_binary(op: Operator, a: BigInt, b: BigInt) -> Option<Const> {
    let result = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => {
            if !a.is_zero() && !b.is_zero() && a.bits() + b.bits() > MAX_INT_BITS {
                return None;
            }
            a * b
        }
        Operator::Div => return true_divide(&a, &b).map(Const::Float),
        Operator::FloorDiv if !b.is_zero() => a.div_floor(&b),
        Operator::Mod if !b.is_zero() => a.mod_floor(&b),
        Operator::Pow => return int_power(a, b),
        Operator::LShift => {
            let shift = b.to_u64()?;
            if !a.is_zero() && (shift > MAX_INT_BITS || a.bits() > MAX_INT_BITS - shift) {
                return None;
            }
            if a.is_zero() { a } else { a << shift }
        }
        Operator::RShift => {
            let shift = b.to_u64()?;
            if shift > a.bits() + 1 {
                if a.is_negative() {
                    BigInt::from(-1)
                } else {
                    BigInt::zero()
                }
            } else {
                a >> shift
            }
        }
        Operator::BitOr => a | b,
        Operator::BitXor => a ^ b,
        Operator::BitAnd => a & b,
        _ => return None,
    };
    Some(Const::Int(result))
}

fn int_power(a: BigInt, b: BigInt) -> Option<Const> {
    if b.is_negative() {
        return float_binary(Operator::Pow, a.to_f64()?, b.to_f64()?);
    }
    let exponent = b.to_u64()?;
    if exponent > 0 && a.bits() > MAX_INT_BITS / exponent {
        return None;
    }
    if a.is_zero() && exponent > 0 {
        return Some(Const::Int(a));
    }
    Some(Const::Int(a.pow(u32::try_from(exponent).ok()?)))
}

/// `a / b`, correctly rounded.
fn true_divide(a: &BigInt, b: &BigInt) -> Option<f64> {
    const EXACT: u64 = 53;
    if b.is_zero() {
        return None;
    }
    if a.bits() <= EXACT && b.bits() <= EXACT {
        return Some(a.to_f64()? / b.to_f64()?);
    }
    // A quotient of at least 55 bits with a sticky bit rounds as the exact one does, unless it is subnormal.
    let shift = 66 + b.bits() as i64 - a.bits() as i64;
    if !(-900..900).contains(&shift) {
        return None;
    }
    let (mut numerator, mut denominator) = (a.magnitude().clone(), b.magnitude().clone());
    if shift >= 0 {
        numerator <<= shift as u64;
    } else {
        denominator <<= (-shift) as u64;
    }
    let (mut quotient, remainder) = numerator.div_rem(&denominator);
    if !remainder.is_zero() {
        quotient |= num_bigint::BigUint::from(1u8);
    }
    let magnitude = quotient.to_f64()? * 2f64.powi(-(shift as i32));
    let negative = (a.sign() == Sign::Minus) != (b.sign() == Sign::Minus);
    Some(if negative { -magnitude } else { magnitude })
}

fn float_binary(op: Operator, a: f64, b: f64) -> Option<Const> {
    let result = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div if b != 0.0 => a / b,
        Operator::FloorDiv if b != 0.0 => float_divmod(a, b).0,
        Operator::Mod if b != 0.0 => float_divmod(a, b).1,
        Operator::Pow => {
            if a == 0.0 && b < 0.0 || a < 0.0 && b.fract() != 0.0 {
                return None;
            }
            let result = if a.is_finite() && b.is_finite() && a != 0.0 {
                // What the machine would do, so that it is the same everywhere.
                let size = crate::numbers::transcendental::pow(a.abs(), b);
                if a < 0.0 && b % 2.0 != 0.0 { -size } else { size }
            } else {
                a.powf(b)
            };
            if result.is_infinite() && a.is_finite() && b.is_finite() {
                return None;
            }
            result
        }
        _ => return None,
    };
    Some(Const::Float(result))
}

/// `float.__divmod__`.
fn float_divmod(a: f64, b: f64) -> (f64, f64) {
    let mut modulo = a % b;
    let mut quotient = (a - modulo) / b;
    if modulo != 0.0 {
        if (b < 0.0) != (modulo < 0.0) {
            modulo += b;
            quotient -= 1.0;
        }
    } else {
        modulo = 0f64.copysign(b);
    }
    let floored = if quotient != 0.0 {
        let floor = quotient.floor();
        if quotient - floor > 0.5 { floor + 1.0 } else { floor }
    } else {
        0f64.copysign(a / b)
    };
    (floored, modulo)
}

fn complex_binary(op: Operator, (ar, ai): (f64, f64), (br, bi): (f64, f64)) -> Option<Const> {
    let (re, im) = match op {
        Operator::Add => (ar + br, ai + bi),
        Operator::Sub => (ar - br, ai - bi),
        Operator::Mult => (ar * br - ai * bi, ar * bi + ai * br),
        Operator::Div => complex_quotient((ar, ai), (br, bi))?,
        _ => return None,
    };
    Some(Const::Complex(re, im))
}

/// Smith's algorithm, as `_Py_c_quot`.
fn complex_quotient((ar, ai): (f64, f64), (br, bi): (f64, f64)) -> Option<(f64, f64)> {
    if br.abs() >= bi.abs() {
        if br == 0.0 {
            return None;
        }
        let ratio = bi / br;
        let scale = br + bi * ratio;
        Some(((ar + ai * ratio) / scale, (ai - ar * ratio) / scale))
    } else if bi.abs() >= br.abs() {
        let ratio = br / bi;
        let scale = br * ratio + bi;
        Some(((ar * ratio + ai) / scale, (ai * ratio - ar) / scale))
    } else {
        Some((f64::NAN, f64::NAN))
    }
}

/// `sequence * count`, if the result stays small.
fn repeat(sequence: &Const, count: &Const) -> Option<Const> {
    let count = as_int(count)?.to_i64()?;
    let times = usize::try_from(count).unwrap_or(0);
    let fits = |length: usize, limit: usize| length == 0 || times <= limit / length;
    match sequence {
        Const::Str(text) => {
            let length = text.chars().count();
            (count >= 0 && fits(length, MAX_TEXT) || length == 0)
                .then(|| Const::Str(text.repeat(if length == 0 { 0 } else { times }).into()))
        }
        Const::Bytes(bytes) => (count >= 0 && fits(bytes.len(), MAX_TEXT) || bytes.is_empty())
            .then(|| Const::Bytes(bytes.repeat(if bytes.is_empty() { 0 } else { times }).into())),
        Const::Tuple(items) => {
            let length = items.len();
            if length > 0
                && (count < 0
                    || times > MAX_ITEMS / length
                    || times > 0 && count_items(items, MAX_TOTAL_ITEMS / count)? < 0)
            {
                return None;
            }
            let copies = if length == 0 { 0 } else { times };
            Some(Const::Tuple((0..copies).flat_map(|_| items.iter().cloned()).collect()))
        }
        _ => None,
    }
}

/// What is left of `limit` after counting the items of nested tuples; negative if they are too many.
fn count_items(items: &[Const], mut limit: i64) -> Option<i64> {
    limit -= items.len() as i64;
    for item in items {
        if limit < 0 {
            break;
        }
        if let Const::Tuple(inner) = item {
            limit = count_items(inner, limit)?;
        }
    }
    Some(limit)
}

/// What makes two constants the same element of a set: `1 == 1.0 == True`.
#[derive(PartialEq, Eq, Hash)]
pub(super) enum EqualityKey {
    Int(BigInt),
    Other(Const),
}

pub(super) fn equality_key(value: &Const) -> EqualityKey {
    match value {
        Const::Int(_) | Const::Bool(_) => EqualityKey::Int(as_int(value).unwrap_or_default()),
        Const::Float(x) | Const::Complex(x, 0.0) if x.fract() == 0.0 => {
            EqualityKey::Int(num_traits::FromPrimitive::from_f64(*x).unwrap_or_default())
        }
        other => EqualityKey::Other(other.clone()),
    }
}
