//! `range`: an arithmetic progression of ints of any size.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use super::int::index_object;
use crate::machine::ops::Comparison;
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, fixed, types};
use crate::objects::Payload;
use crate::objects::slice::slice_bounds_big;

/// Bytes of a range object.
pub fn size_of(_m: &Machine, _id: ObjId) -> usize {
    48
}

/// `range(stop)`, `range(start, stop[, step])`.
fn new(m: &mut Machine, args: Args) -> Res {
    if args.keyword_count(m) > 0 {
        return Err(m.type_error("range() takes no keyword arguments"));
    }
    let given = args.len() - 1;
    let (start, stop, step) = match given {
        0 => return Err(m.type_error("range expected at least 1 argument, got 0")),
        1 => (ObjId::NULL, args.at(m, 1), ObjId::NULL),
        2 | 3 => (args.at(m, 1), args.at(m, 2), args.at(m, 3)),
        _ => return Err(m.type_error(format!("range expected at most 3 arguments, got {given}"))),
    };
    let mut parts = [ObjId::NULL; 3];
    for (position, (part, default)) in [(start, 0), (stop, 0), (step, 1)].into_iter().enumerate() {
        let made = if part.is_null() {
            Ok(m.int(default))
        } else {
            index_object(m, part)
        };
        match made {
            Ok(id) => parts[position] = id,
            Err(abort) => {
                m.drop_refs(parts.into_iter().filter(|part| !part.is_null()));
                return Err(abort);
            }
        }
    }
    if m.as_i64(parts[2]) == Some(0) {
        m.drop_refs(parts);
        return Err(m.value_error("range() arg 3 must not be zero"));
    }
    Ok(m.heap.alloc(types::RANGE, Payload::Range(Box::new(parts))))
}

fn make(m: &mut Machine, start: BigInt, stop: BigInt, step: BigInt) -> ObjId {
    let parts = [m.big(start), m.big(stop), m.big(step)];
    m.heap.alloc(types::RANGE, Payload::Range(Box::new(parts)))
}

/// `r[key]`: an int or, for a slice, a range.
pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    let Some([start, stop, step]) = m.range_parts(id) else {
        return Err(Abort::Slow);
    };
    if let Payload::Slice(_) = m.heap.payload(key) {
        let len = m.range_len(id);
        let (first, end, stride) = slice_bounds_big(m, key, &len)?;
        let (from, to) = (&start + &first * &step, &start + &end * &step);
        return Ok(make(m, from, to, stride * step));
    }
    if !m.is_int(key) {
        if m.overrides(key, Special::Index) {
            return Err(Abort::Slow);
        }
        let name = m.type_name(key);
        return Err(m.type_error(format!("range indices must be integers or slices, not {name}")));
    }
    let _ = stop;
    let len = m.range_len(id);
    let mut index = m.as_big(key).unwrap_or_default();
    if index.is_negative() {
        index += &len;
    }
    if index.is_negative() || index >= len {
        return Err(m.index_error("range object index out of range"));
    }
    Ok(m.big(start + index * step))
}

/// The position of an int in a range.
fn position(m: &Machine, id: ObjId, value: &BigInt) -> Option<BigInt> {
    let [start, stop, step] = m.range_parts(id)?;
    let inside = if step.is_positive() {
        start <= *value && *value < stop
    } else {
        stop < *value && *value <= start
    };
    let (position, rest) = (value - start).div_rem(&step);
    (inside && rest.is_zero()).then_some(position)
}

/// `item in r`: by arithmetic for exact ints and bools, else by comparing with each value.
pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    if m.type_of(item) == types::INT || m.type_of(item) == types::BOOL {
        let value = m.as_big(item).unwrap_or_default();
        return Ok(position(m, id, &value).is_some());
    }
    Ok(search(m, id, item)?.is_some())
}

/// The first position of what is equal to a value that is no plain int.
fn search(m: &mut Machine, id: ObjId, item: ObjId) -> Res<Option<BigInt>> {
    if m.overrides(item, Special::Eq) {
        return Err(Abort::Slow);
    }
    // Only numbers equal an int, and equal numbers are at one place.
    let value = match m.heap.payload(item) {
        Payload::Int(_) | Payload::Big(_) | Payload::Bool(_) => m.as_big(item),
        Payload::Float(value) if value.is_finite() && value.trunc() == *value => {
            crate::numbers::int_ops::float_to_int(*value).ok()
        }
        Payload::Complex(parts) if parts.1 == 0.0 && parts.0.is_finite() && parts.0.trunc() == parts.0 => {
            crate::numbers::int_ops::float_to_int(parts.0).ok()
        }
        _ => None,
    };
    Ok(value.and_then(|value| position(m, id, &value)))
}

fn contains_method(m: &mut Machine, args: Args) -> Res {
    let found = contains(m, args.at(m, 0), args.at(m, 1))?;
    Ok(m.bool(found))
}

fn count(m: &mut Machine, args: Args) -> Res {
    let found = contains(m, args.at(m, 0), args.at(m, 1))?;
    Ok(m.int(found.into()))
}

fn index(m: &mut Machine, args: Args) -> Res {
    let (this, item) = (args.at(m, 0), args.at(m, 1));
    if m.type_of(item) == types::INT || m.type_of(item) == types::BOOL {
        let value = m.as_big(item).unwrap_or_default();
        return match position(m, this, &value) {
            Some(position) => Ok(m.big(position)),
            None => {
                let shown = m.repr(item)?;
                Err(m.value_error(format!("{shown} is not in range")))
            }
        };
    }
    match search(m, this, item)? {
        Some(position) => Ok(m.big(position)),
        None => Err(m.value_error("sequence.index(x): x not in sequence")),
    }
}

/// `len(r)`, which has to fit a C `ssize_t`.
pub fn len(m: &mut Machine, id: ObjId) -> Res<i64> {
    match m.range_len(id).to_i64() {
        Some(len) => Ok(len),
        None => Err(m.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

fn len_method(m: &mut Machine, args: Args) -> Res {
    let len = len(m, args.at(m, 0))?;
    Ok(m.int(len))
}

fn bool(m: &mut Machine, args: Args) -> Res {
    let truth = !m.range_len(args.at(m, 0)).is_zero();
    Ok(m.bool(truth))
}

fn get_item_method(m: &mut Machine, args: Args) -> Res {
    get_item(m, args.at(m, 0), args.at(m, 1))
}

fn iter(m: &mut Machine, args: Args) -> Res {
    m.range_iterator(args.at(m, 0), false)
}

fn reversed(m: &mut Machine, args: Args) -> Res {
    m.range_iterator(args.at(m, 0), true)
}

fn hash(m: &mut Machine, args: Args) -> Res {
    let hash = m.native_hash(args.at(m, 0), 0)?;
    Ok(m.int(hash))
}

fn repr(m: &mut Machine, args: Args) -> Res {
    let text = m.native_repr(args.at(m, 0))?;
    Ok(m.str(text))
}

fn compare<const OP: usize>(m: &mut Machine, args: Args) -> Res {
    let (this, other) = (args.at(m, 0), args.at(m, 1));
    if !matches!(m.heap.payload(other), Payload::Range(_)) {
        return Ok(m.not_implemented());
    }
    match m.native_compare(this, other, Comparison::ALL[OP], 0)? {
        Some(answer) => Ok(m.bool(answer)),
        None => Ok(m.not_implemented()),
    }
}

fn reduce(m: &mut Machine, args: Args) -> Res {
    let parts = match m.heap.payload(args.at(m, 0)) {
        Payload::Range(parts) => parts.to_vec(),
        _ => Vec::new(),
    };
    for &part in &parts {
        m.heap.incref(part);
    }
    let pair = vec![m.new_ref(types::RANGE), m.tuple(parts)];
    Ok(m.tuple(pair))
}

fn part<const INDEX: usize>(m: &mut Machine, this: ObjId) -> Res {
    let part = match m.heap.payload(this) {
        Payload::Range(parts) => parts.get(INDEX).copied(),
        _ => None,
    };
    Ok(m.new_ref(part.unwrap_or(fixed::NONE)))
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new).shim("range_new"),
    NativeDef::method("count", Arity::One, count).shim("range_count"),
    NativeDef::method("index", Arity::One, index).shim("range_index"),
    NativeDef::method("__reversed__", Arity::None, reversed),
    NativeDef::method("__reduce__", Arity::None, reduce),
    NativeDef::slot("__repr__", Arity::None, repr),
    NativeDef::slot("__hash__", Arity::None, hash),
    NativeDef::slot("__bool__", Arity::None, bool),
    NativeDef::slot("__len__", Arity::None, len_method),
    NativeDef::slot("__getitem__", Arity::One, get_item_method).shim("range_getitem"),
    NativeDef::slot("__contains__", Arity::One, contains_method).shim("range_contains"),
    NativeDef::slot("__iter__", Arity::None, iter),
    NativeDef::slot("__lt__", Arity::One, compare::<0>),
    NativeDef::slot("__le__", Arity::One, compare::<1>),
    NativeDef::slot("__eq__", Arity::One, compare::<2>),
    NativeDef::slot("__ne__", Arity::One, compare::<3>),
    NativeDef::slot("__gt__", Arity::One, compare::<4>),
    NativeDef::slot("__ge__", Arity::One, compare::<5>),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("start", part::<0>),
    NativeAccessor::member("stop", part::<1>),
    NativeAccessor::member("step", part::<2>),
];
