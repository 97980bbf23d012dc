//! Classes: making them (`type.__new__`), their MRO, and what the machine keeps in mind about them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::fixed::{self, types};
use super::protocols::Special;
use super::{Abort, Args, Flags, Machine, NativeKind, ObjId, Res, names};
use crate::objects::{Accessor, Extra, GetSet, Layout, Payload, TypeData};

/// Which special methods set which bit of [`TypeData::overrides`].
const SPECIALS: &[(&str, Special)] = &[
    ("__repr__", Special::Repr),
    ("__str__", Special::Str),
    ("__hash__", Special::Hash),
    ("__eq__", Special::Eq),
    ("__ne__", Special::Eq),
    ("__lt__", Special::Order),
    ("__le__", Special::Order),
    ("__gt__", Special::Order),
    ("__ge__", Special::Order),
    ("__bool__", Special::Bool),
    ("__len__", Special::Len),
    ("__iter__", Special::Iter),
    ("__next__", Special::Next),
    ("__getitem__", Special::GetItem),
    ("__setitem__", Special::SetItem),
    ("__delitem__", Special::DelItem),
    ("__contains__", Special::Contains),
    ("__call__", Special::Call),
    ("__getattribute__", Special::GetAttribute),
    ("__getattr__", Special::GetAttr),
    ("__setattr__", Special::SetAttr),
    ("__delattr__", Special::DelAttr),
    ("__get__", Special::Get),
    ("__set__", Special::Set),
    ("__delete__", Special::Delete),
    ("__init__", Special::Init),
    ("__new__", Special::New),
    ("__del__", Special::Del),
    ("__index__", Special::Index),
    ("__int__", Special::Convert),
    ("__float__", Special::Convert),
    ("__complex__", Special::Convert),
    ("__trunc__", Special::Convert),
    ("__round__", Special::Convert),
    ("__floor__", Special::Convert),
    ("__ceil__", Special::Convert),
    ("__neg__", Special::Unary),
    ("__pos__", Special::Unary),
    ("__invert__", Special::Unary),
    ("__abs__", Special::Unary),
    ("__format__", Special::Format),
    ("__reversed__", Special::Reversed),
    ("__missing__", Special::Missing),
    ("__length_hint__", Special::LengthHint),
    ("__dir__", Special::Dir),
    ("__bytes__", Special::Bytes),
];

/// Operators whose methods set [`Special::Number`], in all three forms.
const OPERATORS: &[&str] = &[
    "add", "and", "floordiv", "lshift", "matmul", "mul", "mod", "or", "pow", "rshift", "sub", "truediv", "xor",
    "divmod",
];

impl Machine {
    /// C3 linearization of a class's bases (PEP: "The Python 2.3 Method Resolution Order"), the class itself left out.
    /// Where there is none, the classes that stand in each other's way, in the order of the lists they head.
    pub(super) fn linearize(&self, bases: &[ObjId]) -> Result<Vec<ObjId>, Vec<ObjId>> {
        let mut rows: Vec<&[ObjId]> = bases
            .iter()
            .map(|&base| self.tuple_items(self.type_data(base).mro))
            .collect();
        rows.push(bases);
        rows.retain(|row| !row.is_empty());
        // In how many rows each class stands behind the head.
        let mut behind: BTreeMap<ObjId, usize> = BTreeMap::new();
        for class in rows.iter().flat_map(|row| row.iter().skip(1)) {
            *behind.entry(*class).or_insert(0) += 1;
        }
        let mut order = Vec::new();
        while !rows.is_empty() {
            let is_free = |head: &ObjId| behind.get(head).is_none_or(|rows| *rows == 0);
            let mut heads = rows.iter().filter_map(|row| row.first()).copied();
            let Some(next) = heads.clone().find(is_free) else {
                let mut seen = BTreeSet::new();
                return Err(heads.by_ref().filter(|head| seen.insert(*head)).collect());
            };
            order.push(next);
            for row in &mut rows {
                let Some((_, rest)) = row.split_first().filter(|(head, _)| **head == next) else {
                    continue;
                };
                *row = rest;
                if let Some(rows) = row.first().and_then(|head| behind.get_mut(head)) {
                    *rows -= 1;
                }
            }
            rows.retain(|row| !row.is_empty());
        }
        Ok(order)
    }

    /// A class and all that derive from it, each once and after all of its bases among them.
    pub(super) fn descendants(&self, class: ObjId) -> Vec<ObjId> {
        let mut order = Vec::new();
        let mut met = BTreeSet::new();
        // Depth first: a class is done when its subclasses are, and stands before them.
        let mut pending = vec![(class, false)];
        while let Some((class, done)) = pending.pop() {
            if done {
                order.push(class);
            } else if met.insert(class) {
                pending.push((class, true));
                pending.extend(
                    self.type_data(class)
                        .subclasses
                        .iter()
                        .map(|subclass| (*subclass, false)),
                );
            }
        }
        order.reverse();
        order
    }

    /// Works out anew which special methods a class defines in Python, after its dict has changed; subclasses too.
    pub fn type_modified(&mut self, class: ObjId, name: &str) {
        let special = name.starts_with("__") && name.ends_with("__");
        for class in self.descendants(class) {
            self.next_type_version += 1;
            let version = self.next_type_version;
            if let Some(data) = self.heap.type_mut(class) {
                data.version = version;
            }
            if special {
                self.refresh_overrides(class);
            } else {
                self.refresh_plain_attributes(class);
            }
        }
        // What instances of it are attributes of has data descriptors now, or has them no longer.
        if matches!(name, "__set__" | "__delete__") {
            for class in self.descendants(types::OBJECT) {
                if self.type_data(class).heap_type {
                    self.refresh_plain_attributes(class);
                }
            }
        }
    }

    pub(super) fn refresh_overrides(&mut self, class: ObjId) {
        let mut overrides = 0u64;
        for &(name, special) in SPECIALS {
            if self.defined_in_python(class, name) {
                overrides |= 1 << special as u8;
            }
        }
        let numeric = OPERATORS.iter().any(|operator| {
            ["", "r", "i"]
                .iter()
                .any(|prefix| self.defined_in_python(class, &format!("__{prefix}{operator}__")))
        });
        if numeric {
            overrides |= 1 << Special::Number as u8;
        }
        let has_finalizer = self.defined_in_python(class, "__del__");
        if let Some(data) = self.heap.type_mut(class) {
            data.overrides = overrides;
            data.has_finalizer = has_finalizer;
        }
        self.refresh_plain_attributes(class);
    }

    /// Whether the attribute that a class has under this name is anything but a built-in one.
    fn defined_in_python(&self, class: ObjId, name: &str) -> bool {
        let Some(&name) = self.interned.get(name) else {
            return false;
        };
        match self.type_attribute(class, name) {
            None => false,
            // `__hash__ = None` of a built-in type is native too.
            Some(fixed::NONE) => self.tuple_items(self.type_data(class).mro).iter().any(|&ty| {
                let data = self.type_data(ty);
                data.heap_type && self.dict_get_str(data.dict, name) == Some(fixed::NONE)
            }),
            Some(attribute) => match self.heap.payload(attribute) {
                Payload::MethodDescriptor(descriptor) => {
                    descriptor.def.overriding
                        || self.is_misnamed(descriptor, class, name)
                        || descriptor.owner == types::OBJECT
                            && self.type_attribute(class, name) == self.type_attribute(types::OBJECT, name)
                            && self.is_foreign(class, name)
                }
                Payload::Builtin(builtin) => builtin.def.kind != NativeKind::New,
                _ => true,
            },
        }
    }

    /// Whether a class of the program's has a built-in method under another name than its own: `__add__ = int.__sub__`.
    pub fn is_misnamed(&self, descriptor: &crate::objects::MethodDescriptor, class: ObjId, name: ObjId) -> bool {
        self.type_data(class).heap_type && *self.text_of(name).text != *descriptor.def.name
    }

    /// Whether the built-in type that a class is made of has another attribute of this name than `object`.
    pub fn is_foreign(&self, class: ObjId, name: ObjId) -> bool {
        let mro = self.tuple_items(self.type_data(class).mro);
        let built_in = mro.iter().find(|&&ty| !self.type_data(ty).heap_type);
        built_in.is_some_and(|&ty| self.type_attribute(ty, name) != self.type_attribute(types::OBJECT, name))
    }

    /// See [`TypeData::plain_attributes`].
    fn refresh_plain_attributes(&mut self, class: ObjId) {
        let data = self.type_data(class);
        let hooked = data.overrides & (1 << Special::GetAttribute as u8) != 0;
        let mro = self.tuple_items(data.mro).to_vec();
        let mut plain = !hooked && data.has_dict && data.layout != Layout::Type;
        for ty in mro {
            if !plain {
                break;
            }
            let data = self.type_data(ty);
            if !data.heap_type {
                continue;
            }
            let Some(table) = self.as_dict(data.dict) else { continue };
            plain = !table.iter().any(|entry| match self.heap.payload(entry.value) {
                Payload::Property(_) => true,
                Payload::GetSet(descriptor) => matches!(descriptor.accessor, Accessor::Slot(_)),
                _ => self.overrides(entry.value, Special::Set) || self.overrides(entry.value, Special::Delete),
            });
        }
        if let Some(data) = self.heap.type_mut(class) {
            data.plain_attributes = plain;
        }
    }

    /// The base that decides how instances are laid out (`best_base`).
    pub(super) fn best_base(&mut self, bases: &[ObjId]) -> Res {
        let mut winner: Option<ObjId> = None;
        for &base in bases {
            let Payload::Type(data) = self.heap.payload(base) else {
                return Err(self.type_error("bases must be types"));
            };
            if !data.is_base {
                let name = data.name.clone();
                return Err(self.type_error(format!("type '{name}' is not an acceptable base type")));
            }
            let candidate = self.solid_base(base);
            winner = Some(match winner {
                None => base,
                Some(current) => {
                    let solid = self.solid_base(current);
                    if self.is_subtype(solid, candidate) {
                        current
                    } else if self.is_subtype(candidate, solid) {
                        base
                    } else {
                        return Err(self.type_error("multiple bases have instance lay-out conflict"));
                    }
                }
            });
        }
        Ok(winner.unwrap_or(types::OBJECT))
    }

    /// The nearest base that adds to the layout: a built-in one, or one with slots.
    pub(super) fn solid_base(&self, class: ObjId) -> ObjId {
        let mut at = class;
        loop {
            let data = self.type_data(at);
            // Behind items of any number there is no one place for a `__dict__` (`extra_ivars`).
            let has_items = matches!(data.layout, Layout::Int | Layout::Tuple | Layout::Bytes);
            if data.heap_type && has_items && data.has_dict && !self.type_data(data.base).has_dict {
                return at;
            }
            if !data.heap_type || data.base.is_null() || data.slot_count > self.type_data(data.base).slot_count {
                if data.layout == Layout::Plain && !data.heap_type {
                    return types::OBJECT;
                }
                // Exceptions without fields of their own share one layout.
                if data.layout == Layout::Exception
                    && !data.heap_type
                    && !data.base.is_null()
                    && !has_exception_fields(&data.name)
                {
                    at = data.base;
                    continue;
                }
                return at;
            }
            at = data.base;
        }
    }

    /// `type.__new__(meta, name, bases, namespace)` without the hooks that run Python code (`__set_name__`,
    /// `__init_subclass__`): the prelude calls those.
    pub fn new_type(&mut self, meta: ObjId, name: ObjId, bases: ObjId, namespace: ObjId) -> Res {
        let Some(text) = self.as_str(name).map(|text| text.text.clone()) else {
            let given = self.given_name(name);
            return Err(self.type_error(format!("type.__new__() argument 1 must be str, not {given}")));
        };
        if !matches!(self.heap.payload(bases), Payload::Tuple(_)) {
            let given = self.given_name(bases);
            return Err(self.type_error(format!("type.__new__() argument 2 must be tuple, not {given}")));
        }
        if self.as_dict(namespace).is_none() {
            let given = self.given_name(namespace);
            return Err(self.type_error(format!("type.__new__() argument 3 must be dict, not {given}")));
        }
        let mut base_list = self.tuple_items(bases).to_vec();
        if base_list.is_empty() {
            base_list.push(types::OBJECT);
        }
        let base = self.best_base(&base_list)?;
        self.refuse_duplicates(&base_list)?;
        let mut mro = match self.linearize(&base_list) {
            Ok(mro) => mro,
            Err(heads) => return Err(self.inconsistent_mro(&heads)),
        };
        if text.contains('\0') {
            return Err(self.value_error("type name must not contain null characters"));
        }
        let slots = self.declared_slots(namespace)?;
        let base_data = self.type_data(base);
        let (layout, base_slots, base_dict, base_weakrefs) = (
            base_data.layout,
            base_data.slot_count,
            base_data.has_dict,
            base_data.has_weakrefs,
        );
        let any_dict = base_dict || base_list.iter().any(|&base| self.type_data(base).has_dict);
        let any_weakrefs = base_weakrefs || base_list.iter().any(|&base| self.type_data(base).has_weakrefs);
        // What has items behind it has no place for weak references.
        let has_items = matches!(layout, Layout::Int | Layout::Tuple | Layout::Bytes | Layout::Type);
        let (mut has_dict, mut has_weakrefs) = (true, any_weakrefs || !has_items);
        let mut members = Vec::new();
        if let Some(slots) = slots {
            has_dict = any_dict;
            has_weakrefs = any_weakrefs;
            if !slots.is_empty() && has_items {
                let name = self.name_of_type(base);
                return Err(self.type_error(format!("nonempty __slots__ not supported for subtype of '{name}'")));
            }
            let (mut may_add_dict, mut may_add_weakrefs) = (!base_dict, !base_weakrefs && !has_items);
            for slot in slots {
                match &*slot {
                    "__dict__" if !std::mem::take(&mut may_add_dict) => {
                        return Err(self.type_error("__dict__ slot disallowed: we already got one"));
                    }
                    "__weakref__" if !std::mem::take(&mut may_add_weakrefs) => {
                        let text = "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0";
                        return Err(self.type_error(text));
                    }
                    "__dict__" => has_dict = true,
                    "__weakref__" => has_weakrefs = true,
                    _ => members.push(mangle(&text, &slot)),
                }
            }
        }
        members.sort();

        // The class's own dict is a copy of the namespace.
        let table = match self.as_dict(namespace) {
            Some(table) => table.copy(),
            None => return Err(self.type_error("type.__new__() argument 3 must be dict")),
        };
        let held: Vec<ObjId> = table.iter().flat_map(|entry| [entry.key, entry.value]).collect();
        for id in held {
            self.heap.incref(id);
        }
        let dict = self.dict_from(table);
        let qualname = match self.dict_get_str(dict, self.name(names::QUALNAME)) {
            Some(qualname) if self.as_str(qualname).is_none() => {
                let given = self.type_name(qualname);
                self.heap.decref(dict);
                return Err(self.type_error(format!("type __qualname__ must be a str, not {given}")));
            }
            Some(qualname) => {
                self.heap.incref(qualname);
                self.dict_del_str(dict, self.name(names::QUALNAME));
                qualname
            }
            None => self.heap.new_ref(name),
        };
        if self.dict_get_str(dict, self.name(names::MODULE)).is_none() {
            let globals = self
                .frames
                .iter()
                .rev()
                .find(|frame| !frame.body.hidden)
                .map(|frame| frame.globals);
            let module = globals.and_then(|globals| self.dict_get_str(globals, self.name(names::NAME)));
            if let Some(module) = module {
                self.heap.incref(module);
                self.dict_set_str(dict, self.name(names::MODULE), module);
            }
        }
        for (name, wrap) in [
            (names::NEW, true),
            (names::INIT_SUBCLASS, false),
            (names::CLASS_GETITEM, false),
        ] {
            if let Some(function) = self.dict_get_str(dict, self.name(name))
                && matches!(self.heap.payload(function), Payload::Function(_))
            {
                self.heap.incref(function);
                let (ty, payload) = if wrap {
                    (types::STATICMETHOD, Payload::StaticMethod(function))
                } else {
                    (types::CLASSMETHOD, Payload::ClassMethod(function))
                };
                let wrapped = self.heap.alloc(ty, payload);
                self.dict_set_str(dict, self.name(name), wrapped);
            }
        }
        let cell = self.dict_get_str(dict, self.name(names::CLASSCELL));
        if let Some(cell) = cell {
            if !matches!(self.heap.payload(cell), Payload::Cell(_)) {
                let kind = self.type_of(cell);
                let kind = self.repr(kind).unwrap_or_default();
                self.drop_refs([dict, qualname]);
                return Err(self.type_error(format!("__classcell__ must be a nonlocal cell, not {kind}")));
            }
            self.heap.incref(cell);
            self.dict_del_str(dict, self.name(names::CLASSCELL));
        }
        for &base in &base_list {
            self.heap.incref(base);
        }
        let bases = self.tuple(base_list.clone());
        self.heap.incref(base);
        self.next_type_version += 1;
        let data = TypeData {
            name: Rc::from(&*text),
            qualname,
            bases,
            base,
            mro: fixed::EMPTY_TUPLE,
            dict,
            layout,
            heap_type: true,
            is_base: true,
            has_dict,
            has_weakrefs,
            slot_count: base_slots + members.len() as u32,
            has_finalizer: false,
            in_c: false,
            is_abstract: false,
            registered: None,
            version: self.next_type_version,
            subclasses: Vec::new(),
            overrides: 0,
            shared_keys: Vec::new(),
            shared_places: crate::objects::SHARED_KEYS,
            plain_attributes: false,
        };
        let class = self.heap.alloc(meta, Payload::Type(Rc::new(data)));
        mro.insert(0, class);
        for &ty in &mro {
            self.heap.incref(ty);
        }
        let mro = self.tuple(mro);
        if let Some(data) = self.heap.type_mut(class) {
            data.mro = mro;
        }
        if let Some(cell) = cell {
            self.heap.incref(class);
            let old = match self.heap.payload_mut(cell) {
                Payload::Cell(contents) => std::mem::replace(contents, class),
                _ => class,
            };
            if !old.is_null() {
                self.heap.decref(old);
            }
            self.heap.decref(cell);
        }
        for (index, member) in members.iter().enumerate() {
            // The same slot twice is no conflict: the second hides the first.
            let again = index > 0 && members[index - 1] == *member;
            if !again && self.dict_get_text(dict, member).is_some() {
                let abort = self.value_error(format!("'{member}' in __slots__ conflicts with class variable"));
                self.heap.decref(class);
                return Err(abort);
            }
            self.add_getset(
                class,
                dict,
                member,
                types::MEMBER_DESCRIPTOR,
                Accessor::Slot(base_slots + index as u32),
            );
        }
        // What the body itself calls so stays.
        if has_dict && !any_dict && self.dict_get_text(dict, "__dict__").is_none() {
            self.add_getset(class, dict, "__dict__", types::GETSET_DESCRIPTOR, Accessor::Dict);
        }
        if has_weakrefs && !any_weakrefs && self.dict_get_text(dict, "__weakref__").is_none() {
            self.add_getset(class, dict, "__weakref__", types::GETSET_DESCRIPTOR, Accessor::Weakref);
        }
        if self.dict_get_str(dict, self.name(names::DOC)).is_none() {
            let none = self.none();
            self.dict_set_str(dict, self.name(names::DOC), none);
        }
        // Defining `__eq__` without `__hash__` makes instances unhashable.
        if self.dict_get_str(dict, self.name(names::EQ)).is_some()
            && self.dict_get_str(dict, self.name(names::HASH)).is_none()
        {
            let none = self.none();
            self.dict_set_str(dict, self.name(names::HASH), none);
        }
        for &base in &base_list {
            if let Some(data) = self.heap.type_mut(base) {
                data.subclasses.push(class);
            }
        }
        self.refresh_overrides(class);
        Ok(class)
    }

    pub(super) fn refuse_duplicates(&mut self, bases: &[ObjId]) -> Res<()> {
        for (index, first) in bases.iter().enumerate() {
            if bases[..index].contains(first) {
                let name = self.name_of_type(*first);
                return Err(self.type_error(format!("duplicate base class {name}")));
            }
        }
        Ok(())
    }

    pub(super) fn inconsistent_mro(&mut self, heads: &[ObjId]) -> Abort {
        let names: Vec<String> = heads.iter().map(|&head| self.short_name_of_type(head)).collect();
        self.type_error(format!(
            "Cannot create a consistent method resolution\norder (MRO) for bases {}",
            names.join(", ")
        ))
    }

    fn add_getset(&mut self, class: ObjId, dict: ObjId, name: &str, ty: ObjId, accessor: Accessor) {
        let name_object = self.intern(name);
        self.heap.incref(name_object);
        self.heap.incref(class);
        let descriptor = self.heap.alloc(
            ty,
            Payload::GetSet(Rc::new(GetSet {
                name: name_object,
                owner: class,
                accessor,
            })),
        );
        self.dict_set_str(dict, name_object, descriptor);
        self.heap.decref(name_object);
    }

    /// `__slots__` as a list of names.
    fn declared_slots(&mut self, namespace: ObjId) -> Res<Option<Vec<String>>> {
        let Some(slots) = self.dict_get_str(namespace, self.name(names::SLOTS)) else {
            return Ok(None);
        };
        let mut found: Vec<String> = Vec::new();
        let items = match self.as_str(slots) {
            Some(text) => {
                found.push(text.text.to_string());
                Vec::new()
            }
            None => self.collect(slots)?,
        };
        for &item in &items {
            match self.as_str(item) {
                Some(text) => found.push(text.text.to_string()),
                None => {
                    let name = self.type_name(item);
                    self.drop_refs(items);
                    return Err(self.type_error(format!("__slots__ items must be strings, not '{name}'")));
                }
            }
        }
        self.drop_refs(items);
        for name in &found {
            let mut chars = name.chars();
            let fits = chars.next().is_some_and(|c| c.is_alphabetic() || c == '_')
                && chars.all(|c| c.is_alphanumeric() || c == '_');
            if !fits {
                return Err(self.type_error("__slots__ must be identifiers"));
            }
        }
        Ok(Some(found))
    }

    /// A new instance of a class with a payload of its layout; a count of one, owned by the caller.
    pub fn alloc_instance(&mut self, class: ObjId, payload: Payload) -> ObjId {
        let data = self.type_data(class);
        let (heap_type, slots) = (data.heap_type, data.slot_count);
        // `object.__new__` makes room for attributes at once, others when there is one.
        let takes_place = data.layout == Layout::Plain && usize::from(data.shared_places) > data.shared_keys.len() + 1;
        if takes_place && let Some(data) = self.heap.type_mut(class) {
            data.shared_places -= 1;
        }
        let id = match payload {
            // `list()` and `dict()` are not made from the free lists, which lists and dicts go to all the same.
            Payload::List(_) | Payload::Dict(_) if !heap_type => {
                self.heap.alloc_in(Payload::FRESH_CONTAINER_CLASS, class, payload)
            }
            payload => self.heap.alloc(class, payload),
        };
        if heap_type {
            if slots > 0 {
                self.heap.get_mut(id).extra = Some(Box::new(Extra {
                    slots: smallvec::smallvec![ObjId::NULL; slots as usize],
                    ..Extra::default()
                }));
            }
            // Every instance of a class made by Python could be part of a cycle through its class.
            self.heap.track(id);
        }
        id
    }

    /// `object.__new__` of a class without a built-in layout.
    pub fn plain_instance(&mut self, class: ObjId) -> ObjId {
        self.alloc_instance(class, Payload::Plain)
    }

    /// The type whose metaclass a new class gets: the most derived among the bases' (`_PyType_CalculateMetaclass`).
    pub fn calculate_metaclass(&mut self, meta: ObjId, bases: &[ObjId]) -> Res {
        let mut winner = meta;
        for &base in bases {
            let candidate = self.type_of(base);
            if self.is_subtype(winner, candidate) {
                continue;
            }
            if self.is_subtype(candidate, winner) {
                winner = candidate;
                continue;
            }
            return Err(self.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
            ));
        }
        Ok(winner)
    }

    /// Marks an object as kept for the whole run.
    pub(super) fn make_permanent(&mut self, id: ObjId) {
        self.heap.get_mut(id).flags.set(Flags::PERMANENT);
    }
}

/// `_type_new(meta, name, bases, namespace)` for the prelude.
pub fn type_new(m: &mut Machine, args: Args) -> Res {
    let bases = m.tuple_items(args.at(m, 2)).to_vec();
    let meta = m.calculate_metaclass(args.at(m, 0), &bases)?;
    m.new_type(meta, args.at(m, 1), args.at(m, 2), args.at(m, 3))
}

/// `_set_mro(cls, order)`: what a metaclass's own `mro` has given.
pub fn set_mro(m: &mut Machine, args: Args) -> Res {
    let (class, order) = (args.at(m, 0), args.at(m, 1));
    let items = m.collect(order)?;
    if items.is_empty() {
        return Err(m.type_error("type MRO must not be empty"));
    }
    let solid = m.solid_base(class);
    for &item in &items {
        let text = if !matches!(m.heap.payload(item), Payload::Type(_)) {
            format!("mro() returned a non-class ('{}')", m.type_name(item))
        } else if !m.is_subtype(solid, m.solid_base(item)) {
            format!(
                "mro() returned base with unsuitable layout ('{}')",
                m.name_of_type(item)
            )
        } else {
            continue;
        };
        m.drop_refs(items);
        return Err(m.type_error(text));
    }
    let mro = m.tuple(items);
    if let Some(data) = m.heap.type_mut(class) {
        let old = std::mem::replace(&mut data.mro, mro);
        m.drop_ref(old);
    }
    m.type_modified(class, "__mro__");
    Ok(m.none())
}

/// `_calculate_metaclass(meta, bases)` for the prelude.
pub fn calculate_metaclass(m: &mut Machine, args: Args) -> Res {
    let bases = m.tuple_items(args.at(m, 1)).to_vec();
    let meta = m.calculate_metaclass(args.at(m, 0), &bases)?;
    Ok(m.new_ref(meta))
}

/// `_run_class_body(function, namespace)` for the prelude: the body's value is the result.
pub fn run_class_body(m: &mut Machine, args: Args) -> Res {
    let (function, locals) = (args.at(m, 0), args.at(m, 1));
    m.new_ref(function);
    m.new_ref(locals);
    m.tail = Some(super::Tail::Run {
        function,
        locals,
        on_return: super::OnReturn::Push,
    });
    Err(Abort::Call)
}

fn has_exception_fields(name: &str) -> bool {
    matches!(
        name,
        "BaseException"
            | "StopIteration"
            | "SystemExit"
            | "ImportError"
            | "OSError"
            | "NameError"
            | "AttributeError"
            | "SyntaxError"
            | "UnicodeDecodeError"
            | "UnicodeEncodeError"
            | "UnicodeTranslateError"
            | "BaseExceptionGroup"
    )
}

/// `__name` inside class `C` is `_C__name`.
fn mangle(class: &str, name: &str) -> String {
    let class = class.trim_start_matches('_');
    if name.starts_with("__") && !name.ends_with("__") && !class.is_empty() {
        format!("_{class}{name}")
    } else {
        name.to_string()
    }
}
