//! `bytearray`: bytes that can change, and how much room they take.
//!
//! Follows CPython's `PyByteArray_Resize`: growing a little over-allocates, growing much or shrinking below half
//! allocates exactly, and bytes cut off at the front leave their room until the next allocation. Programs see that in
//! `sys.getsizeof`, so the allocation is kept as a number beside the bytes; a `Vec`'s own capacity is the host's affair.

use std::ops::Deref;

use thin_vec::ThinVec;

use super::bytes_methods::{self, fromhex as read_hex, item_index, make_like, raised, with_shared_methods};
use super::string::no_repeat;
use super::text_args::{self, byte, is_exact, size, size_or};
use super::{Payload, bytes};
use crate::machine::ops::BinaryOperator;
use crate::machine::protocols::Special;
use crate::machine::{Args, Machine, NativeAccessor, NativeDef, ObjId, Res, types};
use crate::text;
use crate::text::slice::normalize_index;

/// The contents of a bytearray and the size of its allocation.
#[derive(Clone, Debug, Default)]
pub struct PyByteArray {
    bytes: ThinVec<u8>,
    /// `ob_alloc`: bytes allocated, a null at the end included.
    alloc: u32,
    /// Allocated bytes before the first one.
    front: u32,
    /// Memoryviews that look at the bytes.
    pub exports: u32,
}

impl From<Vec<u8>> for PyByteArray {
    /// As `PyByteArray_FromStringAndSize`: allocated exactly.
    fn from(bytes: Vec<u8>) -> PyByteArray {
        let alloc = if bytes.is_empty() { 0 } else { bytes.len() as u32 + 1 };
        PyByteArray {
            bytes: bytes.into(),
            alloc,
            front: 0,
            exports: 0,
        }
    }
}

impl Deref for PyByteArray {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}

impl PyByteArray {
    /// Notes that the length has become `len` in one step.
    fn resized(&mut self, len: usize) {
        let alloc = self.alloc();
        let wanted = if len + (self.front as usize) < alloc {
            if len >= alloc / 2 {
                return;
            }
            len + 1
        } else if len as f64 <= alloc as f64 * 1.125 {
            len + (len >> 3) + if len < 9 { 3 } else { 6 }
        } else {
            len + 1
        };
        self.alloc = wanted as u32;
        self.front = 0;
    }

    /// Replaces `start..end` by other bytes.
    fn splice(&mut self, start: usize, end: usize, with: &[u8]) {
        let end = end.clamp(start.min(self.bytes.len()), self.bytes.len());
        let start = start.min(end);
        let before = self.bytes.len();
        self.bytes.splice(start..end, with.iter().copied());
        let len = self.bytes.len();
        if len < before && start == 0 {
            self.front += (before - len) as u32;
        }
        if len != before {
            self.resized(len);
        }
    }

    /// Takes one byte out.
    fn remove(&mut self, index: usize) -> u8 {
        let byte = if index < self.bytes.len() {
            self.bytes.remove(index)
        } else {
            0
        };
        self.resized(self.bytes.len());
        byte
    }

    fn insert(&mut self, index: usize, byte: u8) {
        self.bytes.insert(index.min(self.bytes.len()), byte);
        self.resized(self.bytes.len());
    }

    /// Removes the bytes at some indices, in one step.
    fn remove_all(&mut self, mut indices: Vec<usize>) {
        indices.sort_unstable();
        let mut at = 0;
        let mut next = indices.iter().peekable();
        self.bytes.retain(|_| {
            let cut = next.next_if(|&&index| index == at).is_some();
            at += 1;
            !cut
        });
        if !indices.is_empty() {
            self.resized(self.bytes.len());
        }
    }

    /// The bytes, to be changed in place.
    pub fn bytes_mut(&mut self) -> &mut [u8] {
        &mut self.bytes
    }

    /// Puts other bytes in place of all.
    fn set(&mut self, bytes: Vec<u8>) {
        if bytes.len() != self.bytes.len() {
            self.resized(bytes.len());
        }
        self.bytes = bytes.into();
    }

    pub fn alloc(&self) -> usize {
        self.alloc as usize
    }
}

pub const METHODS: &[NativeDef] = with_shared_methods![
    NativeDef::constructor(new),
    NativeDef::slot("__init__", Arity::Any, init).shim("bytearray_init"),
    slots::SETITEM,
    slots::DELITEM,
    slots::IADD,
    slots::IMUL,
    NativeDef::method("__alloc__", Arity::None, alloc),
    NativeDef::method("__reduce__", Arity::None, |m, a| reduce(m, a, 2)),
    NativeDef::method("__reduce_ex__", Arity::Range(0, 1), reduce_ex),
    NativeDef::method("__sizeof__", Arity::None, super::size::sizeof),
    NativeDef::method("append", Arity::One, append).shim("bytearray_append"),
    NativeDef::method("clear", Arity::None, clear),
    NativeDef::method("copy", Arity::None, copy),
    NativeDef::method("extend", Arity::One, extend).shim("bytearray_extend"),
    NativeDef::class_method("fromhex", Arity::One, fromhex),
    NativeDef::method("insert", Arity::Range(2, 2), insert).shim("bytearray_insert"),
    NativeDef::method("pop", Arity::Range(0, 1), pop).shim("bytearray_pop"),
    NativeDef::method("remove", Arity::One, remove).shim("bytearray_remove"),
    NativeDef::method("reverse", Arity::None, reverse),
];

pub const ACCESSORS: &[NativeAccessor] = &[];

fn own(m: &Machine, id: ObjId) -> &[u8] {
    m.as_bytes(id).unwrap_or_default()
}

/// Changes the bytes of a bytearray.
fn change<T: Default>(m: &mut Machine, id: ObjId, with: impl FnOnce(&mut PyByteArray) -> T) -> T {
    match m.heap.payload_mut(id) {
        Payload::ByteArray(bytes) => with(bytes),
        _ => T::default(),
    }
}

/// Refuses to change the length while a memoryview looks at the bytes.
fn check_exports(m: &mut Machine, id: ObjId) -> Res<()> {
    if bytes_methods::exports_of(m, id) == 0 {
        return Ok(());
    }
    let text = "Existing exports of data: object cannot be re-sized";
    Err(m.raise_text(types::BUFFER_ERROR, text))
}

fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    Ok(m.alloc_instance(class, Payload::ByteArray(Box::default())))
}

fn init(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let bytes = bytes_methods::source_bytes(m, "bytearray", args)?;
    let source = args.at(m, 1);
    // What is not measured beforehand is appended one by one.
    let one_by_one = !source.is_null()
        && text_args::buffer_of(m, source).is_none()
        && m.as_str(source).is_none()
        && !m.is_int(source)
        && !is_exact(m, source, types::LIST)
        && !is_exact(m, source, types::TUPLE);
    if !own(m, this).is_empty() {
        check_exports(m, this)?;
    }
    change(m, this, |array| {
        array.set(Vec::new());
        if one_by_one {
            for len in 1..=bytes.len() {
                array.resized(len);
            }
            array.bytes = bytes.into();
        } else {
            array.set(bytes);
        }
    });
    Ok(m.none())
}

fn alloc(m: &mut Machine, args: Args) -> Res {
    let alloc = change(m, args.at(m, 0), |array| array.alloc());
    Ok(m.usize(alloc))
}

/// `sys.getsizeof`.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    match m.heap.payload(id) {
        Payload::ByteArray(array) => 56 + array.alloc(),
        _ => 0,
    }
}

fn reduce_ex(m: &mut Machine, args: Args) -> Res {
    let protocol = size_or(m, args.at(m, 1), 0)?;
    reduce(m, args, protocol)
}

fn reduce(m: &mut Machine, args: Args, protocol: i64) -> Res {
    let this = args.at(m, 0);
    let contents = own(m, this).to_vec();
    let inner = if protocol < 3 && contents.is_empty() {
        Vec::new()
    } else if protocol < 3 {
        let text: String = contents.iter().map(|&byte| byte as char).collect();
        vec![m.str(text), m.str("latin-1")]
    } else if contents.is_empty() {
        Vec::new()
    } else {
        vec![m.bytes(&contents)]
    };
    let inner = m.tuple(inner);
    let class = m.type_of(this);
    let parts = vec![m.new_ref(class), inner, m.none()];
    Ok(m.tuple(parts))
}

fn append(m: &mut Machine, args: Args) -> Res {
    let byte = byte(m, args.at(m, 1), "byte")?;
    let this = args.at(m, 0);
    m.check_items(own(m, this).len() + 1)?;
    check_exports(m, this)?;
    change(m, this, |array| array.insert(usize::MAX, byte));
    Ok(m.none())
}

fn insert(m: &mut Machine, args: Args) -> Res {
    let index = size(m, args.at(m, 1))?;
    let byte = byte(m, args.at(m, 2), "byte")?;
    let this = args.at(m, 0);
    let len = own(m, this).len() as i64;
    let at = if index < 0 {
        (index + len).max(0)
    } else {
        index.min(len)
    };
    m.check_items(len as usize + 1)?;
    check_exports(m, this)?;
    change(m, this, |array| array.insert(at as usize, byte));
    Ok(m.none())
}

fn pop(m: &mut Machine, args: Args) -> Res {
    let index = size_or(m, args.at(m, 1), -1)?;
    let this = args.at(m, 0);
    let len = own(m, this).len();
    if len == 0 {
        return Err(m.index_error("pop from empty bytearray"));
    }
    let Some(at) = normalize_index(index, len) else {
        return Err(m.index_error("pop index out of range"));
    };
    check_exports(m, this)?;
    let byte = change(m, this, |array| array.remove(at));
    Ok(m.int(byte.into()))
}

fn remove(m: &mut Machine, args: Args) -> Res {
    let byte = byte(m, args.at(m, 1), "byte")?;
    let this = args.at(m, 0);
    let Some(at) = own(m, this).iter().position(|&own| own == byte) else {
        return Err(m.value_error("value not found in bytearray"));
    };
    check_exports(m, this)?;
    change(m, this, |array| array.remove(at));
    Ok(m.none())
}

fn reverse(m: &mut Machine, args: Args) -> Res {
    change(m, args.at(m, 0), |array| array.bytes.reverse());
    Ok(m.none())
}

fn clear(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    if !own(m, this).is_empty() {
        check_exports(m, this)?;
    }
    change(m, this, |array| array.set(Vec::new()));
    Ok(m.none())
}

fn copy(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let contents = own(m, this).to_vec();
    Ok(make_like(m, this, &contents))
}

fn extend(m: &mut Machine, args: Args) -> Res {
    let (this, iterable) = (args.at(m, 0), args.at(m, 1));
    let more = match text_args::buffer_of(m, iterable) {
        Some(bytes) => bytes.to_vec(),
        None if !m.is_iterable(iterable) => {
            let name = m.type_name(iterable);
            return Err(m.type_error(format!("can't extend bytearray with {name}")));
        }
        None => bytes_methods::bytes_of_items(m, iterable, "byte")?,
    };
    grow(m, this, &more)?;
    Ok(m.none())
}

/// Appends bytes.
fn grow(m: &mut Machine, this: ObjId, more: &[u8]) -> Res<()> {
    let len = own(m, this).len();
    m.check_items(len.saturating_add(more.len()))?;
    if !more.is_empty() {
        check_exports(m, this)?;
    }
    change(m, this, |array| array.splice(len, len, more));
    Ok(())
}

fn fromhex(m: &mut Machine, args: Args) -> Res {
    let bytes = read_hex(m, args.at(m, 1))?;
    let class = args.at(m, 0);
    if class == types::BYTEARRAY {
        return Ok(m
            .heap
            .alloc(class, Payload::ByteArray(Box::new(PyByteArray::from(bytes)))));
    }
    let bytes = m.bytes(&bytes);
    Err(m.tail_call(class, vec![bytes]))
}

/// `b[key]`.
pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    bytes_methods::get_item(m, id, key, "bytearray", "bytearray index out of range")
}

/// `item in b`.
pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    bytes_methods::contains(m, id, item)
}

/// `b[key] = value`; borrows the value.
pub fn set_item(m: &mut Machine, id: ObjId, key: ObjId, value: ObjId) -> Res<()> {
    let len = own(m, id).len();
    if !text_args::is_slice(m, key) {
        let index = item_index(m, key, "bytearray")?;
        let Some(at) = normalize_index(index, len) else {
            return Err(m.index_error("bytearray index out of range"));
        };
        let byte = byte(m, value, "byte")?;
        change(m, id, |array| array.bytes.get_mut(at).map(|place| *place = byte));
        return Ok(());
    }
    let indices = text_args::slice_indices(m, key, len)?;
    let with = assigned_bytes(m, value)?;
    m.check_items(len.saturating_add(with.len()))?;
    if indices.count != with.len() && (indices.step == 1 || with.is_empty()) {
        check_exports(m, id)?;
    }
    if indices.step == 1 {
        let start = indices.start as usize;
        change(m, id, |array| array.splice(start, start + indices.count, &with));
        return Ok(());
    }
    if with.is_empty() {
        change(m, id, |array| array.remove_all(indices.iter().collect()));
        return Ok(());
    }
    if with.len() != indices.count {
        let message = format!(
            "attempt to assign bytes of size {} to extended slice of size {}",
            with.len(),
            indices.count
        );
        return Err(m.value_error(message));
    }
    change(m, id, |array| {
        for (at, &byte) in indices.iter().zip(&with) {
            if let Some(place) = array.bytes.get_mut(at) {
                *place = byte;
            }
        }
    });
    Ok(())
}

/// What is assigned to a slice.
fn assigned_bytes(m: &mut Machine, value: ObjId) -> Res<Vec<u8>> {
    if let Some(bytes) = text_args::buffer_of(m, value) {
        return Ok(bytes.to_vec());
    }
    let number = m.is_int(value)
        || matches!(m.heap.payload(value), Payload::Float(_) | Payload::Complex(_))
        || m.overrides(value, Special::Index)
        || m.overrides(value, Special::Convert);
    if number || m.as_str(value).is_some() {
        return Err(m.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
    }
    if !m.is_iterable(value) {
        let name = m.type_name(value);
        return Err(m.type_error(format!("cannot convert '{name}' object to bytearray")));
    }
    bytes_methods::bytes_of_items(m, value, "byte")
}

/// `del b[key]`.
pub fn del_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res<()> {
    let len = own(m, id).len();
    if !text_args::is_slice(m, key) {
        let index = item_index(m, key, "bytearray")?;
        let Some(at) = normalize_index(index, len) else {
            return Err(m.index_error("bytearray index out of range"));
        };
        check_exports(m, id)?;
        change(m, id, |array| array.splice(at, at + 1, &[]));
        return Ok(());
    }
    let indices = text_args::slice_indices(m, key, len)?;
    let start = indices.start.max(0) as usize;
    if indices.count > 0 {
        check_exports(m, id)?;
    }
    if indices.step == 1 {
        change(m, id, |array| array.splice(start, start + indices.count, &[]));
    } else {
        change(m, id, |array| array.remove_all(indices.iter().collect()));
    }
    Ok(())
}

/// As [`bytes::binary`].
pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    bytes::binary(m, op, a, b)
}

/// `a += b`, `a *= b`: `a` itself, changed (a new reference). `None`: `NotImplemented`.
pub fn in_place(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    match op {
        BinaryOperator::Add => {
            let Some(more) = text_args::buffer_of(m, b).map(|bytes| bytes.to_vec()) else {
                if m.overrides(b, Special::Number) {
                    return Ok(None);
                }
                let (left, right) = (m.type_name(a), m.type_name(b));
                return Err(m.type_error(format!("can't concat {right} to {left}")));
            };
            // The right-hand side's buffer is held while the left one grows.
            if a == b && !more.is_empty() {
                return Err(m.raise_text(
                    types::BUFFER_ERROR,
                    "Existing exports of data: object cannot be re-sized",
                ));
            }
            grow(m, a, &more)?;
        }
        BinaryOperator::Multiply => {
            let Some(times) = text_args::repeat_count(m, b)? else {
                return no_repeat(m, b);
            };
            let repeated = text::bytes::repeat(own(m, a), times, m.limits.items);
            let repeated = raised(m, repeated)?;
            if repeated.len() != own(m, a).len() {
                check_exports(m, a)?;
            }
            change(m, a, |array| array.set(repeated));
        }
        _ => return Ok(None),
    }
    Ok(Some(m.new_ref(a)))
}

#[cfg(test)]
mod tests {
    use super::PyByteArray;

    /// The figures are those of `bytearray.__alloc__` in CPython 3.11.
    #[test]
    fn the_allocation_grows_and_shrinks_as_in_cpython() {
        let mut array = PyByteArray::default();
        let mut seen = Vec::new();
        for byte in 0..20 {
            array.insert(usize::MAX, byte);
            seen.push(array.alloc());
        }
        assert_eq!(
            seen,
            [2, 5, 5, 5, 8, 8, 8, 12, 12, 12, 12, 19, 19, 19, 19, 19, 19, 19, 27, 27]
        );
        array.splice(0, 15, &[]);
        assert_eq!((array.len(), array.alloc()), (5, 6));
    }
}
