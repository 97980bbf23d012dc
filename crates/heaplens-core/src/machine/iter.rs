//! Built-in iterators: making one (`iter(x)`) and taking the next item, as far as that needs no Python code.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::fixed::types;
use super::protocols::Special;
use super::{Abort, Machine, ObjId, Res, names};
use crate::objects::{DictViewKind, GeneratorKind, IteratorData, Payload};

impl Machine {
    /// Whether `iter(x)` could succeed.
    pub fn is_iterable(&self, id: ObjId) -> bool {
        self.iterates_natively(id)
            || matches!(self.heap.payload(id), Payload::Iterator(_) | Payload::GenericAlias(..))
            || self.overrides(id, Special::Iter)
            || self.overrides(id, Special::GetItem)
            || self
                .type_attribute(self.type_of(id), self.name(names::ITER))
                .is_some_and(|attribute| attribute != super::fixed::NONE)
    }

    pub fn iterator(&mut self, ty: ObjId, data: IteratorData) -> ObjId {
        self.heap.alloc(ty, Payload::Iterator(Box::new(data)))
    }

    /// `iter(x)` for built-in iterables (a new reference).
    pub fn iter(&mut self, id: ObjId) -> Res {
        if self.overrides(id, Special::Iter) {
            return Err(Abort::Slow);
        }
        self.native_iter(id)
    }

    /// `iter(x)` by layout.
    pub fn native_iter(&mut self, id: ObjId) -> Res {
        let (ty, data) = match self.heap.payload(id) {
            Payload::Iterator(_) => return Ok(self.heap.new_ref(id)),
            Payload::Generator(data) if data.kind == GeneratorKind::Generator => return Ok(self.heap.new_ref(id)),
            Payload::List(_) => (types::LIST_ITERATOR, IteratorData::List { list: id, next: 0 }),
            Payload::Tuple(_) => (types::TUPLE_ITERATOR, IteratorData::Tuple { tuple: id, next: 0 }),
            Payload::Str(text) => {
                let ty = if text.is_ascii() {
                    types::STR_ASCII_ITERATOR
                } else {
                    types::STR_ITERATOR
                };
                (
                    ty,
                    IteratorData::Str {
                        text: id,
                        next: 0,
                        offset: 0,
                    },
                )
            }
            Payload::Bytes(_) => (types::BYTES_ITERATOR, IteratorData::Bytes { bytes: id, next: 0 }),
            Payload::ByteArray(_) => (types::BYTEARRAY_ITERATOR, IteratorData::Bytes { bytes: id, next: 0 }),
            Payload::Array(_) => (types::ARRAY_ITERATOR, IteratorData::Buffer { buffer: id, next: 0 }),
            Payload::MemoryView(_) => {
                self.native_len(id);
                (types::MEMORY_ITERATOR, IteratorData::Buffer { buffer: id, next: 0 })
            }
            Payload::Range(_) => return self.range_iterator(id, false),
            Payload::Dict(table) => {
                let used = table.len();
                let data = IteratorData::Dict {
                    dict: id,
                    kind: DictViewKind::Keys,
                    next: 0,
                    used,
                    left: used,
                    reverse: false,
                };
                (types::DICT_KEY_ITERATOR, data)
            }
            Payload::DictView(kind, dict) => {
                let (kind, dict) = (*kind, *dict);
                let used = self.native_len(dict).unwrap_or(0);
                let ty = match kind {
                    DictViewKind::Keys => types::DICT_KEY_ITERATOR,
                    DictViewKind::Values => types::DICT_VALUE_ITERATOR,
                    DictViewKind::Items => types::DICT_ITEM_ITERATOR,
                };
                self.heap.incref(dict);
                return Ok(self.iterator(
                    ty,
                    IteratorData::Dict {
                        dict,
                        kind,
                        next: 0,
                        used,
                        left: used,
                        reverse: false,
                    },
                ));
            }
            Payload::MappingProxy(dict) => {
                let dict = *dict;
                return self.iter(dict);
            }
            Payload::Set(table) | Payload::FrozenSet(table) => (
                types::SET_ITERATOR,
                IteratorData::Set {
                    set: id,
                    next: 0,
                    used: table.len(),
                },
            ),
            Payload::Deque(data) => (
                types::DEQUE_ITERATOR,
                IteratorData::Deque {
                    deque: id,
                    next: 0,
                    version: data.version,
                    reverse: false,
                },
            ),
            _ => {
                if self.is_iterable(id) {
                    return Err(Abort::Slow);
                }
                return Err(self.not_iterable(id));
            }
        };
        self.heap.incref(id);
        Ok(self.iterator(ty, data))
    }

    /// `iter(range)` or `reversed(range)`.
    pub fn range_iterator(&mut self, id: ObjId, reverse: bool) -> Res {
        let len = self.range_len(id);
        let Some([start, _, step]) = self.range_parts(id) else {
            return Err(self.not_iterable(id));
        };
        let (start, step) = if reverse {
            (&start + (&len - 1) * &step, -step)
        } else {
            (start, step)
        };
        let last = &start + &len * &step;
        if let (Some(next), Some(step), Some(left), Some(_)) =
            (start.to_i64(), step.to_i64(), len.to_u64(), last.to_i64())
        {
            return Ok(self.iterator(types::RANGE_ITERATOR, IteratorData::Range { next, step, left }));
        }
        let next = self.big(start);
        let step = self.big(step);
        let left = self.big(len);
        Ok(self.iterator(types::LONGRANGE_ITERATOR, IteratorData::LongRange { next, step, left }))
    }

    /// The next item of a built-in iterator (a new reference), or `None` at its end. [`Abort::Slow`] if Python code has to
    /// run to find it; nothing has moved then.
    pub fn next(&mut self, iterator: ObjId) -> Res<Option<ObjId>> {
        if self.overrides(iterator, Special::Next) {
            return Err(Abort::Slow);
        }
        let Payload::Iterator(data) = self.heap.payload_mut(iterator) else {
            let ty = self.type_of(iterator);
            let has_next = self.type_attribute(ty, self.name(names::NEXT)).is_some();
            return if has_next {
                Err(Abort::Slow)
            } else {
                let name = self.type_name(iterator);
                Err(self.type_error(format!("'{name}' object is not an iterator")))
            };
        };
        match &mut **data {
            IteratorData::Range { next, step, left } => {
                if *left == 0 {
                    return Ok(None);
                }
                *left -= 1;
                let value = *next;
                *next = next.wrapping_add(*step);
                Ok(Some(self.int(value)))
            }
            IteratorData::List { list, next } => {
                let (list, index) = (*list, *next);
                if list.is_null() {
                    return Ok(None);
                }
                match self.as_list(list).and_then(|items| items.get(index)).copied() {
                    Some(item) => {
                        if let Payload::Iterator(data) = self.heap.payload_mut(iterator)
                            && let IteratorData::List { next, .. } = &mut **data
                        {
                            *next = index + 1;
                        }
                        Ok(Some(self.heap.new_ref(item)))
                    }
                    None => self.exhaust(iterator),
                }
            }
            IteratorData::Tuple { tuple, next } => {
                let (tuple, index) = (*tuple, *next);
                *next += 1;
                match self.tuple_items(tuple).get(index).copied() {
                    Some(item) => Ok(Some(self.heap.new_ref(item))),
                    None => self.exhaust(iterator),
                }
            }
            IteratorData::Str { text, offset, .. } => {
                let (text, at) = (*text, *offset);
                let Some(c) = self.as_str(text).and_then(|text| text.text.get(at..)?.chars().next()) else {
                    return self.exhaust(iterator);
                };
                if let Payload::Iterator(data) = self.heap.payload_mut(iterator)
                    && let IteratorData::Str { next, offset, .. } = &mut **data
                {
                    *next += 1;
                    *offset += c.len_utf8();
                }
                Ok(Some(self.char(c)))
            }
            IteratorData::Bytes { bytes, next } => {
                let (bytes, index) = (*bytes, *next);
                *next += 1;
                match self.as_bytes(bytes).and_then(|bytes| bytes.get(index)).copied() {
                    Some(byte) => Ok(Some(self.int(byte.into()))),
                    None => self.exhaust(iterator),
                }
            }
            IteratorData::Buffer { buffer, next } => {
                let (buffer, index) = (*buffer, *next);
                *next += 1;
                let item = match self.heap.payload(buffer) {
                    Payload::Array(_) => crate::objects::array::item(self, buffer, index),
                    Payload::MemoryView(_) => crate::objects::memoryview::item(self, buffer, index)?,
                    _ => None,
                };
                match item {
                    Some(item) => Ok(Some(item)),
                    None => self.exhaust(iterator),
                }
            }
            IteratorData::ListReverse { list, next } => {
                let (list, index) = (*list, *next);
                let Some(index) = index else { return Ok(None) };
                *next = index.checked_sub(1);
                match self.as_list(list).and_then(|items| items.get(index)).copied() {
                    Some(item) => Ok(Some(self.heap.new_ref(item))),
                    None => self.exhaust(iterator),
                }
            }
            IteratorData::LongRange { next, step, left } => {
                let (next, step, left) = (*next, *step, *left);
                let count = self.as_big(left).unwrap_or_default();
                if count <= BigInt::ZERO {
                    return Ok(None);
                }
                let following = self.as_big(next).unwrap_or_default() + self.as_big(step).unwrap_or_default();
                let following = self.big(following);
                let fewer = self.big(count - 1);
                if let Payload::Iterator(data) = self.heap.payload_mut(iterator)
                    && let IteratorData::LongRange { next, left, .. } = &mut **data
                {
                    *next = following;
                    *left = fewer;
                }
                self.heap.decref(left);
                Ok(Some(next))
            }
            IteratorData::Dict { .. } => self.next_of_dict(iterator),
            IteratorData::Set { set, next, used } => {
                let (set, index, used) = (*set, *next, *used);
                if set.is_null() {
                    return Ok(None);
                }
                let table = self.as_set(set);
                if table.is_some_and(|table| table.len() != used) {
                    self.set_iterator_used(iterator, usize::MAX);
                    return Err(self.runtime_error("Set changed size during iteration"));
                }
                match table.and_then(|table| table.next_from(index)) {
                    Some((slot, key)) => {
                        if let Payload::Iterator(data) = self.heap.payload_mut(iterator)
                            && let IteratorData::Set { next, .. } = &mut **data
                        {
                            *next = slot + 1;
                        }
                        Ok(Some(self.heap.new_ref(key)))
                    }
                    None => self.exhaust(iterator),
                }
            }
            IteratorData::Deque {
                deque,
                next,
                version,
                reverse,
            } => {
                let (deque, index, version, reverse) = (*deque, *next, *version, *reverse);
                let Payload::Deque(data) = self.heap.payload(deque) else {
                    return Ok(None);
                };
                let len = data.items.len();
                if data.version != version {
                    return Err(self.runtime_error("deque mutated during iteration"));
                }
                let item = if reverse {
                    len.checked_sub(index + 1).and_then(|i| data.items.get(i))
                } else {
                    data.items.get(index)
                };
                match item.copied() {
                    Some(item) => {
                        if let Payload::Iterator(data) = self.heap.payload_mut(iterator)
                            && let IteratorData::Deque { next, .. } = &mut **data
                        {
                            *next += 1;
                        }
                        Ok(Some(self.heap.new_ref(item)))
                    }
                    None => self.exhaust(iterator),
                }
            }
            IteratorData::Enumerate { iterator: inner, .. } => {
                let inner = *inner;
                if self.is_made_of_iterators(inner) && !self.iterates_natively(iterator) {
                    return Err(Abort::Slow);
                }
                let Some(item) = self.next(inner)? else { return Ok(None) };
                Ok(Some(self.enumerated(iterator, item)))
            }
            IteratorData::Zip { iterators, strict } => {
                let (iterators, strict) = (*iterators, *strict);
                if !self.iterates_natively(iterator) {
                    return Err(Abort::Slow);
                }
                self.next_of_zip(iterators, strict)
            }
            IteratorData::Map { .. }
            | IteratorData::Filter { .. }
            | IteratorData::Callable { .. }
            | IteratorData::Reversed { .. }
            | IteratorData::Sequence { .. } => Err(Abort::Slow),
        }
    }

    /// An iterator that asks others, which may ask others again.
    fn is_made_of_iterators(&self, id: ObjId) -> bool {
        matches!(self.heap.payload(id), Payload::Iterator(data)
            if matches!(**data, IteratorData::Enumerate { .. } | IteratorData::Zip { .. }))
    }

    fn next_of_zip(&mut self, iterators: ObjId, strict: bool) -> Res<Option<ObjId>> {
        let inner = self.tuple_items(iterators).to_vec();
        let mut items = Vec::with_capacity(inner.len());
        for (position, &iterator) in inner.iter().enumerate() {
            match self.next(iterator) {
                Ok(Some(item)) => items.push(item),
                Ok(None) => {
                    self.drop_refs(items);
                    if !strict {
                        return Ok(None);
                    }
                    if position > 0 {
                        let plural = if position == 1 { " " } else { "s 1-" };
                        return Err(self.value_error(format!(
                            "zip() argument {} is shorter than argument{plural}{position}",
                            position + 1
                        )));
                    }
                    for (position, &iterator) in inner.iter().enumerate().skip(1) {
                        if let Some(extra) = self.next(iterator)? {
                            self.heap.decref(extra);
                            let plural = if position == 1 { " " } else { "s 1-" };
                            return Err(self.value_error(format!(
                                "zip() argument {} is longer than argument{plural}{position}",
                                position + 1
                            )));
                        }
                    }
                    return Ok(None);
                }
                Err(abort) => {
                    self.drop_refs(items);
                    return Err(abort);
                }
            }
        }
        if items.is_empty() {
            return Ok(None);
        }
        Ok(Some(self.tuple(items)))
    }

    fn next_of_dict(&mut self, iterator: ObjId) -> Res<Option<ObjId>> {
        let Payload::Iterator(data) = self.heap.payload(iterator) else {
            return Ok(None);
        };
        let IteratorData::Dict {
            dict,
            kind,
            next,
            used,
            left,
            reverse,
        } = **data
        else {
            return Ok(None);
        };
        if dict.is_null() {
            return Ok(None);
        }
        let Some(table) = self.as_dict(dict) else {
            return Ok(None);
        };
        if table.len() != used {
            self.set_iterator_used(iterator, usize::MAX);
            return Err(self.runtime_error("dictionary changed size during iteration"));
        }
        let entries = table.entries();
        let place = if reverse {
            // `next` counts entries already passed from the end.
            let limit = entries.len().saturating_sub(next);
            entries[..limit].iter().rposition(|entry| !entry.value.is_null())
        } else {
            entries
                .iter()
                .skip(next)
                .position(|entry| !entry.value.is_null())
                .map(|offset| next + offset)
        };
        let Some(place) = place else {
            return self.exhaust(iterator);
        };
        if left == 0 && !reverse {
            // As many keys as there were have come, but this is another one.
            self.exhaust(iterator)?;
            return Err(self.runtime_error("dictionary keys changed during iteration"));
        }
        let (key, value) = (entries[place].key, entries[place].value);
        let following = if reverse { entries.len() - place } else { place + 1 };
        if let Payload::Iterator(data) = self.heap.payload_mut(iterator)
            && let IteratorData::Dict { next, left, .. } = &mut **data
        {
            *next = following;
            *left = left.saturating_sub(1);
        }
        Ok(Some(match kind {
            DictViewKind::Keys => self.heap.new_ref(key),
            DictViewKind::Values => self.heap.new_ref(value),
            DictViewKind::Items => {
                self.heap.incref(key);
                self.heap.incref(value);
                self.tuple(vec![key, value])
            }
        }))
    }

    fn set_iterator_used(&mut self, iterator: ObjId, value: usize) {
        if let Payload::Iterator(data) = self.heap.payload_mut(iterator) {
            match &mut **data {
                IteratorData::Dict { used, .. } | IteratorData::Set { used, .. } => *used = value,
                _ => {}
            }
        }
    }

    /// An iterator at its end lets go of what it iterates over.
    fn exhaust(&mut self, iterator: ObjId) -> Res<Option<ObjId>> {
        let held = match self.heap.payload_mut(iterator) {
            Payload::Iterator(data) => match &mut **data {
                IteratorData::List { list, .. } => std::mem::take(list),
                IteratorData::ListReverse { list, next } => {
                    *next = None;
                    std::mem::take(list)
                }
                IteratorData::Tuple { tuple, .. } => std::mem::replace(tuple, ObjId::NULL),
                IteratorData::Str { text, .. } => std::mem::take(text),
                IteratorData::Bytes { bytes, .. } => std::mem::take(bytes),
                IteratorData::Dict { dict, .. } => std::mem::take(dict),
                IteratorData::Set { set, .. } => std::mem::take(set),
                _ => ObjId::NULL,
            },
            _ => ObjId::NULL,
        };
        if !held.is_null() {
            self.heap.decref(held);
        }
        Ok(None)
    }

    /// `reversed(x)` for built-in sequences and dicts (a new reference).
    pub fn native_reversed(&mut self, id: ObjId) -> Res {
        let (ty, data) = match self.heap.payload(id) {
            Payload::List(items) => (
                types::LIST_REVERSE_ITERATOR,
                IteratorData::ListReverse {
                    list: id,
                    next: items.len().checked_sub(1),
                },
            ),
            Payload::Range(_) => return self.range_iterator(id, true),
            Payload::Dict(table) => {
                let data = IteratorData::Dict {
                    dict: id,
                    kind: DictViewKind::Keys,
                    next: 0,
                    used: table.len(),
                    left: table.len(),
                    reverse: true,
                };
                (types::DICT_REVERSE_KEY_ITERATOR, data)
            }
            Payload::DictView(kind, dict) => {
                let (kind, dict) = (*kind, *dict);
                let used = self.native_len(dict).unwrap_or(0);
                let ty = match kind {
                    DictViewKind::Keys => types::DICT_REVERSE_KEY_ITERATOR,
                    DictViewKind::Values => types::DICT_REVERSE_VALUE_ITERATOR,
                    DictViewKind::Items => types::DICT_REVERSE_ITEM_ITERATOR,
                };
                self.heap.incref(dict);
                return Ok(self.iterator(
                    ty,
                    IteratorData::Dict {
                        dict,
                        kind,
                        next: 0,
                        used,
                        left: used,
                        reverse: true,
                    },
                ));
            }
            Payload::Deque(data) => {
                let data = IteratorData::Deque {
                    deque: id,
                    next: 0,
                    version: data.version,
                    reverse: true,
                };
                (types::DEQUE_REVERSE_ITERATOR, data)
            }
            Payload::Tuple(_) | Payload::Str(_) | Payload::Bytes(_) | Payload::ByteArray(_) => {
                let len = self.native_len(id).unwrap_or(0) as i64;
                (
                    types::REVERSED,
                    IteratorData::Reversed {
                        sequence: id,
                        next: len - 1,
                    },
                )
            }
            _ => return Err(Abort::Slow),
        };
        self.heap.incref(id);
        Ok(self.iterator(ty, data))
    }
}
