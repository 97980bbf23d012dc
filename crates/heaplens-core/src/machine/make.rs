//! Making objects, reading their values, raising exceptions: the words that native functions are written in.
//!
//! `Machine::int`, `str`, `list`, … return a new reference that the caller owns. Readers borrow.

use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::fixed::{self, types};
use super::{Abort, Flags, Machine, ObjId};
use crate::numbers::{Kind, Raise};
use crate::objects::{DictTable, ExceptionData, Lookup, Payload, PyList, PyStr, SetTable, TypeData};

impl Machine {
    // ---- references ----

    #[inline]
    pub fn new_ref(&mut self, id: ObjId) -> ObjId {
        self.heap.new_ref(id)
    }

    /// Releases a reference.
    #[inline]
    pub fn drop_ref(&mut self, id: ObjId) {
        self.heap.decref(id);
    }

    /// Releases references one after the other: each has to wait for the finalizers that those before it have set off.
    pub fn drop_refs(&mut self, ids: impl IntoIterator<Item = ObjId>) {
        for id in ids {
            self.heap.release(id);
        }
    }

    // ---- making values ----

    #[inline]
    pub fn none(&mut self) -> ObjId {
        self.heap.new_ref(fixed::NONE)
    }

    #[inline]
    pub fn bool(&mut self, value: bool) -> ObjId {
        self.heap.new_ref(if value { fixed::TRUE } else { fixed::FALSE })
    }

    pub fn not_implemented(&mut self) -> ObjId {
        self.heap.new_ref(fixed::NOT_IMPLEMENTED)
    }

    #[inline]
    pub fn int(&mut self, value: i64) -> ObjId {
        match fixed::small_int(value) {
            Some(id) => self.heap.new_ref(id),
            None => self
                .heap
                .alloc_number(types::INT, Payload::INT_CLASS, Payload::Int(value)),
        }
    }

    pub fn usize(&mut self, value: usize) -> ObjId {
        self.int(value as i64)
    }

    /// An int of any size, in the one form that its size calls for.
    pub fn big(&mut self, value: BigInt) -> ObjId {
        match value.to_i64() {
            Some(small) => self.int(small),
            None => self.heap.alloc(types::INT, Payload::Big(Rc::new(value))),
        }
    }

    #[inline]
    pub fn float(&mut self, value: f64) -> ObjId {
        self.heap
            .alloc_number(types::FLOAT, Payload::FLOAT_CLASS, Payload::Float(value))
    }

    pub fn complex(&mut self, real: f64, imag: f64) -> ObjId {
        self.heap
            .alloc(types::COMPLEX, Payload::Complex(Box::new((real, imag))))
    }

    /// A string; empty ones and single Latin-1 characters are shared, as in CPython.
    pub fn str(&mut self, text: impl AsRef<str> + Into<Box<str>>) -> ObjId {
        let slice: &str = text.as_ref();
        if slice.len() <= 2 {
            let mut chars = slice.chars();
            match (chars.next(), chars.next()) {
                (None, _) => return self.heap.new_ref(fixed::EMPTY_STR),
                (Some(c), None) => return self.char(c),
                _ => {}
            }
        }
        self.heap.alloc_str(PyStr::new(text))
    }

    /// A string object of its own, however short.
    pub fn new_str(&mut self, text: &str) -> ObjId {
        self.heap.alloc_str(PyStr::new(text))
    }

    /// A string of one character.
    pub fn char(&mut self, c: char) -> ObjId {
        match fixed::latin1_char(c) {
            Some(id) => self.heap.new_ref(id),
            None => self.heap.alloc_str(PyStr::new(c.to_string())),
        }
    }

    /// The interned string with this text (borrowed), if there is one.
    pub fn interned_name(&self, text: &str) -> Option<ObjId> {
        self.interned
            .get(text)
            .copied()
            .filter(|&id| self.as_str(id).is_some_and(|found| &*found.text == text))
    }

    /// The interned string with this text.
    pub fn intern(&mut self, text: &str) -> ObjId {
        self.sweep_interned();
        if let Some(&id) = self.interned.get(text) {
            return self.heap.new_ref(id);
        }
        let id = self.str(text);
        self.intern_object(id);
        id
    }

    /// Makes `id` the interned string of its text if there is none yet. Borrows.
    pub(super) fn intern_object(&mut self, id: ObjId) {
        let text: Rc<str> = Rc::from(&*self.text_of(id).text);
        Rc::make_mut(&mut self.interned).insert(text, id);
        self.heap.get_mut(id).flags.set(Flags::INTERNED);
    }

    /// `sys.intern`: the canonical object of this string's text; takes and returns an owned reference.
    pub fn intern_in_place(&mut self, id: ObjId) -> ObjId {
        if self.heap.get(id).flags.has(Flags::INTERNED) {
            return id;
        }
        self.sweep_interned();
        let text = self.text_of(id);
        if let Some(&canonical) = self.interned.get(&*text.text) {
            self.heap.incref(canonical);
            self.heap.decref(id);
            return canonical;
        }
        self.intern_object(id);
        id
    }

    /// Forgets interned strings that have been freed.
    fn sweep_interned(&mut self) {
        for text in std::mem::take(&mut self.heap.freed_interned) {
            Rc::make_mut(&mut self.interned).remove(&*text.text);
        }
    }

    pub fn bytes(&mut self, bytes: &[u8]) -> ObjId {
        match bytes {
            [] => self.heap.new_ref(fixed::EMPTY_BYTES),
            [byte] => self.heap.new_ref(fixed::single_byte(*byte)),
            _ => self.heap.alloc(types::BYTES, Payload::Bytes(Rc::from(bytes))),
        }
    }

    /// Owns the items.
    pub fn list(&mut self, items: Vec<ObjId>) -> ObjId {
        self.heap.alloc(types::LIST, Payload::List(items.into()))
    }

    /// Owns the items.
    pub fn tuple(&mut self, items: Vec<ObjId>) -> ObjId {
        if items.is_empty() {
            return self.heap.new_ref(fixed::EMPTY_TUPLE);
        }
        self.heap.alloc(types::TUPLE, Payload::Tuple(items.into_boxed_slice()))
    }

    pub fn dict(&mut self) -> ObjId {
        self.heap.alloc(types::DICT, Payload::Dict(Box::default()))
    }

    /// Owns what the table refers to.
    pub fn dict_from(&mut self, table: DictTable) -> ObjId {
        let held: Vec<ObjId> = table.iter().flat_map(|entry| [entry.key, entry.value]).collect();
        let dict = self.heap.alloc(types::DICT, Payload::Dict(Box::new(table)));
        self.maintain_tracking(dict, &held);
        dict
    }

    /// The collector looks at a dict only once it holds something that could be part of a cycle (`MAINTAIN_TRACKING`).
    #[inline]
    pub fn maintain_tracking(&mut self, dict: ObjId, added: &[ObjId]) {
        if self.heap.get(dict).flags.has(Flags::TRACKED) {
            return;
        }
        let trackable = added.iter().any(|&id| {
            let obj = self.heap.get(id);
            obj.flags.has(Flags::TRACKED)
                || match &obj.payload {
                    Payload::Tuple(_) => false,
                    Payload::Dict(_) => true,
                    payload => payload.is_container(),
                }
        });
        if trackable {
            self.heap.track(dict);
        }
    }

    /// Owns what the table refers to.
    pub fn set_from(&mut self, table: SetTable) -> ObjId {
        self.heap.alloc(types::SET, Payload::Set(Box::new(table)))
    }

    pub fn frozenset_from(&mut self, table: SetTable) -> ObjId {
        self.heap.alloc(types::FROZENSET, Payload::FrozenSet(Box::new(table)))
    }

    // ---- reading values ----

    #[inline]
    pub fn type_of(&self, id: ObjId) -> ObjId {
        self.heap.type_of(id)
    }

    pub fn type_data(&self, ty: ObjId) -> &TypeData {
        match self.heap.payload(ty) {
            Payload::Type(data) => data,
            other => unreachable!("not a type: {other:?}"),
        }
    }

    /// The name of an object's type, as in error texts.
    pub fn type_name(&self, id: ObjId) -> Rc<str> {
        self.name_of_type(self.type_of(id))
    }

    /// What an error about an argument's type calls the argument: its type, but `None` by itself.
    pub fn given_name(&self, id: ObjId) -> Rc<str> {
        if id == super::fixed::NONE {
            "None".into()
        } else {
            self.type_name(id)
        }
    }

    /// A type's `tp_name`: with its module for built-in types outside `builtins`.
    pub fn name_of_type(&self, ty: ObjId) -> Rc<str> {
        self.type_data(ty).name.clone()
    }

    /// Whether `ty` is `base` or derives from it.
    pub fn is_subtype(&self, ty: ObjId, base: ObjId) -> bool {
        ty == base || self.tuple_items(self.type_data(ty).mro).contains(&base)
    }

    /// `isinstance` without `__instancecheck__`.
    pub fn is_instance(&self, id: ObjId, ty: ObjId) -> bool {
        self.is_subtype(self.type_of(id), ty)
    }

    /// The text of a str object (of a subclass too). Empty for anything else.
    pub fn text_of(&self, id: ObjId) -> Rc<PyStr> {
        match self.heap.payload(id) {
            Payload::Str(text) => text.clone(),
            _ => Rc::new(PyStr::new("")),
        }
    }

    pub fn as_str(&self, id: ObjId) -> Option<&Rc<PyStr>> {
        match self.heap.payload(id) {
            Payload::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The bytes of a bytes-like object, as far as they lie side by side.
    pub fn as_bytes(&self, id: ObjId) -> Option<&[u8]> {
        match self.heap.payload(id) {
            Payload::Bytes(bytes) => Some(bytes),
            Payload::ByteArray(bytes) => Some(bytes),
            Payload::Array(array) => Some(&array.bytes),
            Payload::MemoryView(_) => crate::objects::memoryview::contiguous_bytes(self, id),
            _ => None,
        }
    }

    /// The value of an int or bool object that fits 64 bits.
    #[inline]
    pub fn as_i64(&self, id: ObjId) -> Option<i64> {
        match self.heap.payload(id) {
            Payload::Int(value) => Some(*value),
            Payload::Bool(value) => Some(i64::from(*value)),
            _ => None,
        }
    }

    /// The value of an int or bool object.
    pub fn as_big(&self, id: ObjId) -> Option<BigInt> {
        match self.heap.payload(id) {
            Payload::Big(value) => Some((**value).clone()),
            _ => self.as_i64(id).map(BigInt::from),
        }
    }

    pub fn is_int(&self, id: ObjId) -> bool {
        matches!(
            self.heap.payload(id),
            Payload::Int(_) | Payload::Big(_) | Payload::Bool(_)
        )
    }

    #[inline]
    pub fn as_float(&self, id: ObjId) -> Option<f64> {
        match self.heap.payload(id) {
            Payload::Float(value) => Some(*value),
            _ => None,
        }
    }

    /// The items of a tuple (or of an instance of a subclass). Empty for anything else.
    #[inline]
    pub fn tuple_items(&self, id: ObjId) -> &[ObjId] {
        match self.heap.payload(id) {
            Payload::Tuple(items) => items,
            _ => &[],
        }
    }

    /// The items of a list or tuple (borrowed).
    pub fn sequence_items(&self, id: ObjId) -> Option<&[ObjId]> {
        match self.heap.payload(id) {
            Payload::List(items) => Some(items),
            Payload::Tuple(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_list(&self, id: ObjId) -> Option<&PyList> {
        match self.heap.payload(id) {
            Payload::List(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_list_mut(&mut self, id: ObjId) -> Option<&mut PyList> {
        match self.heap.payload_mut(id) {
            Payload::List(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_dict(&self, id: ObjId) -> Option<&DictTable> {
        match self.heap.payload(id) {
            Payload::Dict(table) => Some(table),
            _ => None,
        }
    }

    pub fn as_dict_mut(&mut self, id: ObjId) -> Option<&mut DictTable> {
        match self.heap.payload_mut(id) {
            Payload::Dict(table) => Some(table),
            _ => None,
        }
    }

    /// The table of a set or frozenset.
    pub fn as_set(&self, id: ObjId) -> Option<&SetTable> {
        match self.heap.payload(id) {
            Payload::Set(table) | Payload::FrozenSet(table) => Some(table),
            _ => None,
        }
    }

    pub fn as_set_mut(&mut self, id: ObjId) -> Option<&mut SetTable> {
        match self.heap.payload_mut(id) {
            Payload::Set(table) | Payload::FrozenSet(table) => Some(table),
            _ => None,
        }
    }

    // ---- dicts with string keys: namespaces ----

    /// The value of a str key in a dict object (borrowed).
    #[inline]
    pub fn dict_get_str(&self, dict: ObjId, key: ObjId) -> Option<ObjId> {
        let table = self.as_dict(dict)?;
        let place = self.find_str(table, key)?;
        Some(table.entries()[place].value)
    }

    /// The value of a key given as text (borrowed).
    pub fn dict_get_text(&self, dict: ObjId, key: &str) -> Option<ObjId> {
        let table = self.as_dict(dict)?;
        let hash = crate::numbers::hash::str_hash(key);
        let same = |other| self.as_str(other).map(|text| &*text.text == key).or(Some(false));
        match table.find(hash, ObjId::NULL, same) {
            Lookup::Found(place) => Some(table.entries()[place].value),
            _ => None,
        }
    }

    #[inline]
    pub(super) fn find_str(&self, table: &DictTable, key: ObjId) -> Option<usize> {
        let Payload::Str(text) = self.heap.payload(key) else {
            return None;
        };
        match table.find(text.hash(), key, |other| {
            self.as_str(other).map(|other| other.text == text.text).or(Some(false))
        }) {
            Lookup::Found(place) => Some(place),
            _ => None,
        }
    }

    /// Stores under a str key. Borrows the key, owns the value.
    pub fn dict_set_str(&mut self, dict: ObjId, key: ObjId, value: ObjId) {
        let Some(table) = self.as_dict(dict) else {
            self.heap.decref(value);
            return;
        };
        match self.find_str(table, key) {
            Some(place) => {
                let old = self
                    .as_dict_mut(dict)
                    .map(|table| table.replace(place, value))
                    .unwrap_or(value);
                self.heap.decref(old);
            }
            None => {
                let hash = self.text_of(key).hash();
                self.heap.incref(key);
                self.share_key(dict, key);
                if let Some(table) = self.as_dict_mut(dict) {
                    table.insert_new(hash, key, value);
                }
            }
        }
        self.maintain_tracking(dict, &[value]);
    }

    /// Stores under a key given as text, which is interned. Owns the value.
    pub fn dict_set_text(&mut self, dict: ObjId, key: &str, value: ObjId) {
        let key = self.intern(key);
        self.dict_set_str(dict, key, value);
        self.heap.decref(key);
    }

    /// Removes a str key; whether it was there.
    pub fn dict_del_str(&mut self, dict: ObjId, key: ObjId) -> bool {
        let Some(place) = self.as_dict(dict).and_then(|table| self.find_str(table, key)) else {
            return false;
        };
        let entry = self.as_dict_mut(dict).and_then(|table| table.remove(place));
        if let Some(entry) = entry {
            self.heap.decref(entry.key);
            self.heap.decref(entry.value);
        }
        true
    }

    // ---- raising ----

    /// Raises an exception object (owned).
    pub fn raise(&mut self, exception: ObjId) -> Abort {
        let old = std::mem::replace(&mut self.raised, exception);
        if !old.is_null() {
            self.heap.decref(old);
        }
        Abort::Raise
    }

    /// A new exception of a built-in type with these args (owned).
    pub fn exception(&mut self, ty: ObjId, args: Vec<ObjId>) -> ObjId {
        let args = self.tuple(args);
        self.heap.alloc(
            ty,
            Payload::Exception(Box::new(ExceptionData {
                args,
                ..ExceptionData::default()
            })),
        )
    }

    /// Raises `ty(message)`.
    pub fn raise_text(&mut self, ty: ObjId, message: impl Into<String>) -> Abort {
        let message: String = message.into();
        let message = self.str(message);
        let exception = self.exception(ty, vec![message]);
        self.raise(exception)
    }

    /// Raises `ty()`.
    pub fn raise_bare(&mut self, ty: ObjId) -> Abort {
        let exception = self.exception(ty, Vec::new());
        self.raise(exception)
    }

    pub fn type_error(&mut self, message: impl Into<String>) -> Abort {
        self.raise_text(types::TYPE_ERROR, message)
    }

    pub fn value_error(&mut self, message: impl Into<String>) -> Abort {
        self.raise_text(types::VALUE_ERROR, message)
    }

    pub fn index_error(&mut self, message: impl Into<String>) -> Abort {
        self.raise_text(types::INDEX_ERROR, message)
    }

    pub fn overflow_error(&mut self, message: impl Into<String>) -> Abort {
        self.raise_text(types::OVERFLOW_ERROR, message)
    }

    pub fn runtime_error(&mut self, message: impl Into<String>) -> Abort {
        self.raise_text(types::RUNTIME_ERROR, message)
    }

    pub fn memory_error(&mut self) -> Abort {
        self.raise_bare(types::MEMORY_ERROR)
    }

    /// Raises `KeyError(key)`; borrows the key.
    pub fn key_error(&mut self, key: ObjId) -> Abort {
        self.heap.incref(key);
        let exception = self.exception(types::KEY_ERROR, vec![key]);
        self.raise(exception)
    }

    /// Raises what a pure function has asked for.
    pub fn raise_pure(&mut self, error: Raise) -> Abort {
        let ty = match error.kind {
            Kind::ValueError => types::VALUE_ERROR,
            Kind::TypeError => types::TYPE_ERROR,
            Kind::OverflowError => types::OVERFLOW_ERROR,
            Kind::ZeroDivisionError => types::ZERO_DIVISION_ERROR,
            Kind::MemoryError => types::MEMORY_ERROR,
            Kind::IndexError => types::INDEX_ERROR,
            Kind::KeyError => types::KEY_ERROR,
            Kind::LookupError => types::LOOKUP_ERROR,
        };
        match error.errno {
            Some(errno) => {
                let number = self.int(errno.into());
                let message = self.str(error.message);
                let exception = self.exception(ty, vec![number, message]);
                self.raise(exception)
            }
            None if error.message.is_empty() => self.raise_bare(ty),
            None => self.raise_text(ty, error.message),
        }
    }
}
