//! Arguments of the methods of str, bytes and bytearray: counts, indices, slices, and the texts of their errors.

use std::rc::Rc;

use super::{Payload, PyStr};
use crate::machine::fixed;
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Machine, ObjId, Res, types};
use crate::text::slice::{self, SliceIndices};

/// Checks a method whose arguments CPython reads with `PyArg_ParseTuple`: `find() takes at least 1 argument (0 given)`.
/// `self` is not counted.
pub fn check_count(m: &mut Machine, args: Args, function: &str, least: usize, most: usize) -> Res<()> {
    if args.keyword_count(m) > 0 {
        let owner = m.type_name(args.at(m, 0));
        return Err(m.type_error(format!("{owner}.{function}() takes no keyword arguments")));
    }
    let given = args.len().saturating_sub(1);
    if (least..=most).contains(&given) {
        return Ok(());
    }
    let (word, bound) = if given < least {
        ("at least", least)
    } else {
        ("at most", most)
    };
    let plural = if bound == 1 { "" } else { "s" };
    Err(m.type_error(format!(
        "{function}() takes {word} {bound} argument{plural} ({given} given)"
    )))
}

/// A `Py_ssize_t` argument.
pub fn size(m: &mut Machine, id: ObjId) -> Res<i64> {
    match m.heap.payload(id) {
        Payload::Big(_) => Err(m.overflow_error("Python int too large to convert to C ssize_t")),
        _ => m.index(id),
    }
}

/// A `Py_ssize_t` argument that may be missing.
pub fn size_or(m: &mut Machine, id: ObjId, default: i64) -> Res<i64> {
    if id.is_null() { Ok(default) } else { size(m, id) }
}

/// A C `int` argument that may be missing.
pub fn int_or(m: &mut Machine, id: ObjId, default: i64) -> Res<i64> {
    if id.is_null() {
        return Ok(default);
    }
    let value = match m.heap.payload(id) {
        Payload::Big(_) => None,
        _ => i32::try_from(m.index(id)?).ok(),
    };
    value
        .map(i64::from)
        .ok_or_else(|| m.overflow_error("Python int too large to convert to C int"))
}

/// The count of a repetition: `s * n`. `None` where `n` is no int at all.
pub fn repeat_count(m: &mut Machine, id: ObjId) -> Res<Option<i64>> {
    match m.heap.payload(id) {
        Payload::Big(_) => Err(m.overflow_error("cannot fit 'int' into an index-sized integer")),
        _ if m.is_int(id) || m.overrides(id, Special::Index) => m.index(id).map(Some),
        _ => Ok(None),
    }
}

/// A bound of a slice or of a search: an int, or nothing.
pub fn bound(m: &mut Machine, id: ObjId) -> Res<Option<i64>> {
    if id.is_null() || id == fixed::NONE {
        return Ok(None);
    }
    if m.is_int(id) || m.overrides(id, Special::Index) {
        return m.index_clamped(id).map(Some);
    }
    Err(m.type_error("slice indices must be integers or None or have an __index__ method"))
}

/// The items that a slice object selects from a sequence of this length.
pub fn slice_indices(m: &mut Machine, slice: ObjId, len: usize) -> Res<SliceIndices> {
    let Payload::Slice(parts) = m.heap.payload(slice) else {
        return Err(Abort::Slow);
    };
    let [start, stop, step] = **parts;
    // CPython evaluates the step first.
    let step = bound(m, step)?;
    if step == Some(0) {
        return Err(m.value_error("slice step cannot be zero"));
    }
    let start = bound(m, start)?;
    let stop = bound(m, stop)?;
    slice::slice_indices(start, stop, step, len).ok_or(Abort::Slow)
}

/// Whether `key` is a slice object.
pub fn is_slice(m: &Machine, key: ObjId) -> bool {
    matches!(m.heap.payload(key), Payload::Slice(_))
}

/// The text of a str argument; `message` is completed with the type's name where it is none.
pub fn text(m: &mut Machine, id: ObjId, message: &str) -> Res<Rc<PyStr>> {
    match m.as_str(id) {
        Some(text) => Ok(text.clone()),
        None => {
            // What is about an argument was said by `_PyArg_BadArgument`, which calls `None` by its name.
            let is_argument = message.contains("argument");
            let name = if is_argument { m.given_name(id) } else { m.type_name(id) };
            Err(m.type_error(format!("{message}{name}")))
        }
    }
}

/// The contents of a bytes-like argument.
pub fn buffer(m: &mut Machine, id: ObjId) -> Res<Rc<[u8]>> {
    match buffer_of(m, id) {
        Some(bytes) => Ok(bytes),
        None => {
            let name = m.type_name(id);
            Err(m.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
    }
}

/// The contents of a bytes-like object.
pub fn buffer_of(m: &Machine, id: ObjId) -> Option<Rc<[u8]>> {
    match m.heap.payload(id) {
        Payload::Bytes(bytes) => Some(bytes.clone()),
        Payload::ByteArray(bytes) => Some(Rc::from(&***bytes)),
        Payload::Array(array) => Some(Rc::from(&array.bytes[..])),
        Payload::MemoryView(_) => super::memoryview::bytes_of(m, id).map(Rc::from),
        _ => None,
    }
}

/// The value of an item of bytes; `what` is `byte` or `bytes` in the error's text.
pub fn byte(m: &mut Machine, id: ObjId, what: &str) -> Res<u8> {
    let value = match m.heap.payload(id) {
        Payload::Big(_) => None,
        _ => u8::try_from(m.index(id)?).ok(),
    };
    value.ok_or_else(|| m.value_error(format!("{what} must be in range(0, 256)")))
}

/// Whether an object is of exactly this type.
pub fn is_exact(m: &Machine, id: ObjId, ty: ObjId) -> bool {
    m.type_of(id) == ty
}

/// A str object with this text: `id` itself if it is an exact str that has it already.
pub fn same_or_new_str(m: &mut Machine, id: ObjId, text: &str) -> ObjId {
    let unchanged = m.as_str(id).is_some_and(|own| *own.text == *text);
    if unchanged && is_exact(m, id, types::STR) {
        m.new_ref(id)
    } else {
        m.str(text)
    }
}
