//! `int`: its constructor, methods and special methods.
//!
//! An int is [`Payload::Int`] where it fits 64 bits and [`Payload::Big`] otherwise, never both; `Machine::big` picks.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::format::FORMAT;
use super::number_ops::{plain_int, pure};
use super::number_slots::{self as slots, INT, comparison, operator, reflected};
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, types};
use crate::numbers::int_ops::{self, ByteOrder};
use crate::numbers::int_text::{int_from_bytes_text, int_from_str, int_to_decimal};
use crate::objects::Payload;

/// What an int object holds, made for a class of its own.
fn payload_of(value: BigInt) -> Payload {
    match value.to_i64() {
        Some(small) => Payload::Int(small),
        None => Payload::Big(value.into()),
    }
}

/// An int of class `cls`.
fn make(m: &mut Machine, cls: ObjId, value: BigInt) -> ObjId {
    if cls == types::INT {
        m.big(value)
    } else {
        m.alloc_instance(cls, payload_of(value))
    }
}

/// `int(x)` and `int(text, base)`.
fn new(m: &mut Machine, args: Args) -> Res {
    let cls = args.at(m, 0);
    let [x, base] = args.bind(m, "int", ["", "base"], 1, 2, 0)?;
    if x.is_null() {
        if !base.is_null() {
            return Err(m.type_error("int() missing string argument"));
        }
        return Ok(make(m, cls, BigInt::ZERO));
    }
    if !base.is_null() {
        return from_text_with_base(m, cls, x, base);
    }
    if m.type_of(x) == types::INT {
        if cls == types::INT {
            return Ok(m.new_ref(x));
        }
        let value = m.as_big(x).unwrap_or_default();
        return Ok(make(m, cls, value));
    }
    if m.overrides(x, Special::Convert) {
        return Err(Abort::Slow);
    }
    let result = match m.heap.payload(x) {
        Payload::Int(_) | Payload::Big(_) | Payload::Bool(_) => Ok(m.as_big(x).unwrap_or_default()),
        Payload::Float(value) => int_ops::float_to_int(*value),
        _ if m.overrides(x, Special::Index) => return Err(Abort::Slow),
        Payload::Str(text) => int_from_str(&text.text, 10, m.int_max_str_digits),
        Payload::Bytes(_) | Payload::ByteArray(_) | Payload::Array(_) | Payload::MemoryView(_) => {
            int_from_bytes_text(m.as_bytes(x).unwrap_or_default(), 10, m.int_max_str_digits)
        }
        _ => {
            let name = m.type_name(x);
            return Err(m.type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{name}'"
            )));
        }
    };
    let value = pure(m, result)?;
    Ok(make(m, cls, value))
}

fn from_text_with_base(m: &mut Machine, cls: ObjId, x: ObjId, base: ObjId) -> Res {
    // Any int beyond 64 bits is as wrong a base as this.
    let base = if matches!(m.heap.payload(base), Payload::Big(_)) {
        -1
    } else {
        m.index(base)?
    };
    let result = match m.heap.payload(x) {
        Payload::Str(text) => int_from_str(&text.text, base, m.int_max_str_digits),
        Payload::Bytes(_) | Payload::ByteArray(_) => {
            int_from_bytes_text(m.as_bytes(x).unwrap_or_default(), base, m.int_max_str_digits)
        }
        _ => return Err(m.type_error("int() can't convert non-string with explicit base")),
    };
    let value = pure(m, result)?;
    Ok(make(m, cls, value))
}

/// The int itself as a plain int: `__int__`, `__index__`, `__trunc__`, `conjugate`, …
fn itself(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    Ok(plain_int(m, this))
}

fn value_of(m: &Machine, args: Args) -> BigInt {
    m.as_big(args.at(m, 0)).unwrap_or_default()
}

fn float(m: &mut Machine, args: Args) -> Res {
    let result = int_ops::int_to_float(&value_of(m, args));
    let value = pure(m, result)?;
    Ok(m.float(value))
}

fn repr(m: &mut Machine, args: Args) -> Res {
    let result = int_to_decimal(&value_of(m, args), m.int_max_str_digits);
    let text = pure(m, result)?;
    // A single digit is a new string, too.
    Ok(m.new_str(&text))
}

fn bit_length(m: &mut Machine, args: Args) -> Res {
    let bits = int_ops::bit_length(&value_of(m, args));
    Ok(m.int(bits as i64))
}

fn bit_count(m: &mut Machine, args: Args) -> Res {
    let bits = int_ops::bit_count(&value_of(m, args));
    Ok(m.int(bits as i64))
}

fn as_integer_ratio(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let pair = vec![plain_int(m, this), m.int(1)];
    Ok(m.tuple(pair))
}

fn getnewargs(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let only = match payload_of(m.as_big(this).unwrap_or_default()) {
        Payload::Int(value) => m.int(value),
        payload => m.heap.alloc(types::INT, payload),
    };
    Ok(m.tuple(vec![only]))
}

/// Rounding to a power of ten: `round(1234, -2)`.
fn round(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let Some(digits) = args.get(m, 1) else {
        return Ok(plain_int(m, this));
    };
    let digits = m.index_clamped(digits)?;
    if digits >= 0 {
        return Ok(plain_int(m, this));
    }
    let result = int_ops::int_round(&value_of(m, args), digits);
    let value = pure(m, result)?;
    Ok(m.big(value))
}

fn sizeof(m: &mut Machine, args: Args) -> Res {
    let size = size_of(m, args.at(m, 0));
    Ok(m.usize(size))
}

/// `sys.getsizeof`: a header and one word of 30 bits per digit.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    let bits = match m.heap.payload(id) {
        Payload::Big(value) => value.bits() as usize,
        _ => 64 - m.as_i64(id).unwrap_or(0).unsigned_abs().leading_zeros() as usize,
    };
    24 + 4 * bits.div_ceil(30).max(1)
}

fn byte_order(m: &mut Machine, function: &str, order: ObjId) -> Res<ByteOrder> {
    if order.is_null() {
        return Ok(ByteOrder::Big);
    }
    let Some(name) = m.as_str(order).cloned() else {
        let name = m.given_name(order);
        return Err(m.type_error(format!("{function}() argument 'byteorder' must be str, not {name}")));
    };
    pure(m, ByteOrder::from_name(&name.text))
}

fn to_bytes(m: &mut Machine, args: Args) -> Res {
    let [length, order, signed] = args.bind(m, "to_bytes", ["length", "byteorder", "signed"], 1, 2, 0)?;
    let length = super::text_args::size_or(m, length, 1)?;
    let signed = !signed.is_null() && m.truth(signed)?;
    let order = byte_order(m, "to_bytes", order)?;
    let result = int_ops::int_to_bytes(&value_of(m, args), length, order, signed);
    let bytes = pure(m, result)?;
    Ok(m.bytes(&bytes))
}

fn from_bytes(m: &mut Machine, args: Args) -> Res {
    let cls = args.at(m, 0);
    let [source, order, signed] = args.bind(m, "from_bytes", ["bytes", "byteorder", "signed"], 1, 2, 1)?;
    let signed = !signed.is_null() && m.truth(signed)?;
    let order = byte_order(m, "from_bytes", order)?;
    if m.overrides(source, Special::Bytes) {
        return Err(Abort::Slow);
    }
    let value = match m.as_bytes(source) {
        Some(bytes) => int_ops::int_from_bytes(bytes, order, signed),
        None => int_ops::int_from_bytes(&bytes_of_items(m, source)?, order, signed),
    };
    let value = m.big(value);
    if cls == types::INT {
        return Ok(value);
    }
    // A subclass is called with the plain int.
    Err(m.tail_call(cls, vec![value]))
}

/// `bytes(iterable of ints)`.
fn bytes_of_items(m: &mut Machine, source: ObjId) -> Res<Vec<u8>> {
    if m.as_str(source).is_some() || !m.is_iterable(source) {
        let name = m.type_name(source);
        return Err(m.type_error(format!("cannot convert '{name}' object to bytes")));
    }
    let items = m.collect(source)?;
    let mut bytes = Vec::with_capacity(items.len());
    let mut outcome = Ok(());
    for &item in &items {
        match m.index_clamped(item).map(u8::try_from) {
            Ok(Ok(byte)) => bytes.push(byte),
            Ok(Err(_)) => outcome = Err(m.value_error("bytes must be in range(0, 256)")),
            Err(abort) => outcome = Err(abort),
        }
        if outcome.is_err() {
            break;
        }
    }
    m.drop_refs(items);
    outcome.map(|()| bytes)
}

fn real(m: &mut Machine, this: ObjId) -> Res {
    Ok(plain_int(m, this))
}

fn imag(m: &mut Machine, _this: ObjId) -> Res {
    Ok(m.int(0))
}

fn denominator(m: &mut Machine, _this: ObjId) -> Res {
    Ok(m.int(1))
}

/// `__index__` for whoever needs an int of any size (a new reference): the object itself if it is one.
pub fn index_object(m: &mut Machine, id: ObjId) -> Res {
    if m.is_int(id) {
        return Ok(plain_int(m, id));
    }
    if m.overrides(id, Special::Index) {
        return Err(Abort::Slow);
    }
    let name = m.type_name(id);
    Err(m.type_error(format!("'{name}' object cannot be interpreted as an integer")))
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new).shim("int_new"),
    NativeDef::method("conjugate", Arity::None, itself),
    NativeDef::method("bit_length", Arity::None, bit_length),
    NativeDef::method("bit_count", Arity::None, bit_count),
    NativeDef::method("to_bytes", Arity::Any, to_bytes).shim("int_to_bytes"),
    NativeDef::class_method("from_bytes", Arity::Any, from_bytes).shim("int_from_bytes"),
    NativeDef::method("as_integer_ratio", Arity::None, as_integer_ratio),
    NativeDef::method("__trunc__", Arity::None, itself),
    NativeDef::method("__floor__", Arity::None, itself),
    NativeDef::method("__ceil__", Arity::None, itself),
    NativeDef::method("__round__", Arity::Range(0, 1), round).shim("int_round"),
    NativeDef::method("__getnewargs__", Arity::None, getnewargs),
    FORMAT,
    NativeDef::method("__sizeof__", Arity::None, sizeof),
    NativeDef::slot("__repr__", Arity::None, repr),
    NativeDef::slot("__int__", Arity::None, itself),
    NativeDef::slot("__index__", Arity::None, itself),
    NativeDef::slot("__float__", Arity::None, float),
    slots::HASH,
    slots::BOOL,
    slots::NEG,
    slots::POS,
    slots::ABS,
    slots::INVERT,
    operator::<0, INT>("__add__"),
    reflected::<0, INT>("__radd__"),
    operator::<10, INT>("__sub__"),
    reflected::<10, INT>("__rsub__"),
    operator::<5, INT>("__mul__"),
    reflected::<5, INT>("__rmul__"),
    operator::<6, INT>("__mod__"),
    reflected::<6, INT>("__rmod__"),
    slots::div_mod::<INT>(),
    slots::reflected_div_mod::<INT>(),
    slots::power::<INT>(),
    slots::reflected_power::<INT>(),
    operator::<3, INT>("__lshift__"),
    reflected::<3, INT>("__rlshift__"),
    operator::<9, INT>("__rshift__"),
    reflected::<9, INT>("__rrshift__"),
    operator::<1, INT>("__and__"),
    reflected::<1, INT>("__rand__"),
    operator::<12, INT>("__xor__"),
    reflected::<12, INT>("__rxor__"),
    operator::<7, INT>("__or__"),
    reflected::<7, INT>("__ror__"),
    operator::<2, INT>("__floordiv__"),
    reflected::<2, INT>("__rfloordiv__"),
    operator::<11, INT>("__truediv__"),
    reflected::<11, INT>("__rtruediv__"),
    comparison::<0, INT>("__lt__"),
    comparison::<1, INT>("__le__"),
    comparison::<2, INT>("__eq__"),
    comparison::<3, INT>("__ne__"),
    comparison::<4, INT>("__gt__"),
    comparison::<5, INT>("__ge__"),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::read("real", real),
    NativeAccessor::read("imag", imag),
    NativeAccessor::read("numerator", real),
    NativeAccessor::read("denominator", denominator),
];
