//! The common cases of common instructions, without a detour.
//!
//! Each of these does exactly what the general way of its instruction would, for the operands that programs mostly have,
//! or does nothing and says so. None of them runs Python code or raises.

use std::cell::Cell;

use super::fixed::types;
use super::ops::Comparison;
use super::protocols::Special;
use super::{Machine, ObjId};
use crate::objects::{Accessor, Attributes, IteratorData, Payload};

impl Machine {
    /// A name in a namespace, if it still lies where it lay before (borrowed).
    #[inline]
    pub(super) fn global_fast(&self, namespace: ObjId, name: ObjId, place: &Cell<u32>) -> Option<ObjId> {
        let table = self.as_dict(namespace)?;
        if let Some(entry) = table.entries().get(place.get() as usize)
            && entry.key == name
            && !entry.value.is_null()
        {
            return Some(entry.value);
        }
        let found = self.find_str(table, name)?;
        place.set(found as u32);
        Some(table.entries()[found].value)
    }

    /// The next item of a list that is iterated over (borrowed).
    #[inline]
    pub(super) fn next_in_list_fast(&mut self, iterator: ObjId) -> Option<ObjId> {
        let Payload::Iterator(data) = self.heap.payload(iterator) else {
            return None;
        };
        let IteratorData::List { list, next } = **data else {
            return None;
        };
        let item = *self.as_list(list)?.get(next)?;
        if let Payload::Iterator(data) = self.heap.payload_mut(iterator)
            && let IteratorData::List { next, .. } = &mut **data
        {
            *next += 1;
        }
        Some(item)
    }

    /// An element's place: a small int that is in range, counted from either end.
    #[inline]
    fn place_in(&self, index: ObjId, len: usize) -> Option<usize> {
        let Payload::Int(index) = *self.heap.payload(index) else {
            return None;
        };
        let place = if index < 0 { index + len as i64 } else { index };
        usize::try_from(place).ok().filter(|&place| place < len)
    }

    /// `list[int]` and `tuple[int]`. Whether it was done.
    #[inline]
    pub(super) fn get_item_fast(&mut self) -> bool {
        let len = self.stack.len();
        let (object, index) = (self.stack[len - 2], self.stack[len - 1]);
        let ty = self.heap.type_of(object);
        let items: &[ObjId] = match self.heap.payload(object) {
            Payload::List(items) if ty == types::LIST => items,
            Payload::Tuple(items) if ty == types::TUPLE => items,
            _ => return false,
        };
        let Some(place) = self.place_in(index, items.len()) else {
            return false;
        };
        let item = items[place];
        self.heap.incref(item);
        self.stack.truncate(len - 1);
        self.stack[len - 2] = item;
        self.heap.decref(object);
        self.heap.decref(index);
        true
    }

    /// `list[int] = value`. Whether it was done.
    #[inline]
    pub(super) fn set_item_fast(&mut self) -> bool {
        let len = self.stack.len();
        let (value, object, index) = (self.stack[len - 3], self.stack[len - 2], self.stack[len - 1]);
        if self.heap.type_of(object) != types::LIST {
            return false;
        }
        let Payload::List(items) = self.heap.payload(object) else {
            return false;
        };
        let Some(place) = self.place_in(index, items.len()) else {
            return false;
        };
        let Payload::List(items) = self.heap.payload_mut(object) else {
            return false;
        };
        let old = std::mem::replace(&mut items[place], value);
        self.stack.truncate(len - 3);
        self.heap.decref(old);
        self.heap.decref(object);
        self.heap.decref(index);
        true
    }

    /// An attribute that plainly lies in the instance: the common case of `self.x`.
    #[inline]
    pub(super) fn instance_attribute_fast(&self, object: ObjId, name: ObjId) -> Option<ObjId> {
        let obj = self.heap.get(object);
        let extra = obj.extra.as_ref()?;
        let Attributes::Inline(pairs) = &extra.attributes else {
            return None;
        };
        let Payload::Type(data) = self.heap.payload(obj.ty) else {
            return None;
        };
        if data.plain_attributes {
            pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
        } else {
            None
        }
    }

    /// What `object.name` finds in a `__slots__` slot (borrowed).
    #[inline]
    pub(super) fn slot_fast(&self, object: ObjId, name: ObjId) -> Option<ObjId> {
        let obj = self.heap.get(object);
        let slots = &obj.extra.as_ref()?.slots;
        if slots.is_empty() || self.overrides(object, Special::GetAttribute) {
            return None;
        }
        let Payload::GetSet(descriptor) = self.heap.payload(self.type_attribute(obj.ty, name)?) else {
            return None;
        };
        let Accessor::Slot(index) = descriptor.accessor else {
            return None;
        };
        slots.get(index as usize).copied().filter(|value| !value.is_null())
    }

    /// `object.name = value` for an attribute or slot that the instance has already. Whether it was done.
    #[inline]
    pub(super) fn store_attr_fast(&mut self, name: ObjId) -> bool {
        let len = self.stack.len();
        let (value, object) = (self.stack[len - 2], self.stack[len - 1]);
        let obj = self.heap.get(object);
        let Payload::Type(data) = self.heap.payload(obj.ty) else {
            return false;
        };
        if data.overrides & (1 << Special::SetAttr as u8) != 0 {
            return false;
        }
        let plain = data.plain_attributes;
        let slot = if plain {
            None
        } else {
            match self.type_attribute(obj.ty, name).map(|id| self.heap.payload(id)) {
                Some(Payload::GetSet(descriptor)) => match descriptor.accessor {
                    Accessor::Slot(index) => Some(index as usize),
                    _ => return false,
                },
                _ => return false,
            }
        };
        let Some(extra) = &mut self.heap.get_mut(object).extra else {
            return false;
        };
        let held = match slot {
            Some(index) => extra.slots.get_mut(index).filter(|value| !value.is_null()),
            None => match &mut extra.attributes {
                Attributes::Inline(pairs) => pairs.iter_mut().find(|(key, _)| *key == name).map(|(_, held)| held),
                _ => None,
            },
        };
        let Some(held) = held else { return false };
        let old = std::mem::replace(held, value);
        self.stack.truncate(len - 2);
        self.heap.decref(old);
        self.heap.decref(object);
        true
    }

    /// Ints that fit and floats. Whether it was done.
    #[inline]
    pub(super) fn binary_fast(&mut self, arg: u32) -> bool {
        let len = self.stack.len();
        let (left, right) = (self.stack[len - 2], self.stack[len - 1]);
        let (a, b) = (self.heap.get(left), self.heap.get(right));
        // Subclasses of int and float may have operators of their own.
        if a.ty != b.ty || a.ty != types::INT && a.ty != types::FLOAT {
            return false;
        }
        let operator = if arg >= IN_PLACE { arg - IN_PLACE } else { arg };
        let value = match (&a.payload, &b.payload) {
            (&Payload::Int(a), &Payload::Int(b)) => {
                let result = match operator {
                    0 => a.checked_add(b),
                    10 => a.checked_sub(b),
                    5 => a.checked_mul(b),
                    2 if b > 0 => Some(a.div_euclid(b)),
                    6 if b > 0 => Some(a.rem_euclid(b)),
                    1 => Some(a & b),
                    7 => Some(a | b),
                    12 => Some(a ^ b),
                    _ => None,
                };
                let Some(result) = result else { return false };
                self.int(result)
            }
            (&Payload::Float(a), &Payload::Float(b)) => {
                let result = match operator {
                    0 => a + b,
                    10 => a - b,
                    5 => a * b,
                    11 if b != 0.0 => a / b,
                    _ => return false,
                };
                self.float(result)
            }
            _ => return false,
        };
        self.stack.truncate(len - 1);
        self.stack[len - 2] = value;
        self.heap.decref(left);
        self.heap.decref(right);
        true
    }

    /// As [`Machine::binary_fast`], for comparisons: takes both operands off the stack and gives the answer.
    #[inline]
    pub(super) fn compare_fast(&mut self, arg: u32) -> Option<bool> {
        let len = self.stack.len();
        let (left, right) = (self.stack[len - 2], self.stack[len - 1]);
        let (a, b) = (self.heap.get(left), self.heap.get(right));
        if a.ty != b.ty || a.ty != types::INT && a.ty != types::FLOAT {
            return None;
        }
        let &op = Comparison::ALL.get(arg as usize)?;
        let answer = match (&a.payload, &b.payload) {
            (Payload::Int(a), Payload::Int(b)) => op.of(a, b),
            (Payload::Float(a), Payload::Float(b)) => op.of(a, b),
            _ => return None,
        };
        self.stack.truncate(len - 2);
        self.heap.decref(left);
        self.heap.decref(right);
        Some(answer)
    }
}

/// `BINARY_OP` arguments from here on are the in-place forms, which numbers have not.
const IN_PLACE: u32 = 13;
