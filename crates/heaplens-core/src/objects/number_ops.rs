//! Arithmetic between int, bool, float and complex objects, by layout.
//!
//! Two machine ints and two floats take a short way; everything else is exact through [`crate::numbers`]. `None` is
//! CPython's `NotImplemented`: the operands are not both numbers, or their numbers have no such operator.

use std::rc::Rc;

use num_bigint::BigInt;

use crate::machine::ops::BinaryOperator;
use crate::machine::{Machine, ObjId, Res, types};
use crate::numbers::Raise;
use crate::numbers::complex::{complex_abs, complex_div, complex_mul, complex_pow};
use crate::numbers::float_ops::{FloatPower, float_divmod, float_floordiv, float_mod, float_pow, float_truediv};
use crate::numbers::int_ops::{self, IntPower};
use crate::objects::Payload;

/// An operator with one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOperator {
    Negative,
    Positive,
    Invert,
    Absolute,
}

impl UnaryOperator {
    /// As `bad operand type for unary -` names it.
    pub fn symbol(self) -> &'static str {
        match self {
            UnaryOperator::Negative => "unary -",
            UnaryOperator::Positive => "unary +",
            UnaryOperator::Invert => "unary ~",
            UnaryOperator::Absolute => "abs()",
        }
    }
}

/// The value of a number object.
#[derive(Clone, Debug)]
pub enum Number {
    Int(i64),
    Big(Rc<BigInt>),
    Float(f64),
    Complex(f64, f64),
}

impl Number {
    /// The number that an object is by its layout.
    pub fn of(m: &Machine, id: ObjId) -> Option<Number> {
        Some(match m.heap.payload(id) {
            Payload::Int(value) => Number::Int(*value),
            Payload::Bool(value) => Number::Int(i64::from(*value)),
            Payload::Big(value) => Number::Big(value.clone()),
            Payload::Float(value) => Number::Float(*value),
            Payload::Complex(parts) => Number::Complex(parts.0, parts.1),
            _ => return None,
        })
    }

    fn is_int(&self) -> bool {
        matches!(self, Number::Int(_) | Number::Big(_))
    }

    fn to_big(&self) -> BigInt {
        match self {
            Number::Int(value) => BigInt::from(*value),
            Number::Big(value) => (**value).clone(),
            Number::Float(_) | Number::Complex(..) => BigInt::ZERO,
        }
    }

    /// The float nearest to a real number; too large an int is an `OverflowError`.
    pub fn to_float(&self) -> Result<f64, Raise> {
        match self {
            Number::Int(value) => Ok(*value as f64),
            Number::Big(value) => int_ops::int_to_float(value),
            Number::Float(value) => Ok(*value),
            Number::Complex(..) => Err(Raise::type_error("can't convert complex to float")),
        }
    }

    fn to_complex(&self) -> Result<(f64, f64), Raise> {
        match self {
            Number::Complex(re, im) => Ok((*re, *im)),
            real => Ok((real.to_float()?, 0.0)),
        }
    }
}

/// `a op b` by layout (a new reference), or `None` for `NotImplemented`.
#[inline]
pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    match (m.heap.payload(a), m.heap.payload(b)) {
        (Payload::Int(x), Payload::Int(y)) => {
            let (x, y) = (*x, *y);
            if let Some(value) = small(op, x, y) {
                return Ok(Some(m.int(value)));
            }
            if op == BinaryOperator::TrueDivide && y != 0 && both_exact(x, y) {
                return Ok(Some(m.float(x as f64 / y as f64)));
            }
            general(m, op, a, b)
        }
        (Payload::Float(x), Payload::Float(y)) => {
            let (x, y) = (*x, *y);
            match op {
                BinaryOperator::Add => Ok(Some(m.float(x + y))),
                BinaryOperator::Subtract => Ok(Some(m.float(x - y))),
                BinaryOperator::Multiply => Ok(Some(m.float(x * y))),
                BinaryOperator::TrueDivide if y != 0.0 => Ok(Some(m.float(x / y))),
                _ => floats(m, op, x, y),
            }
        }
        _ => general(m, op, a, b),
    }
}

/// Whether both ints are floats too, so that dividing the floats rounds once.
fn both_exact(x: i64, y: i64) -> bool {
    x.unsigned_abs() <= 1 << 53 && y.unsigned_abs() <= 1 << 53
}

/// `x op y` where the result is a machine int again.
#[inline]
pub fn small(op: BinaryOperator, x: i64, y: i64) -> Option<i64> {
    match op {
        BinaryOperator::Add => x.checked_add(y),
        BinaryOperator::Subtract => x.checked_sub(y),
        BinaryOperator::Multiply => x.checked_mul(y),
        BinaryOperator::FloorDivide => int_ops::small_floordiv(x, y),
        BinaryOperator::Remainder => int_ops::small_mod(x, y),
        BinaryOperator::And => Some(x & y),
        BinaryOperator::Or => Some(x | y),
        BinaryOperator::Xor => Some(x ^ y),
        BinaryOperator::LeftShift => match u32::try_from(y) {
            Ok(shift) if shift < 63 => {
                let shifted = x << shift;
                (shifted >> shift == x).then_some(shifted)
            }
            _ => None,
        },
        BinaryOperator::RightShift => u32::try_from(y).ok().map(|shift| x >> shift.min(63)),
        BinaryOperator::Power => u32::try_from(y).ok().and_then(|power| x.checked_pow(power)),
        BinaryOperator::TrueDivide | BinaryOperator::MatrixMultiply => None,
    }
}

fn general(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    if let (Payload::Bool(x), Payload::Bool(y)) = (m.heap.payload(a), m.heap.payload(b)) {
        let (x, y) = (*x, *y);
        match op {
            BinaryOperator::And => return Ok(Some(m.bool(x & y))),
            BinaryOperator::Or => return Ok(Some(m.bool(x | y))),
            BinaryOperator::Xor => return Ok(Some(m.bool(x ^ y))),
            _ => {}
        }
    }
    let (Some(x), Some(y)) = (Number::of(m, a), Number::of(m, b)) else {
        return Ok(None);
    };
    match (&x, &y) {
        (Number::Complex(..), _) | (_, Number::Complex(..)) => {
            let (x, y) = both(m, x.to_complex(), y.to_complex())?;
            complexes(m, op, x, y)
        }
        (Number::Float(_), _) | (_, Number::Float(_)) => {
            if matches!(
                op,
                BinaryOperator::And
                    | BinaryOperator::Or
                    | BinaryOperator::Xor
                    | BinaryOperator::LeftShift
                    | BinaryOperator::RightShift
                    | BinaryOperator::MatrixMultiply
            ) {
                return Ok(None);
            }
            let (x, y) = both(m, x.to_float(), y.to_float())?;
            floats(m, op, x, y)
        }
        (Number::Int(x), Number::Int(y)) if op != BinaryOperator::TrueDivide => match small(op, *x, *y) {
            Some(value) => Ok(Some(m.int(value))),
            None => bigs(m, op, &BigInt::from(*x), &BigInt::from(*y)),
        },
        (Number::Big(x), Number::Big(y)) => bigs(m, op, x, y),
        (Number::Big(x), y) => bigs(m, op, x, &y.to_big()),
        (x, Number::Big(y)) => bigs(m, op, &x.to_big(), y),
        (x, y) => bigs(m, op, &x.to_big(), &y.to_big()),
    }
}

fn both<T>(m: &mut Machine, x: Result<T, Raise>, y: Result<T, Raise>) -> Res<(T, T)> {
    let x = x.map_err(|error| m.raise_pure(error))?;
    let y = y.map_err(|error| m.raise_pure(error))?;
    Ok((x, y))
}

fn bigs(m: &mut Machine, op: BinaryOperator, x: &BigInt, y: &BigInt) -> Res<Option<ObjId>> {
    m.works_on(x, y);
    let value = match op {
        BinaryOperator::Add => Ok(x + y),
        BinaryOperator::Subtract => Ok(x - y),
        BinaryOperator::Multiply => int_ops::int_mul(x, y),
        BinaryOperator::FloorDivide => int_ops::int_floordiv(x, y),
        BinaryOperator::Remainder => int_ops::int_mod(x, y),
        BinaryOperator::And => Ok(x & y),
        BinaryOperator::Or => Ok(x | y),
        BinaryOperator::Xor => Ok(x ^ y),
        BinaryOperator::LeftShift => int_ops::int_lshift(x, y),
        BinaryOperator::RightShift => int_ops::int_rshift(x, y),
        BinaryOperator::TrueDivide => {
            return match int_ops::int_truediv(x, y) {
                Ok(value) => Ok(Some(m.float(value))),
                Err(error) => Err(m.raise_pure(error)),
            };
        }
        BinaryOperator::Power => match int_ops::int_pow(x, y) {
            Ok(IntPower::Int(value)) => Ok(value),
            Ok(IntPower::Float(value)) => return Ok(Some(m.float(value))),
            Err(error) => Err(error),
        },
        BinaryOperator::MatrixMultiply => return Ok(None),
    };
    match value {
        Ok(value) => Ok(Some(m.big(value))),
        Err(error) => Err(m.raise_pure(error)),
    }
}

/// `x op y` of floats; `None` where there is no such operation, or its result is no float.
pub fn of_floats(op: BinaryOperator, x: f64, y: f64) -> Option<Result<f64, Raise>> {
    Some(match op {
        BinaryOperator::Add => Ok(x + y),
        BinaryOperator::Subtract => Ok(x - y),
        BinaryOperator::Multiply => Ok(x * y),
        BinaryOperator::TrueDivide => float_truediv(x, y),
        BinaryOperator::FloorDivide => float_floordiv(x, y),
        BinaryOperator::Remainder => float_mod(x, y),
        BinaryOperator::Power => match float_pow(x, y) {
            Ok(FloatPower::Float(value)) => Ok(value),
            Ok(FloatPower::Complex(..)) => return None,
            Err(error) => Err(error),
        },
        _ => return None,
    })
}

fn floats(m: &mut Machine, op: BinaryOperator, x: f64, y: f64) -> Res<Option<ObjId>> {
    match of_floats(op, x, y) {
        Some(Ok(value)) => Ok(Some(m.float(value))),
        Some(Err(error)) => Err(m.raise_pure(error)),
        None if op == BinaryOperator::Power => complexes(m, op, (x, 0.0), (y, 0.0)),
        None => Ok(None),
    }
}

fn complexes(m: &mut Machine, op: BinaryOperator, x: (f64, f64), y: (f64, f64)) -> Res<Option<ObjId>> {
    let value = match op {
        BinaryOperator::Add => Ok((x.0 + y.0, x.1 + y.1)),
        BinaryOperator::Subtract => Ok((x.0 - y.0, x.1 - y.1)),
        BinaryOperator::Multiply => Ok(complex_mul(x, y)),
        BinaryOperator::TrueDivide => complex_div(x, y),
        BinaryOperator::Power => complex_pow(x, y),
        _ => return Ok(None),
    };
    match value {
        Ok((re, im)) => Ok(Some(m.complex(re, im))),
        Err(error) => Err(m.raise_pure(error)),
    }
}

/// `divmod(a, b)` by layout: a tuple, or `None` for `NotImplemented`.
pub fn divmod(m: &mut Machine, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    let (Some(x), Some(y)) = (Number::of(m, a), Number::of(m, b)) else {
        return Ok(None);
    };
    if let (Number::Int(x), Number::Int(y)) = (&x, &y)
        && let (Some(quotient), Some(rest)) = (int_ops::small_floordiv(*x, *y), int_ops::small_mod(*x, *y))
    {
        let pair = vec![m.int(quotient), m.int(rest)];
        return Ok(Some(m.tuple(pair)));
    }
    let pair = match (&x, &y) {
        (Number::Complex(..), _) | (_, Number::Complex(..)) => return Ok(None),
        (Number::Float(_), _) | (_, Number::Float(_)) => {
            let (x, y) = both(m, x.to_float(), y.to_float())?;
            match float_divmod(x, y) {
                Ok((quotient, rest)) => vec![m.float(quotient), m.float(rest)],
                Err(error) => return Err(m.raise_pure(error)),
            }
        }
        _ => {
            let (x, y) = (x.to_big(), y.to_big());
            m.works_on(&x, &y);
            match int_ops::int_divmod(&x, &y) {
                Ok((quotient, rest)) => vec![m.big(quotient), m.big(rest)],
                Err(error) => return Err(m.raise_pure(error)),
            }
        }
    };
    Ok(Some(m.tuple(pair)))
}

/// `pow(a, b, modulus)` by layout, or `None` for `NotImplemented`.
pub fn power_modulo(m: &mut Machine, a: ObjId, b: ObjId, modulus: ObjId) -> Res<Option<ObjId>> {
    let (Some(x), Some(y), Some(z)) = (Number::of(m, a), Number::of(m, b), Number::of(m, modulus)) else {
        return Ok(None);
    };
    if x.is_int() && y.is_int() && z.is_int() {
        let (x, y, z) = (x.to_big(), y.to_big(), z.to_big());
        m.works_on(&x, &z);
        m.works_on(&z, &z);
        return match int_ops::int_pow_mod(&x, &y, &z) {
            Ok(value) => Ok(Some(m.big(value))),
            Err(error) => Err(m.raise_pure(error)),
        };
    }
    if [&x, &y, &z].iter().any(|number| matches!(number, Number::Complex(..))) {
        return Err(m.value_error("complex modulo"));
    }
    Err(m.type_error("pow() 3rd argument not allowed unless all arguments are integers"))
}

/// A unary operator by layout (a new reference), or `None` where the number has no such operator.
#[inline]
pub fn unary(m: &mut Machine, op: UnaryOperator, a: ObjId) -> Res<Option<ObjId>> {
    match m.heap.payload(a) {
        Payload::Int(_) | Payload::Bool(_) | Payload::Big(_) => unary_int(m, op, a).map(Some),
        Payload::Float(value) => {
            let value = *value;
            Ok(Some(match op {
                UnaryOperator::Negative => m.float(-value),
                UnaryOperator::Positive if m.type_of(a) == types::FLOAT => m.new_ref(a),
                UnaryOperator::Positive => m.float(value),
                UnaryOperator::Absolute => m.float(value.abs()),
                UnaryOperator::Invert => return Ok(None),
            }))
        }
        Payload::Complex(parts) => {
            let (re, im) = **parts;
            Ok(Some(match op {
                UnaryOperator::Negative => m.complex(-re, -im),
                UnaryOperator::Positive if m.type_of(a) == types::COMPLEX => m.new_ref(a),
                UnaryOperator::Positive => m.complex(re, im),
                UnaryOperator::Absolute => match complex_abs(re, im) {
                    Ok(value) => m.float(value),
                    Err(error) => return Err(m.raise_pure(error)),
                },
                UnaryOperator::Invert => return Ok(None),
            }))
        }
        _ => Ok(None),
    }
}

fn unary_int(m: &mut Machine, op: UnaryOperator, a: ObjId) -> Res {
    if let Some(value) = m.as_i64(a) {
        let answer = match op {
            UnaryOperator::Negative => value.checked_neg(),
            UnaryOperator::Invert => Some(!value),
            UnaryOperator::Absolute if value < 0 => value.checked_neg(),
            UnaryOperator::Positive | UnaryOperator::Absolute => return Ok(plain_int(m, a)),
        };
        if let Some(answer) = answer {
            return Ok(m.int(answer));
        }
    }
    let value = m.as_big(a).unwrap_or_default();
    let positive = value >= BigInt::ZERO;
    Ok(match op {
        UnaryOperator::Negative => m.big(-value),
        UnaryOperator::Invert => m.big(!value),
        UnaryOperator::Absolute if !positive => m.big(-value),
        UnaryOperator::Positive | UnaryOperator::Absolute => plain_int(m, a),
    })
}

/// The int object itself, or its value as a plain int where it is a bool or of a subclass (CPython's `long_long`).
pub fn plain_int(m: &mut Machine, a: ObjId) -> ObjId {
    if m.type_of(a) == types::INT {
        return m.new_ref(a);
    }
    match m.heap.payload(a) {
        Payload::Big(value) => {
            let value = value.clone();
            m.heap.alloc(types::INT, Payload::Big(value))
        }
        _ => {
            let value = m.as_i64(a).unwrap_or_default();
            m.int(value)
        }
    }
}

/// The value of a real number object (int, bool or float) as a float; `None` for anything else.
pub fn real_value(m: &mut Machine, a: ObjId) -> Res<Option<f64>> {
    match Number::of(m, a) {
        None | Some(Number::Complex(..)) => Ok(None),
        Some(number) => match number.to_float() {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(m.raise_pure(error)),
        },
    }
}

/// The result of a pure function, its error raised.
pub fn pure<T>(m: &mut Machine, result: Result<T, Raise>) -> Res<T> {
    result.map_err(|error| m.raise_pure(error))
}
