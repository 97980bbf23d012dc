//! The common cases of common instructions, without a detour.
//!
//! Each of these does exactly what the general way of its instruction would, for the operands that programs mostly have,
//! or does nothing and says so. None of them runs Python code or raises.

use std::cell::Cell;
use std::rc::Rc;

use super::eval::RESUMING;
use super::fixed::{self, types};
use super::frame::{CodeBody, Frame, NamePlace, OnReturn};
use super::ops::{BinaryOperator, Comparison};
use super::protocols::Special;
use super::{Machine, Obj, ObjId};
use crate::code::flags;
use crate::numbers;
use crate::objects::{Accessor, Attributes, DictTable, IteratorData, Lookup, Payload, number_ops};

impl Machine {
    /// The next item of a list or tuple that is iterated over (borrowed).
    #[inline]
    pub(super) fn next_in_row_fast(&mut self, iterator: ObjId) -> Option<ObjId> {
        let Payload::Iterator(data) = self.heap.payload(iterator) else {
            return None;
        };
        let item = match **data {
            IteratorData::List { list, next } => *self.as_list(list)?.get(next)?,
            IteratorData::Tuple { tuple, next } => *self.tuple_items(tuple).get(next)?,
            _ => return None,
        };
        if let Payload::Iterator(data) = self.heap.payload_mut(iterator)
            && let IteratorData::List { next, .. } | IteratorData::Tuple { next, .. } = &mut **data
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

    /// `list[int]` and `tuple[int]` (borrowed).
    #[inline]
    pub(super) fn item_fast(&self, object: ObjId, index: ObjId) -> Option<ObjId> {
        let ty = self.heap.type_of(object);
        let items: &[ObjId] = match self.heap.payload(object) {
            Payload::List(items) if ty == types::LIST => items,
            Payload::Tuple(items) if ty == types::TUPLE => items,
            _ => return None,
        };
        Some(items[self.place_in(index, items.len())?])
    }

    /// The hash of an int or a str, as which hashing and comparing need no Python.
    #[inline]
    fn plain_hash(&self, key: ObjId) -> Option<i64> {
        let obj = self.heap.get(key);
        match &obj.payload {
            Payload::Int(value) if obj.ty == types::INT => Some(numbers::hash::small_int_hash(*value)),
            Payload::Str(text) if obj.ty == types::STR => Some(text.hash()),
            _ => None,
        }
    }

    /// Where a dict has an int or a str; `None` where the general way has to look.
    fn key_fast(&self, dict: ObjId, key: ObjId) -> Option<Lookup> {
        if self.heap.type_of(dict) != types::DICT {
            return None;
        }
        let hash = self.plain_hash(key)?;
        let equal = |other| self.equal_atoms(key, other);
        Some(self.as_dict(dict)?.find(hash, key, equal))
    }

    /// `dict[key]` (borrowed), if it is there.
    pub(super) fn dict_item_fast(&self, dict: ObjId, key: ObjId) -> Option<ObjId> {
        let Lookup::Found(place) = self.key_fast(dict, key)? else {
            return None;
        };
        Some(self.as_dict(dict)?.entries().get(place)?.value)
    }

    /// `dict[key] = value` for a key that is there, owning the value alone. Whether it was done.
    pub(super) fn set_dict_item_fast(&mut self, dict: ObjId, key: ObjId, value: ObjId) -> bool {
        let Some(Lookup::Found(place)) = self.key_fast(dict, key) else {
            return false;
        };
        let Some(table) = self.as_dict_mut(dict) else {
            return false;
        };
        let old = table.replace(place, value);
        self.heap.decref(old);
        self.maintain_tracking(dict, &[value]);
        true
    }

    /// `key in container` for a dict or set.
    pub(super) fn contains_fast(&self, container: ObjId, key: ObjId) -> Option<bool> {
        let found = match self.heap.payload(container) {
            Payload::Set(table) if self.heap.type_of(container) == types::SET => {
                let hash = self.plain_hash(key)?;
                table.find(hash, key, |other| self.equal_atoms(key, other))
            }
            _ => self.key_fast(container, key)?,
        };
        match found {
            Lookup::Found(_) => Some(true),
            Lookup::Missing => Some(false),
            Lookup::Ask(_) => None,
        }
    }

    /// `STORE_SUBSCR` with everything on the stack. Whether it was done.
    #[inline]
    pub(super) fn set_item_fast(&mut self) -> bool {
        let len = self.stack.len();
        let (value, object, index) = (self.stack[len - 3], self.stack[len - 2], self.stack[len - 1]);
        let done = self.set_item_of(object, index, value) || self.set_dict_item_fast(object, index, value);
        if done {
            self.stack.truncate(len - 3);
            self.heap.decref(object);
            self.heap.decref(index);
        }
        done
    }

    /// `list[int] = value`, owning the value alone. Whether it was done.
    #[inline]
    pub(super) fn set_item_of(&mut self, object: ObjId, index: ObjId, value: ObjId) -> bool {
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
        self.heap.decref(old);
        true
    }

    /// `UNPACK_SEQUENCE` of a tuple of the right length. Whether it was done.
    #[inline]
    pub(super) fn unpack_fast(&mut self, count: u32) -> bool {
        let tuple = self.top();
        let obj = self.heap.get(tuple);
        if obj.ty != types::TUPLE {
            return false;
        }
        let Payload::Tuple(items) = &obj.payload else {
            return false;
        };
        if items.len() != count as usize {
            return false;
        }
        self.stack.truncate(self.stack.len() - 1);
        for at in (0..count as usize).rev() {
            let Payload::Tuple(items) = self.heap.payload(tuple) else {
                return false;
            };
            let item = items[at];
            self.heap.incref(item);
            self.stack.push(item);
        }
        self.heap.decref(tuple);
        true
    }

    /// An attribute that plainly lies in the instance: the common case of `self.x`.
    #[inline]
    pub(super) fn instance_attribute_fast(&self, object: ObjId, name: ObjId) -> Option<ObjId> {
        let obj = self.heap.get(object);
        let extra = obj.extra.as_ref()?;
        let Payload::Type(data) = self.heap.payload(obj.ty) else {
            return None;
        };
        if !data.plain_attributes {
            return None;
        }
        match &extra.attributes {
            Attributes::Inline(pairs) => pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| *value),
            Attributes::Dict(dict) => self.dict_item_fast(*dict, name),
            Attributes::Empty => None,
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

    /// `object.name = value` for a slot, or a plain attribute, owning the value alone; the name is
    /// interned. Whether it was done.
    pub(super) fn set_attr_fast(&mut self, object: ObjId, name: ObjId, value: ObjId) -> bool {
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
            return plain && self.add_attr_fast(object, name, value);
        };
        if let (None, Attributes::Dict(dict)) = (slot, &extra.attributes) {
            let dict = *dict;
            return self.set_dict_item_fast(dict, name, value);
        }
        let held = match (slot, &mut extra.attributes) {
            (Some(index), _) => extra.slots.get_mut(index),
            (None, Attributes::Inline(pairs)) => pairs.iter_mut().find(|(key, _)| *key == name).map(|(_, held)| held),
            _ => None,
        };
        let Some(held) = held else {
            return plain && self.add_attr_fast(object, name, value);
        };
        let old = std::mem::replace(held, value);
        if !old.is_null() {
            self.heap.decref(old);
        }
        true
    }

    /// `object.name = value` for a name that neither the instance nor its class knows, as [`Machine::set_attr_fast`].
    fn add_attr_fast(&mut self, object: ObjId, name: ObjId, value: ObjId) -> bool {
        let ty = self.type_of(object);
        if !self.has_inline_values(ty) || self.type_attribute(ty, name).is_some() {
            return false;
        }
        let position = match &self.extra_mut(object).attributes {
            Attributes::Empty => 0,
            Attributes::Inline(pairs) if pairs.len() < MOST_INLINE => pairs.len(),
            _ => return false,
        };
        if !self.takes_key(ty, position, name) {
            return false;
        }
        match &mut self.extra_mut(object).attributes {
            Attributes::Inline(pairs) => pairs.push((name, value)),
            attributes => *attributes = Attributes::Inline(smallvec::smallvec![(name, value)]),
        }
        self.heap.incref(name);
        true
    }

    /// `left operator right` of ints that fit and of floats, none of which is released; `NULL` for anything else.
    pub(super) fn arithmetic(&mut self, operator: u32, left: ObjId, right: ObjId) -> ObjId {
        match calculate(operator, self.heap.get(left), self.heap.get(right)) {
            Some(Number::Int(value)) => self.int(value),
            Some(Number::Float(value)) => self.float(value),
            None => ObjId::NULL,
        }
    }

    /// As [`Machine::arithmetic`], and `left` is released if it was done.
    pub(super) fn arithmetic_on(&mut self, operator: u32, left: ObjId, right: ObjId) -> ObjId {
        match calculate(operator, self.heap.get(left), self.heap.get(right)) {
            Some(Number::Int(value)) => match fixed::small_int(value) {
                Some(id) => {
                    self.heap.incref(id);
                    self.heap.decref(left);
                    id
                }
                None => {
                    let class = Payload::INT_CLASS;
                    self.heap.alloc_number_for(left, types::INT, class, Payload::Int(value))
                }
            },
            Some(Number::Float(value)) => {
                let class = Payload::FLOAT_CLASS;
                self.heap
                    .alloc_number_for(left, types::FLOAT, class, Payload::Float(value))
            }
            None => ObjId::NULL,
        }
    }

    /// An int that takes the place of another one that is released; nothing where either is not a plain int of its own.
    #[inline]
    pub(super) fn int_for(&mut self, old: ObjId, value: i64) -> Option<ObjId> {
        let obj = self.heap.get(old);
        if obj.ty != types::INT || !matches!(obj.payload, Payload::Int(_)) || fixed::small_int(value).is_some() {
            return None;
        }
        let class = Payload::INT_CLASS;
        Some(self.heap.alloc_number_for(old, types::INT, class, Payload::Int(value)))
    }

    /// As [`Machine::arithmetic`], for comparisons.
    #[inline]
    pub(super) fn comparison(&self, arg: u32, left: ObjId, right: ObjId) -> Option<bool> {
        let (a, b) = (self.heap.get(left), self.heap.get(right));
        let &op = Comparison::ALL.get(arg as usize)?;
        match (&a.payload, &b.payload) {
            (Payload::Int(x), Payload::Int(y)) if a.ty == types::INT && b.ty == types::INT => Some(op.of(x, y)),
            (Payload::Float(x), Payload::Float(y)) if a.ty == types::FLOAT && b.ty == types::FLOAT => Some(op.of(x, y)),
            _ => self.comparison_further(op, left, right),
        }
    }

    /// As [`Machine::comparison`], for texts that are not long, and for an int and a float.
    #[inline(never)]
    fn comparison_further(&self, op: Comparison, left: ObjId, right: ObjId) -> Option<bool> {
        let plain = |id: ObjId| {
            let obj = self.heap.get(id);
            match &obj.payload {
                Payload::Int(_) => obj.ty == types::INT,
                Payload::Float(_) => obj.ty == types::FLOAT,
                Payload::Str(text) => obj.ty == types::STR && text.text.len() <= SHORT_TEXT,
                _ => false,
            }
        };
        if !plain(left) || !plain(right) {
            return None;
        }
        Some(op.holds(self.compare_atoms(left, right)?))
    }

    /// Calls a Python function that takes its arguments as they lie on the stack, and whose result is the call's. Whether
    /// it did: its frame is then the running one.
    #[inline]
    pub(super) fn call_fast(&mut self, arg: u32) -> bool {
        let dest = self.stack.len() - arg as usize - 2;
        // [method, self, args…] or [NULL, callable, args…]
        let (place, count) = if self.stack[dest].is_null() {
            (dest + 1, arg)
        } else {
            (dest, arg + 1)
        };
        let Payload::Function(function) = self.heap.payload(self.stack[place]) else {
            return false;
        };
        let (code, names) = (function.code, (function.globals, function.builtins));
        let Payload::Code(data) = self.heap.payload(code) else {
            return false;
        };
        let Some(caller) = self.frames.last() else { return false };
        let plain = data.body.simple && data.body.runs_at_once && data.body.arg_count == count;
        if !plain || !caller.kw_names.is_null() || self.has_levels() || self.is_too_deep(caller.used, &[]) {
            return false;
        }
        let body = data.body.clone();
        let visible = u32::from(!body.hidden);
        let (depth, used) = (caller.depth + visible, caller.used + visible);
        let base = place as u32 + 1;
        self.lay_frame(body, code, names, (dest as u32, base), (depth, used), OnReturn::Push);
        true
    }

    /// The frame of a call whose arguments lie on the stack from `base` on: its other locals are unbound yet. Takes a
    /// reference to the code object; `names` are the function's globals and built-ins; `depth` and `used` count the
    /// frames that are seen, and those that the recursion limit counts.
    #[inline]
    pub(super) fn lay_frame(
        &mut self,
        body: Rc<CodeBody>,
        code: ObjId,
        names: (ObjId, ObjId),
        (dest, base): (u32, u32),
        (depth, used): (u32, u32),
        on_return: OnReturn,
    ) {
        self.heap.incref(code);
        self.stack.resize(base as usize + body.locals as usize, ObjId::NULL);
        let serial = self.next_frame_serial;
        self.next_frame_serial += 1;
        self.frames.push(Frame {
            depth,
            used,
            body,
            code,
            globals: names.0,
            builtins: names.1,
            locals: ObjId::NULL,
            pc: 0,
            dest,
            base,
            on_return,
            generator: ObjId::NULL,
            serial,
            last_line: RESUMING,
            object: ObjId::NULL,
            kw_names: ObjId::NULL,
        });
    }

    /// Returns from a call whose frame is needed for nothing else. Whether it did: the caller's frame is then the running one.
    #[inline]
    pub(super) fn return_fast(&mut self) -> bool {
        let Some(frame) = self.frames.last() else { return false };
        let needed = !frame.generator.is_null() || !frame.object.is_null() || !frame.locals.is_null();
        let in_order = frame.body.hidden && frame.body.flags & flags::VARARGS != 0;
        let made = match &frame.on_return {
            OnReturn::Push => ObjId::NULL,
            OnReturn::Init(object) if self.top() == fixed::NONE => *object,
            OnReturn::Binary(call) if self.top() != fixed::NOT_IMPLEMENTED && call.takes_any_answer() => ObjId::NULL,
            _ => return false,
        };
        if needed || in_order {
            return false;
        }
        let (code, dest, base) = (frame.code, frame.dest as usize, frame.base as usize);
        let value = self.pop();
        let on_return = self.frames.pop().map(|frame| frame.on_return);
        // In CPython's order: the locals, then the function.
        for index in base..self.stack.len() {
            let id = std::mem::take(&mut self.stack[index]);
            if !id.is_null() {
                self.heap.decref(id);
            }
        }
        self.stack.truncate(base);
        self.cut_stack(dest);
        self.heap.decref(code);
        if let Some(OnReturn::Binary(call)) = on_return {
            self.drop_refs([call.left, call.right]);
        }
        if made.is_null() {
            self.stack.push(value);
        } else {
            self.heap.decref(value);
            self.stack.push(made);
        }
        true
    }

    /// Whether the names of the running frame are plainly its globals, as a module's are.
    #[inline]
    pub(super) fn names_are_globals(&self) -> bool {
        self.frames.last().is_some_and(|frame| {
            (frame.locals.is_null() || frame.locals == frame.globals) && self.heap.type_of(frame.globals) == types::DICT
        })
    }

    /// What `LOAD_NAME` and `LOAD_GLOBAL` find in a namespace, or else in the built-ins (borrowed).
    #[inline]
    pub(super) fn named_fast(
        &self,
        namespace: ObjId,
        builtins: ObjId,
        name: ObjId,
        place: &NamePlace,
    ) -> Option<ObjId> {
        let table = self.as_dict(namespace)?;
        let keys = (self.heap.get(namespace).serial, table.keys_version());
        if place.absent.get() != keys {
            if let Some(value) = self.entry_fast(table, name, &place.entry) {
                return Some(value);
            }
            place.absent.set(keys);
        }
        self.entry_fast(self.as_dict(builtins)?, name, &place.builtin)
    }

    #[inline]
    fn entry_fast(&self, table: &DictTable, name: ObjId, place: &Cell<u32>) -> Option<ObjId> {
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

    /// `STORE_NAME` of a name that the namespace has already; it owns the value then. Whether it was done.
    pub(super) fn store_name_fast(&mut self, namespace: ObjId, name: ObjId, place: &NamePlace, value: ObjId) -> bool {
        let Some(table) = self.as_dict(namespace) else {
            return false;
        };
        if self.entry_fast(table, name, &place.entry).is_none() {
            return false;
        }
        let Payload::Dict(table) = self.heap.payload_mut(namespace) else {
            return false;
        };
        let old = table.replace(place.entry.get() as usize, value);
        self.heap.decref(old);
        self.maintain_tracking(namespace, &[value]);
        true
    }
}

/// What an operator of `BINARY_OP` makes of two ints or two floats, if that needs neither more bits nor an exception.
// A call of its own would take longer than most of what it does.
#[inline(always)]
fn calculate(operator: u32, a: &Obj, b: &Obj) -> Option<Number> {
    let operator = if operator >= IN_PLACE {
        operator - IN_PLACE
    } else {
        operator
    };
    // Subclasses of int and float may have operators of their own.
    if a.ty != b.ty {
        return calculate_further(operator, a, b);
    }
    match (&a.payload, &b.payload) {
        (&Payload::Int(x), &Payload::Int(y)) if a.ty == types::INT => {
            let result = match operator {
                0 => x.checked_add(y),
                10 => x.checked_sub(y),
                5 => x.checked_mul(y),
                2 if y > 0 => Some(x.div_euclid(y)),
                6 if y > 0 => Some(x.rem_euclid(y)),
                1 => Some(x & y),
                7 => Some(x | y),
                12 => Some(x ^ y),
                _ => return calculate_further(operator, a, b),
            };
            result.map(Number::Int)
        }
        (&Payload::Float(x), &Payload::Float(y)) if a.ty == types::FLOAT => match operator {
            0 => Some(Number::Float(x + y)),
            10 => Some(Number::Float(x - y)),
            5 => Some(Number::Float(x * y)),
            11 if y != 0.0 => Some(Number::Float(x / y)),
            _ => calculate_further(operator, a, b),
        },
        _ => None,
    }
}

/// As [`calculate`], for what is done less often: an int and a float, quotients, shifts and powers.
#[inline(never)]
fn calculate_further(operator: u32, a: &Obj, b: &Obj) -> Option<Number> {
    let &operator = BinaryOperator::ALL.get(operator as usize)?;
    let plain = |obj: &Obj| obj.ty == types::INT || obj.ty == types::FLOAT;
    if !plain(a) || !plain(b) {
        return None;
    }
    let (x, y) = match (&a.payload, &b.payload) {
        (&Payload::Int(x), &Payload::Int(y)) => {
            let exact = x.unsigned_abs() <= EXACT && y.unsigned_abs() <= EXACT;
            return match operator {
                BinaryOperator::TrueDivide if exact && y != 0 => Some(Number::Float(x as f64 / y as f64)),
                operator => number_ops::small(operator, x, y).map(Number::Int),
            };
        }
        (&Payload::Int(x), &Payload::Float(y)) => (x as f64, y),
        (&Payload::Float(x), &Payload::Int(y)) => (x, y as f64),
        (&Payload::Float(x), &Payload::Float(y)) => (x, y),
        _ => return None,
    };
    number_ops::of_floats(operator, x, y)?.ok().map(Number::Float)
}

/// Up to here every int is a float.
const EXACT: u64 = 1 << f64::MANTISSA_DIGITS;

/// Bytes of a text that is compared without regard to the time that it takes.
const SHORT_TEXT: usize = 1000;

/// What a calculation gives.
enum Number {
    Int(i64),
    Float(f64),
}

/// `BINARY_OP` arguments from here on are the in-place forms, which numbers have not.
const IN_PLACE: u32 = 13;

/// Attributes that an instance keeps in itself at most: CPython's shared keys end here too.
pub(super) const MOST_INLINE: usize = 30;
