//! `complex`: its constructor, methods and special methods.

use super::format::FORMAT;
use super::number_ops::{Number, pure};
use super::number_slots::{self as slots, COMPLEX, comparison, operator, reflected};
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, types};
use crate::numbers::complex::complex_from_str;
use crate::objects::Payload;

/// Bytes of a complex object.
pub fn size_of(_m: &Machine, _id: ObjId) -> usize {
    32
}

fn make(m: &mut Machine, cls: ObjId, value: (f64, f64)) -> ObjId {
    if cls == types::COMPLEX {
        m.complex(value.0, value.1)
    } else {
        m.alloc_instance(cls, Payload::Complex(Box::new(value)))
    }
}

/// `complex(real, imag)` and `complex(text)`.
fn new(m: &mut Machine, args: Args) -> Res {
    let cls = args.at(m, 0);
    let [real, imag] = args.bind(m, "complex", ["real", "imag"], 1, 2, 0)?;
    if real.is_null() && imag.is_null() {
        return Ok(make(m, cls, (0.0, 0.0)));
    }
    if imag.is_null() && cls == types::COMPLEX && m.type_of(real) == types::COMPLEX {
        return Ok(m.new_ref(real));
    }
    if let Some(text) = m.as_str(real).cloned() {
        if !imag.is_null() {
            return Err(m.type_error("complex() can't take second arg if first is a string"));
        }
        let value = pure(m, complex_from_str(&text.text))?;
        return Ok(make(m, cls, value));
    }
    if m.as_str(imag).is_some() {
        return Err(m.type_error("complex() second arg can't be a string"));
    }
    let (re, first_is_complex) = part(m, real, "complex() first argument must be a string or a number")?;
    let (im, second_is_complex) = part(m, imag, "complex() second argument must be a number")?;
    // complex(a, b) is a + b*1j, so complex arguments mix; signs of zeros stay where nothing is mixed in.
    let mut value = (re.0, if imag.is_null() { re.1 } else { im.0 });
    if second_is_complex {
        value.0 -= im.1;
    }
    if first_is_complex && !imag.is_null() {
        value.1 += re.1;
    }
    Ok(make(m, cls, value))
}

fn part(m: &mut Machine, id: ObjId, refusal: &str) -> Res<((f64, f64), bool)> {
    if id.is_null() {
        return Ok(((0.0, 0.0), false));
    }
    if m.overrides(id, Special::Convert) {
        return Err(Abort::Slow);
    }
    match Number::of(m, id) {
        Some(Number::Complex(re, im)) => Ok(((re, im), true)),
        Some(number) => Ok(((pure(m, number.to_float())?, 0.0), false)),
        None if m.overrides(id, Special::Index) => Err(Abort::Slow),
        None => {
            let name = m.type_name(id);
            Err(m.type_error(format!("{refusal}, not '{name}'")))
        }
    }
}

fn parts(m: &Machine, id: ObjId) -> (f64, f64) {
    match m.heap.payload(id) {
        Payload::Complex(parts) => **parts,
        _ => (0.0, 0.0),
    }
}

fn conjugate(m: &mut Machine, args: Args) -> Res {
    let (re, im) = parts(m, args.at(m, 0));
    Ok(m.complex(re, -im))
}

fn itself(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    if m.type_of(this) == types::COMPLEX {
        return Ok(m.new_ref(this));
    }
    let (re, im) = parts(m, this);
    Ok(m.complex(re, im))
}

fn getnewargs(m: &mut Machine, args: Args) -> Res {
    let (re, im) = parts(m, args.at(m, 0));
    let pair = vec![m.float(re), m.float(im)];
    Ok(m.tuple(pair))
}

fn real(m: &mut Machine, this: ObjId) -> Res {
    let (re, _) = parts(m, this);
    Ok(m.float(re))
}

fn imag(m: &mut Machine, this: ObjId) -> Res {
    let (_, im) = parts(m, this);
    Ok(m.float(im))
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new).shim("complex_new"),
    NativeDef::method("conjugate", Arity::None, conjugate),
    NativeDef::method("__complex__", Arity::None, itself),
    NativeDef::method("__getnewargs__", Arity::None, getnewargs),
    FORMAT,
    slots::REPR,
    slots::HASH,
    slots::BOOL,
    slots::NEG,
    slots::POS,
    slots::ABS,
    operator::<0, COMPLEX>("__add__"),
    reflected::<0, COMPLEX>("__radd__"),
    operator::<10, COMPLEX>("__sub__"),
    reflected::<10, COMPLEX>("__rsub__"),
    operator::<5, COMPLEX>("__mul__"),
    reflected::<5, COMPLEX>("__rmul__"),
    slots::power::<COMPLEX>(),
    slots::reflected_power::<COMPLEX>(),
    operator::<11, COMPLEX>("__truediv__"),
    reflected::<11, COMPLEX>("__rtruediv__"),
    comparison::<0, COMPLEX>("__lt__"),
    comparison::<1, COMPLEX>("__le__"),
    comparison::<2, COMPLEX>("__eq__"),
    comparison::<3, COMPLEX>("__ne__"),
    comparison::<4, COMPLEX>("__gt__"),
    comparison::<5, COMPLEX>("__ge__"),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("real", real),
    NativeAccessor::member("imag", imag),
];
