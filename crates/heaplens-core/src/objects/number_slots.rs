//! The special methods of the number types as they lie in their classes: `int.__add__`, `float.__rpow__`, …
//!
//! They act by layout and answer `NotImplemented` for an operand that CPython's slot of that very type does not know:
//! `(1).__add__(2.0)` is `NotImplemented` although `1 + 2.0` is not.

use super::number_ops::{self, UnaryOperator};
use crate::machine::ops::{BinaryOperator, Comparison};
use crate::machine::{Args, Arity, Machine, NativeDef, ObjId, Res, fixed};
use crate::objects::Payload;

/// Whose slot it is: decides which operands it knows.
pub const INT: u8 = 0;
pub const FLOAT: u8 = 1;
pub const COMPLEX: u8 = 2;

fn knows(m: &Machine, owner: u8, operand: ObjId) -> bool {
    match m.heap.payload(operand) {
        Payload::Int(_) | Payload::Big(_) | Payload::Bool(_) => true,
        Payload::Float(_) => owner >= FLOAT,
        Payload::Complex(_) => owner == COMPLEX,
        _ => false,
    }
}

fn or_not_implemented(m: &mut Machine, answer: Option<ObjId>) -> Res {
    Ok(answer.unwrap_or_else(|| m.not_implemented()))
}

fn binary<const OP: usize, const OWNER: u8, const REFLECTED: bool>(m: &mut Machine, args: Args) -> Res {
    let (this, other) = (args.at(m, 0), args.at(m, 1));
    if !knows(m, OWNER, other) {
        return Ok(m.not_implemented());
    }
    let (a, b) = if REFLECTED { (other, this) } else { (this, other) };
    let answer = number_ops::binary(m, BinaryOperator::ALL[OP], a, b)?;
    or_not_implemented(m, answer)
}

/// The method of an operator.
pub const fn operator<const OP: usize, const OWNER: u8>(name: &'static str) -> NativeDef {
    NativeDef::slot(name, Arity::One, binary::<OP, OWNER, false>)
}

/// The method of an operator whose left operand comes second.
pub const fn reflected<const OP: usize, const OWNER: u8>(name: &'static str) -> NativeDef {
    NativeDef::slot(name, Arity::One, binary::<OP, OWNER, true>)
}

fn divmod<const OWNER: u8, const REFLECTED: bool>(m: &mut Machine, args: Args) -> Res {
    let (this, other) = (args.at(m, 0), args.at(m, 1));
    if !knows(m, OWNER, other) {
        return Ok(m.not_implemented());
    }
    let (a, b) = if REFLECTED { (other, this) } else { (this, other) };
    let answer = number_ops::divmod(m, a, b)?;
    or_not_implemented(m, answer)
}

pub const fn div_mod<const OWNER: u8>() -> NativeDef {
    NativeDef::slot("__divmod__", Arity::One, divmod::<OWNER, false>)
}

pub const fn reflected_div_mod<const OWNER: u8>() -> NativeDef {
    NativeDef::slot("__rdivmod__", Arity::One, divmod::<OWNER, true>)
}

fn pow<const OWNER: u8, const REFLECTED: bool>(m: &mut Machine, args: Args) -> Res {
    let (this, other) = (args.at(m, 0), args.at(m, 1));
    let modulus = args.get(m, 2).filter(|&modulus| modulus != fixed::NONE);
    if !knows(m, OWNER, other) || modulus.is_some_and(|modulus| OWNER == INT && !knows(m, INT, modulus)) {
        return Ok(m.not_implemented());
    }
    let (a, b) = if REFLECTED { (other, this) } else { (this, other) };
    let answer = match modulus {
        None => number_ops::binary(m, BinaryOperator::Power, a, b)?,
        Some(_) if OWNER == FLOAT => {
            return Err(m.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
        }
        Some(_) if OWNER == COMPLEX => return Err(m.value_error("complex modulo")),
        Some(modulus) => number_ops::power_modulo(m, a, b, modulus)?,
    };
    or_not_implemented(m, answer)
}

pub const fn power<const OWNER: u8>() -> NativeDef {
    NativeDef::slot("__pow__", Arity::Range(1, 2), pow::<OWNER, false>)
}

pub const fn reflected_power<const OWNER: u8>() -> NativeDef {
    NativeDef::slot("__rpow__", Arity::Range(1, 2), pow::<OWNER, true>)
}

fn compare<const OP: usize, const OWNER: u8>(m: &mut Machine, args: Args) -> Res {
    let (this, other) = (args.at(m, 0), args.at(m, 1));
    if !knows(m, OWNER, other) {
        return Ok(m.not_implemented());
    }
    match m.native_compare(this, other, Comparison::ALL[OP], 0)? {
        Some(answer) => Ok(m.bool(answer)),
        None => Ok(m.not_implemented()),
    }
}

/// The method of a comparison.
pub const fn comparison<const OP: usize, const OWNER: u8>(name: &'static str) -> NativeDef {
    NativeDef::slot(name, Arity::One, compare::<OP, OWNER>)
}

fn unary<const OP: u8>(m: &mut Machine, args: Args) -> Res {
    let op = match OP {
        0 => UnaryOperator::Negative,
        1 => UnaryOperator::Positive,
        2 => UnaryOperator::Invert,
        _ => UnaryOperator::Absolute,
    };
    let this = args.at(m, 0);
    let answer = number_ops::unary(m, op, this)?;
    or_not_implemented(m, answer)
}

pub const NEG: NativeDef = NativeDef::slot("__neg__", Arity::None, unary::<0>);
pub const POS: NativeDef = NativeDef::slot("__pos__", Arity::None, unary::<1>);
pub const INVERT: NativeDef = NativeDef::slot("__invert__", Arity::None, unary::<2>);
pub const ABS: NativeDef = NativeDef::slot("__abs__", Arity::None, unary::<3>);

fn bool(m: &mut Machine, args: Args) -> Res {
    let truth = match m.heap.payload(args.at(m, 0)) {
        Payload::Bool(value) => *value,
        Payload::Int(value) => *value != 0,
        Payload::Float(value) => *value != 0.0,
        Payload::Complex(parts) => **parts != (0.0, 0.0),
        _ => true,
    };
    Ok(m.bool(truth))
}

fn hash(m: &mut Machine, args: Args) -> Res {
    let hash = m.native_hash(args.at(m, 0), 0)?;
    Ok(m.int(hash))
}

fn repr(m: &mut Machine, args: Args) -> Res {
    let text = m.native_repr(args.at(m, 0))?;
    Ok(m.str(text))
}

pub const BOOL: NativeDef = NativeDef::slot("__bool__", Arity::None, bool);
pub const HASH: NativeDef = NativeDef::slot("__hash__", Arity::None, hash);
pub const REPR: NativeDef = NativeDef::slot("__repr__", Arity::None, repr);
