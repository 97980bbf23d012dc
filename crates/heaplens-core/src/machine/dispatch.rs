//! From an operation on an object to the file of its type: the layouts' own subscripts, membership, arithmetic.

use super::ops::BinaryOperator;
use super::{Abort, Machine, ObjId, Res};
use crate::code::Opcode;
use crate::objects::number_ops::{self, UnaryOperator};
use crate::objects::{self, IteratorData, Payload};

impl Machine {
    /// `object[key]` by layout (a new reference).
    pub fn native_get_item(&mut self, object: ObjId, key: ObjId) -> Res {
        match self.heap.payload(object) {
            Payload::List(_) => objects::list::get_item(self, object, key),
            Payload::Tuple(_) => objects::tuple::get_item(self, object, key),
            Payload::Dict(_) => objects::dict::get_item(self, object, key),
            Payload::Str(_) => objects::string::get_item(self, object, key),
            Payload::Bytes(_) => objects::bytes::get_item(self, object, key),
            Payload::ByteArray(_) => objects::bytearray::get_item(self, object, key),
            Payload::Range(_) => objects::range::get_item(self, object, key),
            Payload::Deque(_) => objects::deque::get_item(self, object, key),
            Payload::Array(_) => objects::array::get_item(self, object, key),
            Payload::MemoryView(_) => objects::memoryview::get_item(self, object, key),
            Payload::MappingProxy(dict) => {
                let dict = *dict;
                self.native_get_item(dict, key)
            }
            Payload::Type(_) => self.class_get_item(object, key),
            Payload::GenericAlias(..) | Payload::Union(_) => objects::generic_alias::get_item(self, object, key),
            _ => {
                let ty = self.type_of(object);
                if self.type_attribute(ty, self.name(super::names::GETITEM)).is_some() {
                    return Err(Abort::Slow);
                }
                Err(self.not_subscriptable(object))
            }
        }
    }

    /// `C[x]`: `__class_getitem__`, or a generic alias of a built-in type.
    fn class_get_item(&mut self, class: ObjId, key: ObjId) -> Res {
        let hook = self.type_attribute(class, self.name(super::names::CLASS_GETITEM));
        if hook.is_some() {
            let bound = self.get_attr(class, self.name(super::names::CLASS_GETITEM))?;
            self.heap.incref(key);
            let abort = self.tail_call(bound, vec![key]);
            self.heap.decref(bound);
            return Err(abort);
        }
        use super::types::*;
        if [LIST, TUPLE, DICT, SET, FROZENSET, TYPE, DEQUE, ENUMERATE, WEAKREF].contains(&class) {
            self.heap.incref(class);
            self.heap.incref(key);
            let args = if matches!(self.heap.payload(key), Payload::Tuple(_)) {
                key
            } else {
                self.tuple(vec![key])
            };
            return Ok(self.heap.alloc(GENERIC_ALIAS, Payload::GenericAlias(class, args)));
        }
        let name = self.name_of_type(class);
        Err(self.type_error(format!("type '{name}' is not subscriptable")))
    }

    /// `object[key] = value` by layout; borrows all three.
    pub fn native_set_item(&mut self, object: ObjId, key: ObjId, value: ObjId) -> Res<()> {
        match self.heap.payload(object) {
            Payload::List(_) => objects::list::set_item(self, object, key, value),
            Payload::Dict(_) => objects::dict::set_item(self, object, key, value),
            Payload::ByteArray(_) => objects::bytearray::set_item(self, object, key, value),
            Payload::Deque(_) => objects::deque::set_item(self, object, key, value),
            Payload::Array(_) => objects::array::set_item(self, object, key, value),
            Payload::MemoryView(_) => objects::memoryview::set_item(self, object, key, value),
            _ => {
                let name = self.type_name(object);
                Err(self.type_error(format!("'{name}' object does not support item assignment")))
            }
        }
    }

    /// `del object[key]` by layout.
    pub fn native_del_item(&mut self, object: ObjId, key: ObjId) -> Res<()> {
        match self.heap.payload(object) {
            Payload::List(_) => objects::list::del_item(self, object, key),
            Payload::Dict(_) => objects::dict::del_item(self, object, key),
            Payload::ByteArray(_) => objects::bytearray::del_item(self, object, key),
            Payload::Deque(_) => objects::deque::del_item(self, object, key),
            Payload::Array(_) => objects::array::del_item(self, object, key),
            Payload::MemoryView(_) => Err(objects::memoryview::del_item(self, object)),
            _ => Err(self.no_item_deletion(object, key)),
        }
    }

    /// `PySequence_DelItem` and `PyObject_DelItem` say it in different words; the former is asked about what has the
    /// methods of a sequence, if the key is an index.
    pub(super) fn no_item_deletion(&mut self, object: ObjId, key: ObjId) -> Abort {
        let sequence = match self.heap.payload(object) {
            Payload::Type(_) => false,
            Payload::Str(_) | Payload::Tuple(_) | Payload::Bytes(_) | Payload::Range(_) => true,
            Payload::Set(_) | Payload::FrozenSet(_) | Payload::DictView(..) => true,
            _ => self.type_data(self.type_of(object)).heap_type,
        };
        let not = if sequence && self.is_int(key) {
            "doesn't"
        } else {
            "does not"
        };
        let name = self.type_name(object);
        self.type_error(format!("'{name}' object {not} support item deletion"))
    }

    /// `item in container` by layout. [`Abort::Slow`] for what has to be iterated in Python.
    pub fn native_contains(&mut self, container: ObjId, item: ObjId) -> Res<bool> {
        match self.heap.payload(container) {
            Payload::List(_) => objects::list::contains(self, container, item),
            Payload::Tuple(_) => objects::tuple::contains(self, container, item),
            Payload::Dict(_) => objects::dict::contains(self, container, item),
            Payload::Set(_) | Payload::FrozenSet(_) => objects::set::contains(self, container, item),
            Payload::Str(_) => objects::string::contains(self, container, item),
            Payload::Bytes(_) => objects::bytes::contains(self, container, item),
            Payload::ByteArray(_) => objects::bytearray::contains(self, container, item),
            Payload::Range(_) => objects::range::contains(self, container, item),
            Payload::Deque(_) => objects::deque::contains(self, container, item),
            Payload::Array(_) => objects::array::contains(self, container, item),
            Payload::MemoryView(_) => objects::memoryview::contains(self, container, item),
            Payload::DictView(..) => objects::dict_view::contains(self, container, item),
            Payload::MappingProxy(dict) => {
                let dict = *dict;
                self.native_contains(dict, item)
            }
            _ if self.is_iterable(container) => Err(Abort::Slow),
            _ => {
                let name = self.type_name(container);
                Err(self.type_error(format!("argument of type '{name}' is not iterable")))
            }
        }
    }

    /// `bool(x)` by layout.
    pub fn native_truth(&self, id: ObjId) -> bool {
        match self.heap.payload(id) {
            _ if id == super::fixed::NONE => false,
            Payload::Bool(value) => *value,
            Payload::Int(value) => *value != 0,
            Payload::Float(value) => *value != 0.0,
            Payload::Complex(parts) => **parts != (0.0, 0.0),
            _ => self.native_len(id).is_none_or(|len| len != 0),
        }
    }

    /// `a OP b` (or `a OP= b`) by layout, borrowing both; `None` where the types do not know each other.
    pub fn native_binary(&mut self, op: BinaryOperator, in_place: bool, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
        let number = |payload: &Payload| {
            matches!(
                payload,
                Payload::Int(_) | Payload::Big(_) | Payload::Float(_) | Payload::Bool(_) | Payload::Complex(_)
            )
        };
        let sequence = Payload::is_sequence;
        if in_place
            && op == BinaryOperator::Multiply
            && sequence(self.heap.payload(b))
            && !sequence(self.heap.payload(a))
            && self.is_container(a)
        {
            return Ok(None);
        }
        match (self.heap.payload(a), self.heap.payload(b)) {
            (x, y) if number(x) && number(y) => number_ops::binary(self, op, a, b),
            // A view takes any iterable on its left, too.
            (_, Payload::DictView(..))
                if matches!(
                    op,
                    BinaryOperator::And | BinaryOperator::Or | BinaryOperator::Subtract | BinaryOperator::Xor
                ) =>
            {
                objects::dict_view::binary(self, op, a, b)
            }
            (Payload::Str(_), _) => match objects::string::binary(self, op, a, b)? {
                None if op == BinaryOperator::Add => {
                    let name = self.type_name(b);
                    Err(self.type_error(format!("can only concatenate str (not \"{name}\") to str")))
                }
                other => Ok(other),
            },
            (Payload::List(_), _) if in_place => match objects::list::in_place(self, op, a, b)? {
                None => objects::list::binary(self, op, a, b),
                done => Ok(done),
            },
            (Payload::List(_), _) => objects::list::binary(self, op, a, b),
            (Payload::Tuple(_), _) => objects::tuple::binary(self, op, a, b),
            (Payload::MappingProxy(_), Payload::Dict(_) | Payload::MappingProxy(_))
            | (Payload::Dict(_), Payload::MappingProxy(_))
                if !in_place =>
            {
                objects::mapping_proxy::binary(self, op, a, b)
            }
            (Payload::MappingProxy(_), _) if in_place => objects::mapping_proxy::in_place(self, op, a, b),
            (Payload::Dict(_), _) if in_place => match objects::dict::in_place(self, op, a, b)? {
                None => objects::dict::binary(self, op, a, b),
                done => Ok(done),
            },
            (Payload::Dict(_), _) => objects::dict::binary(self, op, a, b),
            (Payload::Set(_), _) if in_place => match objects::set::in_place(self, op, a, b)? {
                None => objects::set::binary(self, op, a, b),
                done => Ok(done),
            },
            (Payload::Set(_) | Payload::FrozenSet(_), _) => objects::set::binary(self, op, a, b),
            (Payload::Bytes(_), _) => objects::bytes::binary(self, op, a, b),
            (Payload::ByteArray(_), _) if in_place => match objects::bytearray::in_place(self, op, a, b)? {
                None => objects::bytearray::binary(self, op, a, b),
                done => Ok(done),
            },
            (Payload::ByteArray(_), _) => objects::bytearray::binary(self, op, a, b),
            (Payload::Deque(_), _) if in_place => match objects::deque::in_place(self, op, a, b)? {
                None => objects::deque::binary(self, op, a, b),
                done => Ok(done),
            },
            (Payload::Deque(_), _) => objects::deque::binary(self, op, a, b),
            (Payload::Array(_), _) if in_place => match objects::array::in_place(self, op, a, b)? {
                None => objects::array::binary(self, op, a, b),
                done => Ok(done),
            },
            (Payload::Array(_), _) => objects::array::binary(self, op, a, b),
            (Payload::MemoryView(_), _) => Ok(None),
            (Payload::DictView(..), _) | (_, Payload::DictView(..)) => objects::dict_view::binary(self, op, a, b),
            (_, Payload::List(_)) => objects::list::binary(self, op, a, b),
            (_, Payload::Tuple(_)) => objects::tuple::binary(self, op, a, b),
            (_, Payload::Str(_)) => objects::string::binary(self, op, a, b),
            (_, Payload::Bytes(_)) => objects::bytes::binary(self, op, a, b),
            (_, Payload::ByteArray(_)) => objects::bytearray::binary(self, op, a, b),
            (_, Payload::Deque(_)) => objects::deque::binary(self, op, a, b),
            (_, Payload::Array(_)) => objects::array::binary(self, op, a, b),
            (_, Payload::Dict(_)) => objects::dict::binary(self, op, a, b),
            (Payload::Type(_) | Payload::GenericAlias(..) | Payload::Union(_), _)
            | (_, Payload::Type(_) | Payload::GenericAlias(..) | Payload::Union(_))
                if op == BinaryOperator::Or =>
            {
                Ok(self.type_union(a, b))
            }
            _ => Ok(None),
        }
    }

    /// `int | str`.
    fn type_union(&mut self, a: ObjId, b: ObjId) -> Option<ObjId> {
        let mut members = Vec::new();
        for side in [a, b] {
            match self.heap.payload(side) {
                Payload::Union(args) => members.extend(self.tuple_items(*args).to_vec()),
                Payload::Type(_) | Payload::GenericAlias(..) => members.push(side),
                _ if side == super::fixed::NONE => members.push(super::types::NONE_TYPE),
                _ => return None,
            }
        }
        let mut unique: Vec<ObjId> = Vec::new();
        for member in members {
            if !unique.contains(&member) {
                unique.push(member);
            }
        }
        for &member in &unique {
            self.heap.incref(member);
        }
        if let [only] = unique[..] {
            return Some(only);
        }
        let args = self.tuple(unique);
        Some(self.heap.alloc(super::types::UNION, Payload::Union(args)))
    }

    /// `-x`, `+x`, `~x` by layout.
    pub(super) fn native_unary(&mut self, op: Opcode, value: ObjId) -> Res<Option<ObjId>> {
        let operator = match op {
            Opcode::UnaryNegative => UnaryOperator::Negative,
            Opcode::UnaryPositive => UnaryOperator::Positive,
            _ => UnaryOperator::Invert,
        };
        number_ops::unary(self, operator, value)
    }

    /// `next(it)` by layout.
    pub fn native_next(&mut self, iterator: ObjId) -> Res<Option<ObjId>> {
        match self.heap.payload(iterator) {
            Payload::Generator(_) => Err(Abort::Slow),
            Payload::Iterator(data)
                if matches!(
                    **data,
                    IteratorData::Map { .. }
                        | IteratorData::Filter { .. }
                        | IteratorData::Callable { .. }
                        | IteratorData::Reversed { .. }
                        | IteratorData::Sequence { .. }
                ) =>
            {
                Err(Abort::Slow)
            }
            _ => self.next(iterator),
        }
    }
}
