//! `bytes`: its table of methods, its constructor, and what operators and indexing do with its layout.
//!
//! What bytes shares with bytearray is in [`super::bytes_methods`].

use std::rc::Rc;

use super::bytes_methods::{self, fromhex as read_hex, make_like, raised, with_shared_methods};
use super::string::{call_special, no_repeat};
use super::text_args::{self, is_exact};
use super::{Payload, bytes_format};
use crate::machine::ops::BinaryOperator;
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Machine, NativeAccessor, NativeDef, ObjId, Res, ResultCheck, names, types};
use crate::text;

pub const METHODS: &[NativeDef] = with_shared_methods![
    NativeDef::constructor(new).shim("bytes_new"),
    slots::HASH,
    NativeDef::method("__bytes__", Arity::None, to_bytes),
    NativeDef::method("__getnewargs__", Arity::None, getnewargs),
    NativeDef::class_method("fromhex", Arity::One, fromhex).shim("bytes_fromhex"),
];

pub const ACCESSORS: &[NativeAccessor] = &[];

fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    let source = args.at(m, 1);
    if class == types::BYTES && args.len() == 2 && args.keyword_count(m) == 0 && is_exact(m, source, types::BYTES) {
        return Ok(m.new_ref(source));
    }
    let bytes = match bytes_methods::source_bytes(m, "bytes", args) {
        Err(Abort::Slow) if class == types::BYTES && m.overrides(source, Special::Bytes) => {
            return Err(call_special(m, source, names::BYTES, ResultCheck::Bytes));
        }
        bytes => bytes?,
    };
    if class == types::BYTES {
        return Ok(m.bytes(&bytes));
    }
    Ok(m.alloc_instance(class, Payload::Bytes(Rc::from(bytes))))
}

fn to_bytes(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let own = text_args::buffer(m, this)?;
    Ok(bytes_methods::same_or_like(m, this, &own))
}

fn getnewargs(m: &mut Machine, args: Args) -> Res {
    let own = text_args::buffer(m, args.at(m, 0))?;
    let copy = m.bytes(&own);
    Ok(m.tuple(vec![copy]))
}

/// `bytes.fromhex(text)`; a subclass is called with the bytes, which is the shim's to do.
fn fromhex(m: &mut Machine, args: Args) -> Res {
    let bytes = read_hex(m, args.at(m, 1))?;
    let made = m.bytes(&bytes);
    let class = args.at(m, 0);
    if class == types::BYTES {
        Ok(made)
    } else {
        Err(m.tail_call(class, vec![made]))
    }
}

/// `sys.getsizeof`.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    33 + m.as_bytes(id).map_or(0, <[u8]>::len)
}

/// `b[key]`.
pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    bytes_methods::get_item(m, id, key, "byte", "index out of range")
}

/// Raises `TypeError`: bytes are immutable.
pub fn set_item(m: &mut Machine, id: ObjId, key: ObjId, value: ObjId) -> Res<()> {
    super::string::set_item(m, id, key, value)
}

/// Raises `TypeError`: bytes are immutable.
pub fn del_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res<()> {
    super::string::del_item(m, id, key)
}

/// `item in b`.
pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    bytes_methods::contains(m, id, item)
}

/// `a + b`, `a * b`, `a % b` where either is bytes or bytearray; the result is of the kind of the left one.
/// `None`: `NotImplemented`.
pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    match op {
        BinaryOperator::Add if m.as_bytes(a).is_some() => add(m, a, b),
        BinaryOperator::Multiply => {
            let (bytes, count) = if m.as_bytes(a).is_some() { (a, b) } else { (b, a) };
            let Some(times) = text_args::repeat_count(m, count)? else {
                return no_repeat(m, count);
            };
            if times == 1 && is_exact(m, bytes, types::BYTES) {
                return Ok(Some(m.new_ref(bytes)));
            }
            let repeated = text::bytes::repeat(m.as_bytes(bytes).unwrap_or_default(), times, m.limits.items);
            let repeated = raised(m, repeated)?;
            Ok(Some(make_like(m, bytes, &repeated)))
        }
        BinaryOperator::Remainder if m.as_bytes(a).is_some() => bytes_format::percent(m, a, b).map(Some),
        _ => Ok(None),
    }
}

fn add(m: &mut Machine, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    let (Some(left), Some(right)) = (m.as_bytes(a), m.as_bytes(b)) else {
        if m.overrides(b, Special::Number) {
            return Ok(None);
        }
        let (left, right) = (m.type_name(a), m.type_name(b));
        return Err(m.type_error(format!("can't concat {right} to {left}")));
    };
    if right.is_empty() && is_exact(m, a, types::BYTES) {
        return Ok(Some(m.new_ref(a)));
    }
    if left.is_empty() && is_exact(m, b, types::BYTES) && !matches!(m.heap.payload(a), Payload::ByteArray(_)) {
        return Ok(Some(m.new_ref(b)));
    }
    let sum = [left, right].concat();
    m.check_items(sum.len())?;
    Ok(Some(make_like(m, a, &sum)))
}
