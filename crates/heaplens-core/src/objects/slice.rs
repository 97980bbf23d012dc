//! `slice`, and what a slice means for a sequence of a given length.

use num_bigint::BigInt;
use num_traits::{One, Signed};

use crate::machine::ops::Comparison;
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, fixed, types};
use crate::objects::Payload;
use crate::text::slice::slice_indices;

/// Bytes of a slice object, collector header included.
pub fn size_of(_m: &Machine, _id: ObjId) -> usize {
    56
}

/// `slice(stop)`, `slice(start, stop[, step])`.
fn new(m: &mut Machine, args: Args) -> Res {
    if args.keyword_count(m) > 0 {
        return Err(m.type_error("slice() takes no keyword arguments"));
    }
    let given = args.len() - 1;
    let parts = match given {
        0 => return Err(m.type_error("slice expected at least 1 argument, got 0")),
        1 => [fixed::NONE, args.at(m, 1), fixed::NONE],
        2 => [args.at(m, 1), args.at(m, 2), fixed::NONE],
        3 => [args.at(m, 1), args.at(m, 2), args.at(m, 3)],
        _ => return Err(m.type_error(format!("slice expected at most 3 arguments, got {given}"))),
    };
    Ok(make(m, parts))
}

/// A slice object; borrows its parts.
pub fn make(m: &mut Machine, parts: [ObjId; 3]) -> ObjId {
    for part in parts {
        m.heap.incref(part);
    }
    m.heap.alloc(types::SLICE, Payload::Slice(Box::new(parts)))
}

fn parts_of(m: &Machine, slice: ObjId) -> [ObjId; 3] {
    match m.heap.payload(slice) {
        Payload::Slice(parts) => **parts,
        _ => [fixed::NONE; 3],
    }
}

/// Where the slice of a sequence of `len` items starts and stops, its step, and how many items it has.
pub fn slice_bounds(m: &mut Machine, slice: ObjId, len: usize) -> Res<(i64, i64, i64, usize)> {
    let [start, stop, step] = parts_of(m, slice);
    // CPython looks at the step first.
    let step = bound(m, step)?;
    if step == Some(0) {
        return Err(m.value_error("slice step cannot be zero"));
    }
    let (start, stop) = (bound(m, start)?, bound(m, stop)?);
    match slice_indices(start, stop, step, len) {
        Some(found) => Ok((found.start, found.stop, found.step, found.count)),
        None => Err(m.value_error("slice step cannot be zero")),
    }
}

fn check_bound(m: &mut Machine, part: ObjId) -> Res<()> {
    if part == fixed::NONE || m.is_int(part) {
        return Ok(());
    }
    if m.overrides(part, Special::Index) {
        return Err(Abort::Slow);
    }
    Err(m.type_error("slice indices must be integers or None or have an __index__ method"))
}

fn bound(m: &mut Machine, part: ObjId) -> Res<Option<i64>> {
    check_bound(m, part)?;
    if part == fixed::NONE {
        Ok(None)
    } else {
        m.index_clamped(part).map(Some)
    }
}

/// As [`slice_bounds`] for lengths of any size, without the count.
pub fn slice_bounds_big(m: &mut Machine, slice: ObjId, len: &BigInt) -> Res<(BigInt, BigInt, BigInt)> {
    let [start, stop, step] = parts_of(m, slice);
    check_bound(m, step)?;
    let step = m.as_big(step).unwrap_or_else(BigInt::one);
    if step == BigInt::ZERO {
        return Err(m.value_error("slice step cannot be zero"));
    }
    check_bound(m, start)?;
    check_bound(m, stop)?;
    let backwards = step.is_negative();
    let (lowest, highest) = if backwards {
        (BigInt::from(-1), len - 1)
    } else {
        (BigInt::ZERO, len.clone())
    };
    let adjust = |index: BigInt| {
        if index.is_negative() {
            (index + len).max(lowest.clone())
        } else {
            index.min(highest.clone())
        }
    };
    let from = m
        .as_big(start)
        .map_or_else(|| if backwards { highest.clone() } else { lowest.clone() }, adjust);
    let to = m
        .as_big(stop)
        .map_or_else(|| if backwards { lowest.clone() } else { highest.clone() }, adjust);
    Ok((from, to, step))
}

fn indices(m: &mut Machine, args: Args) -> Res {
    let (this, len) = (args.at(m, 0), args.at(m, 1));
    if !m.is_int(len) {
        m.index(len)?;
    }
    let len = m.as_big(len).unwrap_or_default();
    if len.is_negative() {
        return Err(m.value_error("length should not be negative"));
    }
    let (start, stop, step) = slice_bounds_big(m, this, &len)?;
    let items = vec![m.big(start), m.big(stop), m.big(step)];
    Ok(m.tuple(items))
}

fn reduce(m: &mut Machine, args: Args) -> Res {
    let parts = parts_of(m, args.at(m, 0));
    for part in parts {
        m.heap.incref(part);
    }
    let pair = vec![m.new_ref(types::SLICE), m.tuple(parts.to_vec())];
    Ok(m.tuple(pair))
}

fn repr(m: &mut Machine, args: Args) -> Res {
    let text = m.native_repr(args.at(m, 0))?;
    Ok(m.str(text))
}

/// Slices compare as the tuples of their parts.
fn compare<const OP: usize>(m: &mut Machine, args: Args) -> Res {
    let (this, other) = (args.at(m, 0), args.at(m, 1));
    if !matches!(m.heap.payload(other), Payload::Slice(_)) {
        return Ok(m.not_implemented());
    }
    match m.native_compare(this, other, Comparison::ALL[OP], 0)? {
        Some(answer) => Ok(m.bool(answer)),
        None => Ok(m.not_implemented()),
    }
}

fn part<const INDEX: usize>(m: &mut Machine, this: ObjId) -> Res {
    let part = parts_of(m, this).get(INDEX).copied().unwrap_or(fixed::NONE);
    Ok(m.new_ref(part))
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::method("indices", Arity::One, indices).shim("slice_indices"),
    NativeDef::method("__reduce__", Arity::None, reduce),
    NativeDef::slot("__repr__", Arity::None, repr).shim("slice_repr"),
    NativeDef::slot("__lt__", Arity::One, compare::<0>).shim("slice_lt"),
    NativeDef::slot("__le__", Arity::One, compare::<1>).shim("slice_le"),
    NativeDef::slot("__eq__", Arity::One, compare::<2>).shim("slice_eq"),
    NativeDef::slot("__ne__", Arity::One, compare::<3>).shim("slice_ne"),
    NativeDef::slot("__gt__", Arity::One, compare::<4>).shim("slice_gt"),
    NativeDef::slot("__ge__", Arity::One, compare::<5>).shim("slice_ge"),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("start", part::<0>),
    NativeAccessor::member("stop", part::<1>),
    NativeAccessor::member("step", part::<2>),
];
