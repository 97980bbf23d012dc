//! `float`: its constructor, methods and special methods.

use super::format::FORMAT;
use super::number_ops::{pure, real_value};
use super::number_slots::{self as slots, FLOAT, comparison, operator, reflected};
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, fixed, types};
use crate::numbers::float::{as_integer_ratio, float_from_bytes, float_from_str, float_fromhex, float_hex, is_integer};
use crate::numbers::float_ops::{float_round, float_round_to_int};
use crate::numbers::int_ops::float_to_int;
use crate::objects::{Payload, text_args};

/// Bytes of a float object.
pub fn size_of(_m: &Machine, _id: ObjId) -> usize {
    24
}

/// Whether instances of `cls` take keyword arguments that `__new__` ignores, since `__init__` is their own.
pub fn has_own_init(m: &Machine, cls: ObjId) -> bool {
    m.type_data(cls).overrides & (1 << Special::Init as u8) != 0
}

/// `float(x)`.
fn new(m: &mut Machine, args: Args) -> Res {
    let cls = args.at(m, 0);
    if args.keyword_count(m) > 0 && !(cls != types::FLOAT && has_own_init(m, cls)) {
        return Err(m.type_error("float() takes no keyword arguments"));
    }
    if args.len() > 2 {
        return Err(m.type_error(format!("float expected at most 1 argument, got {}", args.len() - 1)));
    }
    let value = match args.get(m, 1) {
        None => 0.0,
        Some(x) if m.type_of(x) == types::FLOAT && cls == types::FLOAT => return Ok(m.new_ref(x)),
        Some(x) => convert(m, x)?,
    };
    Ok(if cls == types::FLOAT {
        m.float(value)
    } else {
        m.alloc_instance(cls, Payload::Float(value))
    })
}

fn convert(m: &mut Machine, x: ObjId) -> Res<f64> {
    if m.overrides(x, Special::Convert) {
        return Err(Abort::Slow);
    }
    if let Some(value) = real_value(m, x)? {
        return Ok(value);
    }
    if m.overrides(x, Special::Index) {
        return Err(Abort::Slow);
    }
    let result = match m.heap.payload(x) {
        Payload::Str(text) => float_from_str(&text.text),
        Payload::Bytes(_) | Payload::ByteArray(_) | Payload::Array(_) | Payload::MemoryView(_) => {
            float_from_bytes(m.as_bytes(x).unwrap_or_default())
        }
        _ => {
            let name = m.type_name(x);
            return Err(m.type_error(format!(
                "float() argument must be a string or a real number, not '{name}'"
            )));
        }
    };
    pure(m, result)
}

fn value_of(m: &Machine, args: Args) -> f64 {
    m.as_float(args.at(m, 0)).unwrap_or_default()
}

/// The float itself, as a plain one.
fn itself(m: &mut Machine, this: ObjId) -> Res {
    if m.type_of(this) == types::FLOAT {
        return Ok(m.new_ref(this));
    }
    let value = m.as_float(this).unwrap_or_default();
    Ok(m.float(value))
}

fn plain(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    itself(m, this)
}

fn whole(m: &mut Machine, value: f64) -> Res {
    let value = pure(m, float_to_int(value))?;
    Ok(m.big(value))
}

fn trunc(m: &mut Machine, args: Args) -> Res {
    whole(m, value_of(m, args))
}

fn floor(m: &mut Machine, args: Args) -> Res {
    whole(m, value_of(m, args).floor())
}

fn ceil(m: &mut Machine, args: Args) -> Res {
    whole(m, value_of(m, args).ceil())
}

fn round(m: &mut Machine, args: Args) -> Res {
    let value = value_of(m, args);
    match args.get(m, 1).filter(|&digits| digits != fixed::NONE) {
        None => {
            let value = pure(m, float_round_to_int(value))?;
            Ok(m.big(value))
        }
        Some(digits) => {
            let digits = m.index_clamped(digits)?;
            let value = pure(m, float_round(value, digits))?;
            Ok(m.float(value))
        }
    }
}

fn ratio(m: &mut Machine, args: Args) -> Res {
    let (numerator, denominator) = pure(m, as_integer_ratio(value_of(m, args)))?;
    let pair = vec![m.big(numerator), m.big(denominator)];
    Ok(m.tuple(pair))
}

fn hex(m: &mut Machine, args: Args) -> Res {
    let text = float_hex(value_of(m, args));
    Ok(m.str(text))
}

fn fromhex(m: &mut Machine, args: Args) -> Res {
    let (cls, text) = (args.at(m, 0), args.at(m, 1));
    let Some(text) = m.as_str(text).cloned() else {
        return Err(m.type_error("bad argument type for built-in operation"));
    };
    let value = pure(m, float_fromhex(&text.text))?;
    let value = m.float(value);
    if cls == types::FLOAT {
        return Ok(value);
    }
    // A subclass is called with the plain float.
    Err(m.tail_call(cls, vec![value]))
}

fn integer(m: &mut Machine, args: Args) -> Res {
    let answer = is_integer(value_of(m, args));
    Ok(m.bool(answer))
}

fn getnewargs(m: &mut Machine, args: Args) -> Res {
    let value = value_of(m, args);
    let only = m.float(value);
    Ok(m.tuple(vec![only]))
}

fn getformat(m: &mut Machine, args: Args) -> Res {
    let kind = text_args::text(m, args.at(m, 1), "__getformat__() argument must be str, not ")?;
    match &*kind.text {
        "double" | "float" => Ok(m.str("IEEE, little-endian")),
        _ => Err(m.value_error("__getformat__() argument 1 must be 'double' or 'float'")),
    }
}

fn imag(m: &mut Machine, _this: ObjId) -> Res {
    Ok(m.float(0.0))
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new).shim("float_new"),
    NativeDef::method("conjugate", Arity::None, plain),
    NativeDef::method("__trunc__", Arity::None, trunc),
    NativeDef::method("__floor__", Arity::None, floor),
    NativeDef::method("__ceil__", Arity::None, ceil),
    NativeDef::method("__round__", Arity::Range(0, 1), round).shim("float_round"),
    NativeDef::method("as_integer_ratio", Arity::None, ratio),
    NativeDef::class_method("fromhex", Arity::One, fromhex),
    NativeDef::method("hex", Arity::None, hex),
    NativeDef::method("is_integer", Arity::None, integer),
    NativeDef::method("__getnewargs__", Arity::None, getnewargs),
    NativeDef::class_method("__getformat__", Arity::One, getformat),
    FORMAT,
    NativeDef::slot("__int__", Arity::None, trunc),
    NativeDef::slot("__float__", Arity::None, plain),
    slots::REPR,
    slots::HASH,
    slots::BOOL,
    slots::NEG,
    slots::POS,
    slots::ABS,
    operator::<0, FLOAT>("__add__"),
    reflected::<0, FLOAT>("__radd__"),
    operator::<10, FLOAT>("__sub__"),
    reflected::<10, FLOAT>("__rsub__"),
    operator::<5, FLOAT>("__mul__"),
    reflected::<5, FLOAT>("__rmul__"),
    operator::<6, FLOAT>("__mod__"),
    reflected::<6, FLOAT>("__rmod__"),
    slots::div_mod::<FLOAT>(),
    slots::reflected_div_mod::<FLOAT>(),
    slots::power::<FLOAT>(),
    slots::reflected_power::<FLOAT>(),
    operator::<2, FLOAT>("__floordiv__"),
    reflected::<2, FLOAT>("__rfloordiv__"),
    operator::<11, FLOAT>("__truediv__"),
    reflected::<11, FLOAT>("__rtruediv__"),
    comparison::<0, FLOAT>("__lt__"),
    comparison::<1, FLOAT>("__le__"),
    comparison::<2, FLOAT>("__eq__"),
    comparison::<3, FLOAT>("__ne__"),
    comparison::<4, FLOAT>("__gt__"),
    comparison::<5, FLOAT>("__ge__"),
];

pub const ACCESSORS: &[NativeAccessor] = &[NativeAccessor::read("real", itself), NativeAccessor::read("imag", imag)];
