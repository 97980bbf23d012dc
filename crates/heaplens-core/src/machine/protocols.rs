//! Python's protocols as far as they can be answered natively: truth, length, hash, equality, order, repr, iteration.
//!
//! Each of these answers [`Abort::Slow`] when an object involved has Python code of its own for it (and has then changed
//! nothing). Their recursion into containers is bounded by [`MAX_DEPTH`], where CPython raises `RecursionError` too.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::fixed::{self, types};
use super::ops::Comparison;
use super::{Abort, Machine, ObjId, Res};
use crate::numbers;
use crate::objects::{DictViewKind, IteratorData, Lookup, Payload, SetTable};

/// How deep natively nested containers are followed.
pub const MAX_DEPTH: usize = 900;
/// How deep rows of rows are compared without the care that deeper ones need.
const PLAIN_DEPTH: usize = 16;

/// What an object takes in the arena, in references: an iterator may make a new one for every item.
const OBJECT_ITEMS: usize = 10;

const ITEMS_BETWEEN_CHECKS: usize = 1 << 16;

/// Iterators that ask others are gone through on the host's stack as deep as this; beyond, frames of Python do it.
const NESTED_ITERATORS: usize = 6;

/// Groups of special methods a class may define in Python; bits of [`crate::objects::TypeData::overrides`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Special {
    Repr,
    Str,
    Hash,
    Eq,
    Order,
    Bool,
    Len,
    Iter,
    Next,
    GetItem,
    SetItem,
    DelItem,
    Contains,
    Call,
    GetAttribute,
    GetAttr,
    SetAttr,
    DelAttr,
    Get,
    Set,
    Delete,
    Init,
    New,
    Del,
    Index,
    /// `__int__`, `__float__`, `__complex__`, `__trunc__`, `__round__`, …
    Convert,
    /// Any arithmetic or bitwise operator method.
    Number,
    Unary,
    Format,
    Reversed,
    Missing,
    LengthHint,
    Dir,
    Bytes,
}

impl Machine {
    /// Whether the type of `id` has Python code for this protocol.
    #[inline]
    pub fn overrides(&self, id: ObjId, special: Special) -> bool {
        match self.heap.payload(self.heap.type_of(id)) {
            Payload::Type(data) => data.overrides & (1 << special as u8) != 0,
            _ => false,
        }
    }

    #[inline]
    fn native_only(&self, id: ObjId, special: Special) -> Res<()> {
        if self.overrides(id, special) {
            Err(Abort::Slow)
        } else {
            Ok(())
        }
    }

    /// `bool(x)`.
    pub fn truth(&self, id: ObjId) -> Res<bool> {
        Ok(match self.heap.payload(id) {
            _ if id == fixed::NONE => false,
            Payload::Bool(value) => *value,
            payload => {
                if self.overrides(id, Special::Bool) || self.overrides(id, Special::Len) {
                    return Err(Abort::Slow);
                }
                match payload {
                    Payload::Int(value) => *value != 0,
                    Payload::Float(value) => *value != 0.0,
                    Payload::Complex(parts) => **parts != (0.0, 0.0),
                    _ => self.native_len(id).is_none_or(|len| len != 0),
                }
            }
        })
    }

    /// `len(x)` of a built-in container, whatever its class overrides.
    pub fn native_len(&self, id: ObjId) -> Option<usize> {
        Some(match self.heap.payload(id) {
            Payload::Str(text) => text.chars as usize,
            Payload::Bytes(bytes) => bytes.len(),
            Payload::ByteArray(bytes) => bytes.len(),
            Payload::List(items) => items.len(),
            Payload::Tuple(items) => items.len(),
            Payload::Dict(table) => table.len(),
            Payload::Set(table) | Payload::FrozenSet(table) => table.len(),
            Payload::Range(_) => self.range_len(id).to_usize().unwrap_or(usize::MAX),
            Payload::DictView(_, dict) | Payload::MappingProxy(dict) => self.native_len(*dict)?,
            Payload::Deque(data) => data.items.len(),
            Payload::Array(array) => array.len(),
            Payload::MemoryView(view) if !view.base.is_null() => view.len(),
            _ => return None,
        })
    }

    /// start, stop, step of a range.
    pub fn range_parts(&self, id: ObjId) -> Option<[BigInt; 3]> {
        let Payload::Range(parts) = self.heap.payload(id) else {
            return None;
        };
        Some([self.as_big(parts[0])?, self.as_big(parts[1])?, self.as_big(parts[2])?])
    }

    /// The number of values of a range.
    pub fn range_len(&self, id: ObjId) -> BigInt {
        let Payload::Range(parts) = self.heap.payload(id) else {
            return BigInt::ZERO;
        };
        if let (Some(start), Some(stop), Some(step)) =
            (self.as_i64(parts[0]), self.as_i64(parts[1]), self.as_i64(parts[2]))
        {
            let (start, stop, step) = (i128::from(start), i128::from(stop), i128::from(step));
            let len = if step > 0 && stop > start {
                (stop - start - 1) / step + 1
            } else if step < 0 && stop < start {
                (start - stop - 1) / -step + 1
            } else {
                0
            };
            return BigInt::from(len);
        }
        let Some([start, stop, step]) = self.range_parts(id) else {
            return BigInt::ZERO;
        };
        let positive = step > BigInt::ZERO;
        let (low, high, step) = if positive {
            (start, stop, step)
        } else {
            (stop, start, -step)
        };
        if high <= low {
            BigInt::ZERO
        } else {
            (high - low - 1) / step + 1
        }
    }

    /// `hash(x)`; unhashable types raise `TypeError`.
    pub fn hash(&mut self, id: ObjId) -> Res<i64> {
        self.hash_at(id, 0)
    }

    fn hash_at(&mut self, id: ObjId, depth: usize) -> Res<i64> {
        if depth > MAX_DEPTH {
            return Err(self.recursion_error(" while hashing an object"));
        }
        if let Payload::Str(text) = self.heap.payload(id)
            && self.heap.type_of(id) == types::STR
        {
            return Ok(text.hash());
        }
        self.native_only(id, Special::Hash)?;
        self.native_hash(id, depth)
    }

    /// `hash` by layout, whatever the class overrides.
    pub fn native_hash(&mut self, id: ObjId, depth: usize) -> Res<i64> {
        use numbers::hash;
        Ok(match self.heap.payload(id) {
            Payload::Str(text) => text.hash(),
            Payload::Bool(value) => i64::from(*value),
            Payload::Int(value) => hash::small_int_hash(*value),
            Payload::Big(value) => hash::int_hash(value),
            Payload::Float(value) => hash::float_hash(*value).unwrap_or_else(|| self.identity_hash(id)),
            Payload::Complex(parts) => hash::complex_hash(parts.0, parts.1).unwrap_or_else(|| self.identity_hash(id)),
            Payload::Bytes(bytes) => hash::bytes_hash(bytes),
            Payload::Tuple(items) => {
                let items = items.clone();
                if depth > 0 {
                    self.visit_inside()?;
                }
                self.looks_at(items.len());
                let mut hashes = Vec::with_capacity(items.len());
                for item in items {
                    hashes.push(self.hash_at(item, depth + 1)?);
                }
                hash::tuple_hash(hashes)
            }
            Payload::MemoryView(_) => {
                let bytes = crate::objects::memoryview::hashed_bytes(self, id)?;
                hash::bytes_hash(&bytes)
            }
            Payload::FrozenSet(table) => hash::frozenset_hash(table.hashed().map(|(hash, _)| hash)),
            Payload::Range(parts) => {
                let parts = **parts;
                let len = self.range_len(id);
                let none = self.identity_hash(fixed::NONE);
                let one = BigInt::from(1);
                let mut hashes = [hash::int_hash(&len), none, none];
                if len > BigInt::ZERO {
                    hashes[1] = self.native_hash(parts[0], depth + 1)?;
                    if len > one {
                        hashes[2] = self.native_hash(parts[2], depth + 1)?;
                    }
                }
                hash::tuple_hash(hashes)
            }
            Payload::Method(function, this) => {
                let (function, this) = (*function, *this);
                let this = self.identity_hash(this);
                let hash = this ^ self.hash_at(function, depth + 1)?;
                if hash == -1 { -2 } else { hash }
            }
            Payload::Weakref(data) if !data.proxy => {
                if let Some(hash) = data.hash {
                    return Ok(hash);
                }
                let target = data.target;
                if target.is_null() {
                    return Err(self.type_error("weak object has gone away"));
                }
                let hash = self.hash_at(target, depth + 1)?;
                if let Payload::Weakref(data) = self.heap.payload_mut(id) {
                    data.hash = Some(hash);
                }
                hash
            }
            Payload::Code(data) => {
                let name = data.name;
                self.hash_at(name, depth + 1)?
            }
            Payload::GenericAlias(origin, args) => {
                let (origin, args) = (*origin, *args);
                self.hash_at(origin, depth + 1)? ^ self.hash_at(args, depth + 1)?
            }
            Payload::List(_)
            | Payload::Dict(_)
            | Payload::Set(_)
            | Payload::ByteArray(_)
            | Payload::Array(_)
            | Payload::Slice(_)
            | Payload::Deque(_)
            | Payload::Weakref(_)
            | Payload::MappingProxy(_) => {
                let name = self.type_name(id);
                return Err(self.type_error(format!("unhashable type: '{name}'")));
            }
            Payload::DictView(kind, _) if *kind != DictViewKind::Values => {
                let name = self.type_name(id);
                return Err(self.type_error(format!("unhashable type: '{name}'")));
            }
            _ => self.identity_hash(id),
        })
    }

    /// What `id(x)` gives: an address as CPython might have it, made from the place in the arena.
    pub fn address(&self, id: ObjId) -> i64 {
        0x7f00_0000_0000 + i64::from(id.0) * 16
    }

    /// The hash of an object that is only equal to itself.
    pub fn identity_hash(&self, id: ObjId) -> i64 {
        (self.address(id) as u64).rotate_right(4) as i64
    }

    /// `a == b` as containers compare their items: the same object is always equal.
    pub fn same_or_equal(&mut self, a: ObjId, b: ObjId) -> Res<bool> {
        if a == b { Ok(true) } else { self.equal(a, b) }
    }

    /// `a == b` as a bool.
    pub fn equal(&mut self, a: ObjId, b: ObjId) -> Res<bool> {
        self.equal_at(a, b, 0)
    }

    pub fn items_equal(&mut self, a: ObjId, b: ObjId, depth: usize) -> Res<bool> {
        if a == b { Ok(true) } else { self.equal_at(a, b, depth) }
    }

    fn equal_at(&mut self, a: ObjId, b: ObjId, depth: usize) -> Res<bool> {
        self.native_only(a, Special::Eq)?;
        self.native_only(b, Special::Eq)?;
        self.native_equal(a, b, depth)
    }

    /// `==` by layout, whatever the classes override at the top.
    pub fn native_equal(&mut self, a: ObjId, b: ObjId, depth: usize) -> Res<bool> {
        Ok(self.native_equal_opt(a, b, depth)?.unwrap_or(a == b))
    }

    /// `==` by layout; `None` where CPython's slots answer `NotImplemented`.
    pub fn native_equal_opt(&mut self, a: ObjId, b: ObjId, depth: usize) -> Res<Option<bool>> {
        if depth > MAX_DEPTH {
            return Err(self.recursion_error(" in comparison"));
        }
        if let Some(ordering) = self.compare_atoms(a, b) {
            return Ok(Some(ordering == Some(Ordering::Equal)));
        }
        if depth > 0 {
            self.visit_inside()?;
        }
        Ok(Some(match (self.heap.payload(a), self.heap.payload(b)) {
            (Payload::Complex(x), Payload::Complex(y)) => x == y,
            (Payload::Complex(x), _) | (_, Payload::Complex(x)) => {
                let (real, imag) = **x;
                let other = if matches!(self.heap.payload(a), Payload::Complex(_)) {
                    b
                } else {
                    a
                };
                match self.heap.payload(other) {
                    Payload::Float(value) => imag == 0.0 && real == *value,
                    Payload::Int(_) | Payload::Big(_) | Payload::Bool(_) => {
                        let value = self.as_big(other).unwrap_or_default();
                        imag == 0.0 && numbers::int_ops::cmp_int_float(&value, real) == Some(Ordering::Equal)
                    }
                    _ => return Ok(None),
                }
            }
            (Payload::MemoryView(_), _) | (_, Payload::MemoryView(_)) => {
                return crate::objects::memoryview::equal(self, a, b);
            }
            (Payload::Array(_), Payload::Array(_)) => {
                return crate::objects::array::compare(self, a, b, Comparison::Eq);
            }
            (Payload::List(_), Payload::List(_)) => return self.rows_equal(a, b, depth).map(Some),
            (Payload::Tuple(_), Payload::Tuple(_)) => return self.rows_equal(a, b, depth).map(Some),
            (Payload::Deque(x), Payload::Deque(y)) => {
                if x.items.len() != y.items.len() {
                    return Ok(Some(false));
                }
                let pairs: Vec<_> = x.items.iter().copied().zip(y.items.iter().copied()).collect();
                for (x, y) in pairs {
                    if !self.items_equal(x, y, depth + 1)? {
                        return Ok(Some(false));
                    }
                }
                true
            }
            (Payload::Dict(x), Payload::Dict(y)) => {
                if x.len() != y.len() {
                    return Ok(Some(false));
                }
                let entries: Vec<_> = x.iter().copied().collect();
                self.looks_at(entries.len().saturating_mul(2));
                for entry in entries {
                    match self.dict_find_hashed(b, entry.key, entry.hash, depth + 1)? {
                        None => return Ok(Some(false)),
                        Some(place) => {
                            let other = self
                                .as_dict(b)
                                .and_then(|table| table.entries().get(place))
                                .map(|entry| entry.value);
                            if !self.items_equal(entry.value, other.unwrap_or(ObjId::NULL), depth + 1)? {
                                return Ok(Some(false));
                            }
                        }
                    }
                }
                true
            }
            (Payload::Set(_) | Payload::FrozenSet(_), Payload::Set(_) | Payload::FrozenSet(_)) => {
                return self.set_is_subset(a, b, true, depth).map(Some);
            }
            (Payload::Range(_), Payload::Range(_)) => {
                let (len, other) = (self.range_len(a), self.range_len(b));
                let (Some(x), Some(y)) = (self.range_parts(a), self.range_parts(b)) else {
                    return Ok(None);
                };
                len == other && (len == BigInt::ZERO || (x[0] == y[0] && (len == BigInt::from(1) || x[2] == y[2])))
            }
            (Payload::Slice(x), Payload::Slice(y)) => {
                let (x, y) = (**x, **y);
                for (x, y) in x.into_iter().zip(y) {
                    if !self.items_equal(x, y, depth + 1)? {
                        return Ok(Some(false));
                    }
                }
                true
            }
            (Payload::Method(f, x), Payload::Method(g, y)) => {
                let (f, x, g, y) = (*f, *x, *g, *y);
                x == y && self.items_equal(f, g, depth + 1)?
            }
            (Payload::Builtin(x), Payload::Builtin(y)) => std::ptr::eq(x.def, y.def) && x.this == y.this,
            (Payload::Cell(x), Payload::Cell(y)) => {
                let (x, y) = (*x, *y);
                if x.is_null() || y.is_null() {
                    x == y
                } else {
                    self.items_equal(x, y, depth + 1)?
                }
            }
            (Payload::Weakref(x), Payload::Weakref(y)) if !x.target.is_null() && !y.target.is_null() => {
                let (x, y) = (x.target, y.target);
                self.items_equal(x, y, depth + 1)?
            }
            (Payload::Code(_), Payload::Code(_)) => crate::objects::code_object::equal(self, a, b)?,
            (Payload::MappingProxy(x), _) => {
                let x = *x;
                self.items_equal(x, b, depth + 1)?
            }
            (_, Payload::MappingProxy(y)) => {
                let y = *y;
                self.items_equal(a, y, depth + 1)?
            }
            (Payload::DictView(DictViewKind::Keys | DictViewKind::Items, _), _)
            | (_, Payload::DictView(DictViewKind::Keys | DictViewKind::Items, _)) => {
                if !self.is_set_like(a) || !self.is_set_like(b) {
                    return Ok(None);
                }
                self.native_len(a) == self.native_len(b) && self.all_contained(a, b)?
            }
            (Payload::GenericAlias(o, x), Payload::GenericAlias(p, y)) => {
                let (o, x, p, y) = (*o, *x, *p, *y);
                self.items_equal(o, p, depth + 1)? && self.items_equal(x, y, depth + 1)?
            }
            (Payload::Union(x), Payload::Union(y)) => {
                let (x, y) = (self.tuple_items(*x).to_vec(), self.tuple_items(*y).to_vec());
                x.len() == y.len() && self.all_in(&x, &y, depth + 1)?
            }
            _ => return Ok(None),
        }))
    }

    fn all_in(&mut self, items: &[ObjId], others: &[ObjId], depth: usize) -> Res<bool> {
        'items: for &item in items {
            for &other in others {
                if self.items_equal(item, other, depth)? {
                    continue 'items;
                }
            }
            return Ok(false);
        }
        Ok(true)
    }

    fn rows_equal(&mut self, a: ObjId, b: ObjId, depth: usize) -> Res<bool> {
        let (Some(x), Some(y)) = (self.sequence_items(a), self.sequence_items(b)) else {
            return Ok(false);
        };
        if x.len() != y.len() {
            return Ok(false);
        }
        let count = x.len();
        self.looks_at(count);
        for index in 0..count {
            let (Some(x), Some(y)) = (self.sequence_items(a), self.sequence_items(b)) else {
                return Ok(false);
            };
            let (Some(&x), Some(&y)) = (x.get(index), y.get(index)) else {
                return Ok(false);
            };
            if !self.items_equal(x, y, depth + 1)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Orders ints, floats, bools, strings and bytes. `None`: not two such values. `Some(None)`: unordered (nan).
    #[inline]
    pub fn compare_atoms(&self, a: ObjId, b: ObjId) -> Option<Option<Ordering>> {
        use numbers::int_ops::{cmp_int_float, cmp_small_float};
        Some(match (self.heap.payload(a), self.heap.payload(b)) {
            (Payload::Int(x), Payload::Int(y)) => Some(x.cmp(y)),
            (Payload::Str(x), Payload::Str(y)) => Some(x.compare(y)),
            (Payload::Float(x), Payload::Float(y)) => x.partial_cmp(y),
            (Payload::Big(x), Payload::Big(y)) => Some(x.cmp(y)),
            (Payload::Int(x), Payload::Float(y)) => cmp_small_float(*x, *y),
            (Payload::Float(x), Payload::Int(y)) => cmp_small_float(*y, *x).map(Ordering::reverse),
            (Payload::Big(x), Payload::Float(y)) => cmp_int_float(x, *y),
            (Payload::Float(x), Payload::Big(y)) => cmp_int_float(y, *x).map(Ordering::reverse),
            (Payload::Bool(x), Payload::Float(y)) => cmp_small_float(i64::from(*x), *y),
            (Payload::Float(x), Payload::Bool(y)) => cmp_small_float(i64::from(*y), *x).map(Ordering::reverse),
            (Payload::Bytes(_) | Payload::ByteArray(_), Payload::Bytes(_) | Payload::ByteArray(_)) => {
                Some(self.as_bytes(a).cmp(&self.as_bytes(b)))
            }
            // A bytearray compares with whatever has bytes; bytes do not.
            (Payload::ByteArray(_), Payload::MemoryView(_)) | (Payload::MemoryView(_), Payload::ByteArray(_)) => {
                let (x, y) = (
                    crate::objects::text_args::buffer_of(self, a)?,
                    crate::objects::text_args::buffer_of(self, b)?,
                );
                Some(x.cmp(&y))
            }
            (
                Payload::Int(_) | Payload::Big(_) | Payload::Bool(_),
                Payload::Int(_) | Payload::Big(_) | Payload::Bool(_),
            ) => match (self.as_i64(a), self.as_i64(b)) {
                (Some(x), Some(y)) => Some(x.cmp(&y)),
                _ => Some(self.as_big(a)?.cmp(&self.as_big(b)?)),
            },
            _ => return None,
        })
    }

    /// Whether two such values are equal; `None` where they are not such values.
    #[inline]
    pub fn equal_atoms(&self, a: ObjId, b: ObjId) -> Option<bool> {
        Some(self.compare_atoms(a, b)? == Some(Ordering::Equal))
    }

    /// `<`, `<=`, … by layout; `None` where CPython's slots answer `NotImplemented` on both sides.
    pub fn native_compare(&mut self, a: ObjId, b: ObjId, op: Comparison, depth: usize) -> Res<Option<bool>> {
        if depth > MAX_DEPTH {
            return Err(self.recursion_error(" in comparison"));
        }
        match op {
            Comparison::Eq => return self.native_equal_opt(a, b, depth),
            Comparison::Ne => return Ok(self.native_equal_opt(a, b, depth)?.map(|equal| !equal)),
            _ => {}
        }
        if let Some(ordering) = self.compare_atoms(a, b) {
            return Ok(Some(op.holds(ordering)));
        }
        match (self.heap.payload(a), self.heap.payload(b)) {
            (Payload::List(x), Payload::List(y)) => {
                if let Some(ordering) = self.order_rows(x, y, 0) {
                    return Ok(Some(op.holds(ordering)));
                }
                let (x, y) = (x.clone(), y.clone());
                self.compare_rows(&x, &y, op, depth).map(Some)
            }
            (Payload::Tuple(x), Payload::Tuple(y)) => {
                if let Some(ordering) = self.order_rows(x, y, 0) {
                    return Ok(Some(op.holds(ordering)));
                }
                let (x, y) = (x.clone(), y.clone());
                self.compare_rows(&x, &y, op, depth).map(Some)
            }
            (Payload::Deque(x), Payload::Deque(y)) => {
                let (x, y): (Vec<_>, Vec<_>) = (x.items.iter().copied().collect(), y.items.iter().copied().collect());
                self.compare_rows(&x, &y, op, depth).map(Some)
            }
            (Payload::Array(_), Payload::Array(_)) => crate::objects::array::compare(self, a, b, op),
            (Payload::Slice(x), Payload::Slice(y)) => {
                let (x, y) = (**x, **y);
                self.compare_rows(&x, &y, op, depth).map(Some)
            }
            (Payload::Cell(x), Payload::Cell(y)) => {
                let (x, y) = (*x, *y);
                if x.is_null() || y.is_null() {
                    return Ok(Some(op.holds(Some(y.is_null().cmp(&x.is_null())))));
                }
                match self.compare_natively(x, y, op, depth + 1)? {
                    None => Err(self.not_ordered(x, y, op)),
                    answer => Ok(answer),
                }
            }
            (Payload::Set(x) | Payload::FrozenSet(x), Payload::Set(y) | Payload::FrozenSet(y)) => {
                let (x, y) = (x.len(), y.len());
                Ok(Some(match op {
                    Comparison::Le => x <= y && self.set_is_subset(a, b, false, depth)?,
                    Comparison::Lt => x < y && self.set_is_subset(a, b, false, depth)?,
                    Comparison::Ge => y <= x && self.set_is_subset(b, a, false, depth)?,
                    _ => y < x && self.set_is_subset(b, a, false, depth)?,
                }))
            }
            _ if self.is_set_like(a) && self.is_set_like(b) => {
                let (x, y) = (self.native_len(a), self.native_len(b));
                Ok(Some(match op {
                    Comparison::Le => x <= y && self.all_contained(a, b)?,
                    Comparison::Lt => x < y && self.all_contained(a, b)?,
                    Comparison::Ge => y <= x && self.all_contained(b, a)?,
                    _ => y < x && self.all_contained(b, a)?,
                }))
            }
            _ => Ok(None),
        }
    }

    /// Sets, and the dict views that compare like sets.
    fn is_set_like(&self, id: ObjId) -> bool {
        matches!(
            self.heap.payload(id),
            Payload::DictView(DictViewKind::Keys | DictViewKind::Items, _) | Payload::Set(_) | Payload::FrozenSet(_)
        )
    }

    /// Whether every item of one set or view is in another.
    fn all_contained(&mut self, a: ObjId, b: ObjId) -> Res<bool> {
        let items = self.collect(a)?;
        let mut answer = Ok(true);
        for &item in &items {
            answer = match self.heap.payload(b) {
                Payload::DictView(..) => crate::objects::dict_view::contains(self, b, item),
                _ => crate::objects::set::contains(self, b, item),
            };
            if answer != Ok(true) {
                break;
            }
        }
        self.drop_refs(items);
        answer
    }

    /// As [`Machine::compare_atoms`], of tuples and lists as well, where all that is compared is of built-in types: most of
    /// what is sorted. No Python code can be involved, so nothing changes meanwhile. `None` where that is not so.
    pub fn order_plain(&self, a: ObjId, b: ObjId, depth: usize) -> Option<Option<Ordering>> {
        let (x, y) = (self.heap.get(a), self.heap.get(b));
        if x.ty != y.ty {
            return None;
        }
        match (&x.payload, &y.payload) {
            (Payload::Int(p), Payload::Int(q)) if x.ty == types::INT => Some(Some(p.cmp(q))),
            (Payload::Str(p), Payload::Str(q)) if x.ty == types::STR => Some(Some(p.compare(q))),
            (Payload::Float(p), Payload::Float(q)) if x.ty == types::FLOAT => Some(p.partial_cmp(q)),
            (Payload::Tuple(p), Payload::Tuple(q)) if x.ty == types::TUPLE => self.order_rows(p, q, depth),
            (Payload::List(p), Payload::List(q)) if x.ty == types::LIST => self.order_rows(p, q, depth),
            _ => None,
        }
    }

    fn order_rows(&self, x: &[ObjId], y: &[ObjId], depth: usize) -> Option<Option<Ordering>> {
        if depth > PLAIN_DEPTH {
            return None;
        }
        for (&x, &y) in x.iter().zip(y) {
            // The same object is equal to itself, even a nan.
            if x != y {
                let ordering = self.order_plain(x, y, depth + 1)?;
                if ordering != Some(Ordering::Equal) {
                    return Some(ordering);
                }
            }
        }
        Some(Some(x.len().cmp(&y.len())))
    }

    fn compare_rows(&mut self, x: &[ObjId], y: &[ObjId], op: Comparison, depth: usize) -> Res<bool> {
        self.looks_at(x.len().min(y.len()));
        for (&x, &y) in x.iter().zip(y) {
            if self.items_equal(x, y, depth + 1)? {
                continue;
            }
            return match self.compare_natively(x, y, op, depth + 1)? {
                Some(answer) => Ok(answer),
                None => Err(self.not_ordered(x, y, op)),
            };
        }
        Ok(op.holds(Some(x.len().cmp(&y.len()))))
    }

    /// A comparison unless a class involved defines it in Python.
    pub fn compare_natively(&mut self, a: ObjId, b: ObjId, op: Comparison, depth: usize) -> Res<Option<bool>> {
        let special = if matches!(op, Comparison::Eq | Comparison::Ne) {
            Special::Eq
        } else {
            Special::Order
        };
        self.native_only(a, special)?;
        self.native_only(b, special)?;
        self.native_compare(a, b, op, depth)
    }

    /// `a < b` as a bool, for sorting, `min` and the like.
    pub fn less(&mut self, a: ObjId, b: ObjId) -> Res<bool> {
        if let Some(ordering) = self.order_plain(a, b, 0) {
            return Ok(ordering == Some(Ordering::Less));
        }
        match self.compare_natively(a, b, Comparison::Lt, 0)? {
            Some(answer) => Ok(answer),
            None => Err(self.not_ordered(a, b, Comparison::Lt)),
        }
    }

    /// Raises the `TypeError` of an unsupported comparison.
    pub fn not_ordered(&mut self, a: ObjId, b: ObjId, op: Comparison) -> Abort {
        let (left, right) = (self.type_name(a), self.type_name(b));
        self.type_error(format!(
            "'{}' not supported between instances of '{left}' and '{right}'",
            op.symbol()
        ))
    }

    fn set_is_subset(&mut self, a: ObjId, b: ObjId, same_size: bool, depth: usize) -> Res<bool> {
        let (Some(x), Some(y)) = (self.as_set(a), self.as_set(b)) else {
            return Ok(false);
        };
        if same_size && x.len() != y.len() {
            return Ok(false);
        }
        let keys: Vec<_> = x.hashed().collect();
        for (hash, key) in keys {
            if self.set_find_hashed(b, key, hash, depth + 1)?.is_none() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    // ---- hash tables ----

    /// What a table may ask: equality of two keys, or `None` if only Python can say.
    fn key_equal(&mut self, a: ObjId, b: ObjId, depth: usize) -> Res<bool> {
        self.items_equal(a, b, depth)
    }

    /// The entry of a key in a dict object.
    pub fn dict_find(&mut self, dict: ObjId, key: ObjId) -> Res<Option<usize>> {
        let hash = self.hash(key)?;
        self.dict_find_hashed(dict, key, hash, 0)
    }

    /// As [`Machine::dict_find`] with the hash known.
    pub fn dict_find_hashed(&mut self, dict: ObjId, key: ObjId, hash: i64, depth: usize) -> Res<Option<usize>> {
        let Some(table) = self.as_dict(dict) else {
            return Ok(None);
        };
        // Atoms compare without touching the machine; anything else is compared entry by entry.
        match table.find(hash, key, |other| self.equal_atoms(key, other)) {
            Lookup::Found(place) => return Ok(Some(place)),
            Lookup::Missing => return Ok(None),
            Lookup::Ask(_) => {}
        }
        for place in table.candidates(hash) {
            let other = self
                .as_dict(dict)
                .and_then(|table| table.entries().get(place))
                .map_or(ObjId::NULL, |entry| entry.key);
            if !other.is_null() && self.key_equal(other, key, depth)? {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    /// The value of a key (borrowed).
    pub fn dict_get(&mut self, dict: ObjId, key: ObjId) -> Res<Option<ObjId>> {
        let place = self.dict_find(dict, key)?;
        Ok(place.and_then(|place| self.as_dict(dict)?.entries().get(place).map(|entry| entry.value)))
    }

    /// `d[key] = value`. Borrows the key, owns the value (and keeps it only on success: on failure it is released).
    pub fn dict_set(&mut self, dict: ObjId, key: ObjId, value: ObjId) -> Res<()> {
        let found = self
            .hash(key)
            .and_then(|hash| Ok((hash, self.dict_find_hashed(dict, key, hash, 0)?)));
        match found {
            Err(abort) => {
                self.heap.decref(value);
                return Err(abort);
            }
            Ok((_, Some(place))) => {
                let old = self
                    .as_dict_mut(dict)
                    .map_or(value, |table| table.replace(place, value));
                self.heap.decref(old);
            }
            Ok((hash, None)) => {
                self.heap.incref(key);
                let exact_str = self.type_of(key) == types::STR;
                self.share_key(dict, key);
                if let Some(table) = self.as_dict_mut(dict) {
                    if !exact_str {
                        table.make_general();
                    }
                    table.insert_new(hash, key, value);
                }
            }
        }
        self.maintain_tracking(dict, &[key, value]);
        Ok(())
    }

    /// Takes a key out; its value (owned), if it was there.
    pub fn dict_remove(&mut self, dict: ObjId, key: ObjId) -> Res<Option<ObjId>> {
        let Some(place) = self.dict_find(dict, key)? else {
            return Ok(None);
        };
        let entry = self.as_dict_mut(dict).and_then(|table| table.remove(place));
        Ok(entry.map(|entry| {
            self.heap.decref(entry.key);
            entry.value
        }))
    }

    /// The slot of a key in a set or frozenset.
    pub fn set_find(&mut self, set: ObjId, key: ObjId) -> Res<Option<usize>> {
        let hash = self.hash(key)?;
        self.set_find_hashed(set, key, hash, 0)
    }

    pub fn set_find_hashed(&mut self, set: ObjId, key: ObjId, hash: i64, depth: usize) -> Res<Option<usize>> {
        let Some(table) = self.as_set(set) else { return Ok(None) };
        match table.find(hash, key, |other| self.equal_atoms(key, other)) {
            Lookup::Found(place) => return Ok(Some(place)),
            Lookup::Missing => return Ok(None),
            Lookup::Ask(_) => {}
        }
        for place in table.candidates(hash) {
            let other = self
                .as_set(set)
                .and_then(|table| table.key_at(place))
                .unwrap_or(ObjId::NULL);
            if !other.is_null() && self.key_equal(other, key, depth)? {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    /// `s.add(key)`; borrows the key.
    pub fn set_add(&mut self, set: ObjId, key: ObjId) -> Res<()> {
        let hash = self.hash(key)?;
        if self.set_find_hashed(set, key, hash, 0)?.is_none() {
            self.heap.incref(key);
            if let Some(table) = self.as_set_mut(set) {
                table.insert_new(hash, key);
            }
        }
        Ok(())
    }

    /// The slot of a key in a table that no object owns yet.
    pub fn table_find(&mut self, table: &SetTable, key: ObjId, hash: i64) -> Res<Option<usize>> {
        match table.find(hash, key, |other| self.equal_atoms(key, other)) {
            Lookup::Found(place) => return Ok(Some(place)),
            Lookup::Missing => return Ok(None),
            Lookup::Ask(_) => {}
        }
        for place in table.candidates(hash) {
            let other = table.key_at(place).unwrap_or(ObjId::NULL);
            if !other.is_null() && self.key_equal(other, key, 0)? {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    /// Adds a key to a table that no object owns yet; borrows the key.
    pub fn table_add(&mut self, table: &mut SetTable, key: ObjId) -> Res<()> {
        let hash = self.hash(key)?;
        if self.table_find(table, key, hash)?.is_none() {
            self.heap.incref(key);
            table.insert_new(hash, key);
        }
        Ok(())
    }

    // ---- index ----

    /// `operator.index(x)` for a native int: `None` in the second place if it does not fit, with its sign.
    pub fn index(&mut self, id: ObjId) -> Res<i64> {
        if let Some(value) = self.as_i64(id) {
            return Ok(value);
        }
        if self.is_int(id) {
            return Err(self.raise_text(types::INDEX_ERROR, "cannot fit 'int' into an index-sized integer"));
        }
        self.native_only(id, Special::Index)?;
        let name = self.type_name(id);
        Err(self.type_error(format!("'{name}' object cannot be interpreted as an integer")))
    }

    /// As [`Machine::index`] with out-of-range values clamped, as slices do.
    pub fn index_clamped(&mut self, id: ObjId) -> Res<i64> {
        match self.heap.payload(id) {
            Payload::Big(value) => Ok(if value.sign() == num_bigint::Sign::Minus {
                i64::MIN
            } else {
                i64::MAX
            }),
            _ => self.index(id),
        }
    }

    // ---- iteration ----

    /// Whether iterating over `id` runs no Python code, and the whole iteration can be done natively at once.
    pub fn iterates_natively(&self, id: ObjId) -> bool {
        self.iterates_natively_at(id, 0)
    }

    fn iterates_natively_at(&self, id: ObjId, depth: usize) -> bool {
        if depth > NESTED_ITERATORS || self.overrides(id, Special::Iter) || self.overrides(id, Special::Next) {
            return false;
        }
        match self.heap.payload(id) {
            Payload::Generator(_) => false,
            Payload::Iterator(data) => match &**data {
                IteratorData::Enumerate { iterator, .. } => self.iterates_natively_at(*iterator, depth + 1),
                IteratorData::Zip { iterators, .. } => self
                    .tuple_items(*iterators)
                    .iter()
                    .all(|&iterator| self.iterates_natively_at(iterator, depth + 1)),
                IteratorData::Map { .. }
                | IteratorData::Filter { .. }
                | IteratorData::Callable { .. }
                | IteratorData::Reversed { .. }
                | IteratorData::Sequence { .. } => false,
                _ => true,
            },
            Payload::Str(_)
            | Payload::Bytes(_)
            | Payload::ByteArray(_)
            | Payload::List(_)
            | Payload::Tuple(_)
            | Payload::Dict(_)
            | Payload::Set(_)
            | Payload::FrozenSet(_)
            | Payload::Range(_)
            | Payload::DictView(..)
            | Payload::MappingProxy(_)
            | Payload::Array(_)
            | Payload::MemoryView(_)
            | Payload::Deque(_) => true,
            _ => false,
        }
    }

    /// `list(x)` as owned references: all the items, if that needs no Python code.
    pub fn collect(&mut self, id: ObjId) -> Res<Vec<ObjId>> {
        if !self.iterates_natively(id) {
            if self.is_iterable(id) {
                return Err(Abort::Slow);
            }
            return Err(self.not_iterable(id));
        }
        if let Some(count) = self.sequence_items(id).map(<[ObjId]>::len) {
            self.check_items(count)?;
        }
        if let Some(items) = self.sequence_items(id) {
            let items = items.to_vec();
            self.looks_at(items.len());
            for &item in &items {
                self.heap.incref(item);
            }
            return Ok(items);
        }
        let iterator = self.iter(id)?;
        let mut items = Vec::new();
        let outcome = loop {
            match self.next(iterator) {
                Ok(Some(item)) => items.push(item),
                Ok(None) => break Ok(()),
                Err(abort) => break Err(abort),
            }
            let many = items.len() > self.limits.items || self.heap.live > self.limits.objects;
            let check = items.len().is_multiple_of(ITEMS_BETWEEN_CHECKS);
            if many || check && self.check_items(ITEMS_BETWEEN_CHECKS * OBJECT_ITEMS).is_err() {
                break Err(self.memory_error());
            }
        };
        self.heap.decref(iterator);
        self.looks_at(items.len().saturating_mul(4));
        match outcome {
            Ok(()) => Ok(items),
            Err(abort) => {
                self.drop_refs(items);
                Err(abort)
            }
        }
    }

    /// Raises "'int' object is not iterable".
    pub fn not_iterable(&mut self, id: ObjId) -> Abort {
        let name = self.type_name(id);
        self.type_error(format!("'{name}' object is not iterable"))
    }
}
