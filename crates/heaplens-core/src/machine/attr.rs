//! Attribute access: types along their MRO, instances, modules, descriptors (`Objects/object.c`, `Objects/typeobject.c`).

use std::rc::Rc;

use super::fast::MOST_INLINE;
use super::fixed::{self, types};
use super::frame::OnReturn;
use super::protocols::Special;
use super::{Abort, Machine, NativeKind, ObjId, Res, names};
use crate::modules::absent;
use crate::objects::exception;
use crate::objects::{Accessor, Attributes, Builtin, Extra, InlineAttributes, Layout, Payload};

impl Machine {
    /// `_PyType_Lookup`: an attribute of a type or of its bases (borrowed), without descriptors.
    pub fn type_attribute(&self, ty: ObjId, name: ObjId) -> Option<ObjId> {
        let Payload::Type(data) = self.heap.payload(ty) else {
            return None;
        };
        let serial = self.heap.get(name).serial;
        if let Some(known) = self.type_cache.get(data.version, name, serial) {
            return (!known.is_null()).then_some(known);
        }
        let found = self.tuple_items(data.mro).iter().find_map(|&class| {
            let Payload::Type(data) = self.heap.payload(class) else {
                return None;
            };
            self.dict_get_str(data.dict, name)
        });
        self.type_cache
            .put(data.version, name, serial, found.unwrap_or_default());
        found
    }

    /// `object.name` (a new reference). [`Abort::Call`] when a property, `__getattr__`, … has to be called for it.
    pub fn get_attr(&mut self, object: ObjId, name: ObjId) -> Res {
        if self.overrides(object, Special::GetAttribute) {
            let ty = self.type_of(object);
            if let Some(hook) = self.type_attribute(ty, self.name(names::GETATTRIBUTE)) {
                for id in [object, name] {
                    self.heap.incref(id);
                }
                // With a `__getattr__` besides, CPython binds the hook before it calls it.
                let fallback = self.overrides(object, Special::GetAttr);
                let held = if fallback { object } else { ObjId::NULL };
                let on_return = self.making_attribute(object, name, held, fallback);
                return Err(self.tail_call_then(hook, vec![object, name], on_return));
            }
        }
        let fallback = self.overrides(object, Special::GetAttr);
        match self.generic_get_attr(object, name) {
            Err(Abort::Raise) if self.raised_is(types::ATTRIBUTE_ERROR) => {
                let ty = self.type_of(object);
                if !fallback {
                    if self.type_attribute(ty, name).is_some() {
                        self.explain_attribute_error(object, name);
                    }
                    return Err(Abort::Raise);
                }
                self.drop_raised();
                let hook = self
                    .type_attribute(ty, self.name(names::GETATTR))
                    .unwrap_or(fixed::NONE);
                let on_return = self.making_attribute(object, name, object, false);
                for id in [object, name] {
                    self.heap.incref(id);
                }
                Err(self.tail_call_then(hook, vec![object, name], on_return))
            }
            Err(Abort::Call) => {
                // A property that raises AttributeError leads to `__getattr__` too.
                let ty = self.type_of(object);
                let descriptor = self.type_attribute(ty, name).unwrap_or_default();
                let then = self.making_attribute(object, name, descriptor, fallback);
                if let Some(super::Tail::Call { on_return, .. }) = &mut self.tail {
                    *on_return = std::mem::take(on_return).then(then);
                } else {
                    self.drop_on_return(then);
                }
                Err(Abort::Call)
            }
            other => other,
        }
    }

    /// What waits for the call that makes an attribute.
    pub(super) fn making_attribute(&mut self, object: ObjId, name: ObjId, held: ObjId, fallback: bool) -> OnReturn {
        for id in [object, name, held] {
            if !id.is_null() {
                self.heap.incref(id);
            }
        }
        OnReturn::GetAttr {
            object,
            name,
            held,
            fallback,
        }
    }

    /// Tells an `AttributeError` that knows neither of them the object and the name that were asked for.
    pub(super) fn explain_attribute_error(&mut self, object: ObjId, name: ObjId) {
        let raised = self.raised;
        if !name.is_null() && exception::field(self, raised, 0).is_null() && exception::field(self, raised, 1).is_null()
        {
            self.set_exception_field(raised, 0, name);
            self.set_exception_field(raised, 1, object);
        }
    }

    /// `object.__getattribute__(name)`, `type.__getattribute__` and the like, by layout.
    pub fn generic_get_attr(&mut self, object: ObjId, name: ObjId) -> Res {
        match self.heap.payload(object) {
            Payload::Type(_) => return self.type_get_attr(object, name),
            Payload::Super(_) => {
                if let Some(found) = self.super_get_attr(object, name)? {
                    return Ok(found);
                }
            }
            Payload::GenericAlias(origin, _) => {
                let origin = *origin;
                let text = self.text_of(name);
                const OWN: &[&str] = &[
                    "__origin__",
                    "__args__",
                    "__parameters__",
                    "__mro_entries__",
                    "__class__",
                    "__getitem__",
                    "__reduce__",
                    "__reduce_ex__",
                    "__copy__",
                    "__deepcopy__",
                    "__eq__",
                    "__hash__",
                    "__repr__",
                ];
                if !OWN.contains(&&*text.text) {
                    return self.get_attr(origin, name);
                }
            }
            // What a bound method does not have itself is its function's.
            Payload::Method(function, _) if self.type_attribute(types::METHOD, name).is_none() => {
                let function = *function;
                return self.get_attr(function, name);
            }
            Payload::Weakref(data) if data.proxy => {
                let target = data.target;
                if target.is_null() {
                    return Err(self.raise_text(types::REFERENCE_ERROR, "weakly-referenced object no longer exists"));
                }
                return self.get_attr(target, name);
            }
            _ => {}
        }
        let ty = self.type_of(object);
        let attribute = self.type_attribute(ty, name);
        if let Some(attribute) = attribute
            && self.is_data_descriptor(attribute)
            && self.can_be_read(attribute)
        {
            return self.descriptor_get(attribute, object, ty);
        }
        if let Some(value) = self.instance_attribute(object, name) {
            return Ok(self.heap.new_ref(value));
        }
        if let Some(attribute) = attribute {
            return self.descriptor_get(attribute, object, ty);
        }
        if let Payload::Method(function, _) = self.heap.payload(object) {
            // What a method does not have itself is its function's.
            let function = *function;
            return self.get_attr(function, name);
        }
        if let Payload::Module(data) = self.heap.payload(object) {
            let dict = data.dict;
            if let Some(hook) = self.dict_get_str(dict, self.name(names::GETATTR)) {
                self.heap.incref(name);
                return Err(self.tail_call(hook, vec![name]));
            }
            let (module, name_text) = (data_name(self, object), self.text_of(name));
            if let Some(refusal) = absent::refusal(&module, &name_text.text) {
                return Err(self.raise_text(types::ATTRIBUTE_ERROR, refusal));
            }
            let text = if self.is_initializing(object) {
                format!(
                    "partially initialized module '{module}' has no attribute '{}' (most likely due to a circular import)",
                    name_text.text
                )
            } else {
                format!("module '{module}' has no attribute '{}'", name_text.text)
            };
            return Err(self.attribute_error(object, name, text));
        }
        let type_name = self.type_name(object);
        let text = self.text_of(name);
        if !self.type_data(ty).heap_type
            && let Some(refusal) = absent::refusal(&type_name, &text.text)
        {
            return Err(self.raise_text(types::ATTRIBUTE_ERROR, refusal));
        }
        Err(self.attribute_error(
            object,
            name,
            format!("'{type_name}' object has no attribute '{}'", text.text),
        ))
    }

    /// Raises `AttributeError(message)` with its `name` and `obj`.
    pub fn attribute_error(&mut self, object: ObjId, name: ObjId, message: String) -> Abort {
        let message = self.str(message);
        let exception = self.exception(types::ATTRIBUTE_ERROR, vec![message]);
        self.set_exception_field(exception, 0, name);
        self.set_exception_field(exception, 1, object);
        self.raise(exception)
    }

    /// An attribute that the object itself holds (borrowed).
    pub fn instance_attribute(&self, object: ObjId, name: ObjId) -> Option<ObjId> {
        if let Payload::Module(data) = self.heap.payload(object) {
            return self.dict_get_str(data.dict, name);
        }
        match &self.heap.get(object).extra.as_ref()?.attributes {
            Attributes::Empty => None,
            Attributes::Inline(pairs) => {
                if let Some((_, value)) = pairs.iter().find(|(key, _)| *key == name) {
                    return Some(*value);
                }
                if self.heap.get(name).flags.has(super::Flags::INTERNED) {
                    return None;
                }
                let text = self.as_str(name)?;
                pairs
                    .iter()
                    .find(|(key, _)| self.as_str(*key).is_some_and(|key| key.text == text.text))
                    .map(|(_, value)| *value)
            }
            Attributes::Dict(dict) => self.dict_get_str(*dict, name),
        }
    }

    /// Whether an attribute of a type goes before what instances hold.
    fn is_data_descriptor(&self, attribute: ObjId) -> bool {
        match self.heap.payload(attribute) {
            Payload::GetSet(_) | Payload::Property(_) => true,
            Payload::Function(_) | Payload::MethodDescriptor(_) => false,
            _ => self.overrides(attribute, Special::Set) || self.overrides(attribute, Special::Delete),
        }
    }

    /// Whether a data descriptor has a `__get__`: one without leaves reading to the instance.
    fn can_be_read(&self, attribute: ObjId) -> bool {
        match self.heap.payload(attribute) {
            Payload::GetSet(_) | Payload::Property(_) => true,
            _ => self.overrides(attribute, Special::Get),
        }
    }

    /// What reading an attribute found on a type gives for an instance (a new reference).
    pub fn descriptor_get(&mut self, attribute: ObjId, object: ObjId, ty: ObjId) -> Res {
        match self.heap.payload(attribute) {
            // A subclass of one of these may have a `__get__` of its own.
            Payload::Property(_) | Payload::StaticMethod(_) | Payload::ClassMethod(_)
                if self.overrides(attribute, Special::Get) =>
            {
                self.call_getter(attribute, object, ty)
            }
            _ => self.descriptor_get_by_layout(attribute, object, ty),
        }
    }

    /// As [`Machine::descriptor_get`] with what a subclass of a built-in descriptor defines left out.
    pub fn descriptor_get_by_layout(&mut self, attribute: ObjId, object: ObjId, ty: ObjId) -> Res {
        match self.heap.payload(attribute) {
            Payload::Function(_) if self.binds(attribute) => {
                self.heap.incref(attribute);
                self.heap.incref(object);
                Ok(self.heap.alloc(types::METHOD, Payload::Method(attribute, object)))
            }
            Payload::MethodDescriptor(descriptor) => {
                let (def, owner) = (descriptor.def, descriptor.owner);
                if def.kind == NativeKind::ClassMethod {
                    return Ok(self.bound_builtin(def, ty));
                }
                if !self.is_instance(object, owner) {
                    let text = format!(
                        "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                        def.name,
                        self.name_of_type(owner),
                        self.type_name(object)
                    );
                    return Err(self.type_error(text));
                }
                Ok(self.bound_builtin(def, object))
            }
            Payload::Property(property) => {
                let (getter, name) = (property.getter, property.name);
                if getter.is_null() {
                    let name = if name.is_null() {
                        String::new()
                    } else {
                        self.repr(name)?
                    };
                    let type_name = self.type_data(ty).qualname;
                    let type_name = self.text_of(type_name);
                    let text = if name.is_empty() {
                        format!("property of '{}' object has no getter", type_name.text)
                    } else {
                        format!("property {name} of '{}' object has no getter", type_name.text)
                    };
                    return Err(self.raise_text(types::ATTRIBUTE_ERROR, text));
                }
                self.heap.incref(object);
                Err(self.tail_call(getter, vec![object]))
            }
            Payload::GetSet(descriptor) => {
                let accessor = descriptor.accessor;
                self.accessor_get(attribute, accessor, object)
            }
            Payload::StaticMethod(function) => {
                let function = *function;
                Ok(self.heap.new_ref(function))
            }
            Payload::ClassMethod(function) => {
                let function = *function;
                self.bind_to_class(function, ty)
            }
            Payload::Super(_) => crate::objects::super_object::bind(self, attribute, object),
            _ if self.overrides(attribute, Special::Get) => self.call_getter(attribute, object, ty),
            _ => Ok(self.heap.new_ref(attribute)),
        }
    }

    /// Calls a `__get__` that is written in Python; borrows all three.
    fn call_getter(&mut self, attribute: ObjId, object: ObjId, ty: ObjId) -> Res {
        let attribute_type = self.type_of(attribute);
        let get = self
            .type_attribute(attribute_type, self.name(names::GET))
            .unwrap_or(fixed::NONE);
        for id in [attribute, object, ty] {
            self.heap.incref(id);
        }
        Err(self.tail_call(get, vec![attribute, object, ty]))
    }

    fn bound_builtin(&mut self, def: &'static super::NativeDef, this: ObjId) -> ObjId {
        self.heap.incref(this);
        let ty = if def.kind == NativeKind::Slot {
            types::METHOD_WRAPPER
        } else {
            types::BUILTIN_FUNCTION
        };
        let builtin = Builtin {
            def,
            this,
            bound: true,
            module: ObjId::NULL,
        };
        self.heap.alloc(ty, Payload::Builtin(Rc::new(builtin)))
    }

    fn bind_to_class(&mut self, function: ObjId, class: ObjId) -> Res {
        // What is a descriptor itself binds as it does (a property of the class); anything else becomes a method.
        let native = matches!(
            self.heap.payload(function),
            Payload::MethodDescriptor(_)
                | Payload::Property(_)
                | Payload::GetSet(_)
                | Payload::StaticMethod(_)
                | Payload::ClassMethod(_)
        );
        if native || self.overrides(function, Special::Get) {
            return self.descriptor_get(function, class, class);
        }
        self.heap.incref(function);
        self.heap.incref(class);
        Ok(self.heap.alloc(types::METHOD, Payload::Method(function, class)))
    }

    /// Lets go of a call that was asked for and is not wanted.
    pub(super) fn forget_tail(&mut self) {
        if let Some(super::Tail::Call {
            callable,
            args,
            keywords,
            on_return,
        }) = self.tail.take()
        {
            self.heap.decref(callable);
            self.drop_refs(args);
            if !keywords.is_null() {
                self.heap.decref(keywords);
            }
            self.drop_on_return(on_return);
        }
    }

    /// Binds an attribute found on a type to an object at once (a new reference). A descriptor written in Python cannot be
    /// asked here: what comes back then asks it when it is called.
    pub(super) fn bind(&mut self, attribute: ObjId, object: ObjId, ty: ObjId) -> Res {
        match self.descriptor_get(attribute, object, ty) {
            Err(Abort::Call) => {
                let Some(super::Tail::Call { callable, mut args, .. }) = self.tail.take() else {
                    return Err(self.bug("a descriptor asked for something else than a call"));
                };
                args.insert(0, callable);
                let getter = self.tuple(args);
                match self.prelude_function("call_through_descriptor") {
                    Ok(function) => Ok(self.heap.alloc(types::METHOD, Payload::Method(function, getter))),
                    Err(abort) => {
                        self.heap.decref(getter);
                        Err(abort)
                    }
                }
            }
            other => other,
        }
    }

    fn accessor_get(&mut self, attribute: ObjId, accessor: Accessor, object: ObjId) -> Res {
        if let Payload::GetSet(descriptor) = self.heap.payload(attribute) {
            let (owner, name) = (descriptor.owner, descriptor.name);
            if !self.is_instance(object, owner) {
                let text = format!(
                    "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                    self.text_of(name).text,
                    self.name_of_type(owner),
                    self.type_name(object)
                );
                return Err(self.type_error(text));
            }
        }
        match accessor {
            Accessor::Native(native) => (native.get)(self, object),
            Accessor::Dict => self.instance_dict(object),
            // The newest of them, the shared one aside, is found first.
            Accessor::Weakref => {
                let first = crate::objects::weakref::first_reference(self, object);
                Ok(self.heap.new_ref(first))
            }
            Accessor::Slot(index) => {
                let value = self
                    .heap
                    .get(object)
                    .extra
                    .as_ref()
                    .and_then(|extra| extra.slots.get(index as usize).copied());
                match value {
                    Some(value) if !value.is_null() => Ok(self.heap.new_ref(value)),
                    _ => {
                        let name = match self.heap.payload(attribute) {
                            Payload::GetSet(descriptor) => descriptor.name,
                            _ => fixed::EMPTY_STR,
                        };
                        let (type_name, text) = (self.type_name(object), self.text_of(name));
                        Err(self.attribute_error(
                            object,
                            name,
                            format!("'{type_name}' object has no attribute '{}'", text.text),
                        ))
                    }
                }
            }
        }
    }

    /// `object.__dict__` (a new reference): inline attributes move into a dict object.
    pub fn instance_dict(&mut self, object: ObjId) -> Res {
        if let Payload::Module(data) = self.heap.payload(object) {
            let dict = data.dict;
            return Ok(self.heap.new_ref(dict));
        }
        let pairs = match self
            .heap
            .get_mut(object)
            .extra
            .as_mut()
            .map(|extra| &mut extra.attributes)
        {
            Some(Attributes::Dict(dict)) => {
                let dict = *dict;
                return Ok(self.heap.new_ref(dict));
            }
            Some(attributes) => match std::mem::take(attributes) {
                Attributes::Inline(pairs) => pairs,
                _ => InlineAttributes::new(),
            },
            None => InlineAttributes::new(),
        };
        let dict = self.dict();
        let class = self.type_of(object);
        if self.has_inline_values(class)
            && let Some(table) = self.as_dict_mut(dict)
        {
            table.share_keys(class);
        }
        for (name, value) in pairs {
            self.dict_set_str(dict, name, value);
            self.heap.decref(name);
        }
        self.extra_mut(object).attributes = Attributes::Dict(dict);
        Ok(self.heap.new_ref(dict))
    }

    /// The part of an object that holds attributes, made if need be.
    pub fn extra_mut(&mut self, object: ObjId) -> &mut Extra {
        self.heap.get_mut(object).extra.get_or_insert_with(Box::default)
    }

    // ---- attributes of classes ----

    fn type_get_attr(&mut self, class: ObjId, name: ObjId) -> Res {
        let meta = self.type_of(class);
        let meta_attribute = self.type_attribute(meta, name);
        if let Some(attribute) = meta_attribute
            && self.is_data_descriptor(attribute)
            && self.can_be_read(attribute)
        {
            return self.descriptor_get(attribute, class, meta);
        }
        if let Some(attribute) = self.type_attribute(class, name) {
            return self.class_attribute_get(attribute, class);
        }
        if let Some(attribute) = meta_attribute {
            return self.descriptor_get(attribute, class, meta);
        }
        let (class_name, text) = (self.name_of_type(class), self.text_of(name));
        if let Some(refusal) = absent::refusal(&class_name, &text.text) {
            return Err(self.raise_text(types::ATTRIBUTE_ERROR, refusal));
        }
        Err(self.attribute_error(
            class,
            name,
            format!("type object '{class_name}' has no attribute '{}'", text.text),
        ))
    }

    /// What reading an attribute through its class gives (a new reference).
    fn class_attribute_get(&mut self, attribute: ObjId, class: ObjId) -> Res {
        match self.heap.payload(attribute) {
            Payload::MethodDescriptor(descriptor) if descriptor.def.kind == NativeKind::ClassMethod => {
                let def = descriptor.def;
                Ok(self.bound_builtin(def, class))
            }
            Payload::Property(_) | Payload::StaticMethod(_) | Payload::ClassMethod(_)
                if self.overrides(attribute, Special::Get) =>
            {
                self.call_getter(attribute, fixed::NONE, class)
            }
            Payload::StaticMethod(function) => {
                let function = *function;
                Ok(self.heap.new_ref(function))
            }
            Payload::ClassMethod(function) => {
                let function = *function;
                self.bind_to_class(function, class)
            }
            Payload::Function(_) | Payload::MethodDescriptor(_) | Payload::Property(_) | Payload::GetSet(_) => {
                Ok(self.heap.new_ref(attribute))
            }
            _ if self.overrides(attribute, Special::Get) => self.call_getter(attribute, fixed::NONE, class),
            _ => Ok(self.heap.new_ref(attribute)),
        }
    }

    fn super_get_attr(&mut self, object: ObjId, name: ObjId) -> Res<Option<ObjId>> {
        let Payload::Super(data) = self.heap.payload(object) else {
            return Ok(None);
        };
        let (class, this, this_type) = (data.class, data.this, data.this_type);
        if this_type.is_null() || name == self.name(names::CLASS) {
            return Ok(None);
        }
        let mro = self.tuple_items(self.type_data(this_type).mro).to_vec();
        let after = mro
            .iter()
            .position(|&ty| ty == class)
            .map_or(mro.len(), |index| index + 1);
        for &ty in &mro[after..] {
            let dict = self.type_data(ty).dict;
            if let Some(attribute) = self.dict_get_str(dict, name) {
                // Bound to the class when `super()` was given one.
                return if this == this_type {
                    self.class_attribute_get(attribute, this).map(Some)
                } else {
                    self.descriptor_get(attribute, this, this_type).map(Some)
                };
            }
        }
        Ok(None)
    }

    // ---- storing: what cannot be stored is said without the object, so that nothing is suggested ----

    /// `object.name = value`; borrows all three. [`Abort::Call`] when Python code has to do it.
    pub fn set_attr(&mut self, object: ObjId, name: ObjId, value: ObjId) -> Res<()> {
        if self.overrides(object, Special::SetAttr) {
            let ty = self.type_of(object);
            if let Some(hook) = self.type_attribute(ty, self.name(names::SETATTR)) {
                for id in [object, name, value] {
                    self.heap.incref(id);
                }
                return Err(self.tail_call(hook, vec![object, name, value]));
            }
        }
        self.generic_set_attr(object, name, value)
    }

    /// `del object.name`.
    pub fn del_attr(&mut self, object: ObjId, name: ObjId) -> Res<()> {
        if self.overrides(object, Special::DelAttr) {
            let ty = self.type_of(object);
            if let Some(hook) = self.type_attribute(ty, self.name(names::DELATTR)) {
                for id in [object, name] {
                    self.heap.incref(id);
                }
                return Err(self.tail_call(hook, vec![object, name]));
            }
        }
        self.generic_set_attr(object, name, ObjId::NULL)
    }

    /// `object.__setattr__` by layout; a `NULL` value deletes.
    pub fn generic_set_attr(&mut self, object: ObjId, name: ObjId, value: ObjId) -> Res<()> {
        if matches!(self.heap.payload(object), Payload::Type(_)) {
            return self.type_set_attr(object, name, value);
        }
        if let Payload::Weakref(data) = self.heap.payload(object)
            && data.proxy
        {
            let target = data.target;
            if target.is_null() {
                return Err(self.raise_text(types::REFERENCE_ERROR, "weakly-referenced object no longer exists"));
            }
            return if value.is_null() {
                self.del_attr(target, name)
            } else {
                self.set_attr(target, name, value)
            };
        }
        let ty = self.type_of(object);
        let attribute = self.type_attribute(ty, name);
        if let Some(attribute) = attribute
            && self.is_data_descriptor(attribute)
        {
            return self.descriptor_set(attribute, object, ty, value);
        }
        if let Payload::Module(data) = self.heap.payload(object) {
            let dict = data.dict;
            return self.store_in_namespace(object, dict, name, value);
        }
        if !self.type_data(ty).has_dict {
            let (type_name, text) = (self.type_name(object), self.text_of(name));
            let message = if attribute.is_some() {
                format!("'{type_name}' object attribute '{}' is read-only", text.text)
            } else {
                format!("'{type_name}' object has no attribute '{}'", text.text)
            };
            return Err(self.raise_text(types::ATTRIBUTE_ERROR, message));
        }
        if let Some(Attributes::Dict(dict)) = self.heap.get(object).extra.as_ref().map(|extra| &extra.attributes) {
            let dict = *dict;
            return self.store_in_namespace(object, dict, name, value);
        }
        if !self.has_inline_values(ty) {
            let dict = self.instance_dict(object)?;
            let outcome = self.store_in_namespace(object, dict, name, value);
            self.heap.decref(dict);
            return outcome;
        }
        let name = {
            // Keys are interned, so that finding one is comparing places.
            self.heap.incref(name);
            self.intern_in_place(name)
        };
        let outcome = self.store_inline(object, name, value);
        self.heap.decref(name);
        outcome
    }

    /// Whether instances keep their attributes in themselves until a dict is asked for (`Py_TPFLAGS_MANAGED_DICT`): those
    /// of classes whose built-in base has neither a dict of its own nor items behind it.
    pub fn has_inline_values(&self, ty: ObjId) -> bool {
        let data = self.type_data(ty);
        data.heap_type
            && !matches!(
                data.layout,
                Layout::Int | Layout::Tuple | Layout::Bytes | Layout::Type | Layout::Exception
            )
    }

    /// Finds a place for a new attribute among the keys that a class's instances share, `position` being the likely one;
    /// `false` if there is none.
    pub(super) fn takes_key(&mut self, class: ObjId, position: usize, name: ObjId) -> bool {
        let data = self.type_data(class);
        if data.shared_keys.get(position) == Some(&name) || data.shared_keys.contains(&name) {
            return true;
        }
        let room = data.shared_keys.len() < usize::from(data.shared_places);
        if room && let Some(data) = self.heap.type_mut(class) {
            data.shared_keys.push(name);
        }
        room
    }

    /// Before a new key goes into a dict: one that shares its keys with others has to have room for it there.
    pub fn share_key(&mut self, dict: ObjId, key: ObjId) {
        let Some((class, len)) = self.as_dict(dict).map(|table| (table.shared_by(), table.len())) else {
            return;
        };
        let shared = matches!(self.heap.payload(class), Payload::Type(_)) && self.type_of(key) == types::STR;
        if !shared || self.takes_key(class, len, key) {
            return;
        }
        if let Some(table) = self.as_dict_mut(dict) {
            table.stop_sharing();
        }
    }

    /// Stores an attribute into an instance that holds its attributes in itself; `name` is interned.
    pub fn store_inline(&mut self, object: ObjId, name: ObjId, value: ObjId) -> Res<()> {
        let extra = self.extra_mut(object);
        if matches!(extra.attributes, Attributes::Empty) {
            extra.attributes = Attributes::Inline(InlineAttributes::new());
        }
        let Attributes::Inline(pairs) = &mut extra.attributes else {
            return Ok(());
        };
        let (place, position) = (pairs.iter().position(|(key, _)| *key == name), pairs.len());
        match (place, value.is_null()) {
            (Some(place), false) => {
                let old = std::mem::replace(&mut pairs[place].1, value);
                self.heap.incref(value);
                self.heap.decref(old);
            }
            (None, false) => {
                let class = self.type_of(object);
                self.heap.incref(value);
                if position >= MOST_INLINE || self.has_inline_values(class) && !self.takes_key(class, position, name) {
                    let dict = self.instance_dict(object)?;
                    self.dict_set_str(dict, name, value);
                    self.heap.decref(dict);
                    return Ok(());
                }
                self.heap.incref(name);
                if let Attributes::Inline(pairs) = &mut self.extra_mut(object).attributes {
                    pairs.push((name, value));
                }
            }
            (Some(place), true) => {
                let (key, old) = pairs.remove(place);
                self.heap.decref(key);
                self.heap.decref(old);
            }
            (None, true) => {
                let (type_name, text) = (self.type_name(object), self.text_of(name));
                return Err(self.raise_text(
                    types::ATTRIBUTE_ERROR,
                    format!("'{type_name}' object has no attribute '{}'", text.text),
                ));
            }
        }
        Ok(())
    }

    fn store_in_namespace(&mut self, object: ObjId, dict: ObjId, name: ObjId, value: ObjId) -> Res<()> {
        if value.is_null() {
            if !self.dict_del_str(dict, name) {
                let (type_name, text) = (self.type_name(object), self.text_of(name));
                let message = format!("'{type_name}' object has no attribute '{}'", text.text);
                return Err(self.raise_text(types::ATTRIBUTE_ERROR, message));
            }
        } else {
            self.heap.incref(value);
            self.dict_set_str(dict, name, value);
        }
        Ok(())
    }

    /// Whether a class itself has this attribute.
    fn holds(&self, class: ObjId, name: ObjId, attribute: ObjId) -> bool {
        self.dict_get_str(self.type_data(class).dict, name) == Some(attribute)
    }

    pub fn descriptor_set(&mut self, attribute: ObjId, object: ObjId, ty: ObjId, value: ObjId) -> Res<()> {
        let special = if value.is_null() { Special::Delete } else { Special::Set };
        if matches!(self.heap.payload(attribute), Payload::Property(_)) && self.overrides(attribute, special) {
            return self.call_setter(attribute, object, value);
        }
        self.descriptor_set_by_layout(attribute, object, ty, value)
    }

    /// As [`Machine::descriptor_set`] with what a subclass of `property` defines left out.
    pub fn descriptor_set_by_layout(&mut self, attribute: ObjId, object: ObjId, ty: ObjId, value: ObjId) -> Res<()> {
        match self.heap.payload(attribute) {
            Payload::Property(property) => {
                let function = if value.is_null() {
                    property.deleter
                } else {
                    property.setter
                };
                let name = property.name;
                if function.is_null() {
                    let what = if value.is_null() { "deleter" } else { "setter" };
                    let type_name = self.text_of(self.type_data(ty).qualname);
                    let mro = self.tuple_items(self.type_data(ty).mro);
                    let in_c = mro.iter().find(|&&class| self.type_data(class).in_c).copied();
                    let text = if name.is_null() {
                        format!("property of '{}' object has no {what}", type_name.text)
                    } else if let Some(class) = in_c.filter(|class| self.holds(*class, name, attribute)) {
                        // A getter in C without a setter.
                        let (name, class) = (self.text_of(name), self.name_of_type(class));
                        format!("attribute '{}' of '{class}' objects is not writable", name.text)
                    } else {
                        format!(
                            "property {} of '{}' object has no {what}",
                            self.repr(name)?,
                            type_name.text
                        )
                    };
                    return Err(self.raise_text(types::ATTRIBUTE_ERROR, text));
                }
                self.heap.incref(object);
                let mut args = vec![object];
                if !value.is_null() {
                    self.heap.incref(value);
                    args.push(value);
                }
                Err(self.tail_call(function, args))
            }
            Payload::GetSet(descriptor) => {
                let (accessor, name, owner) = (descriptor.accessor, descriptor.name, descriptor.owner);
                match accessor {
                    Accessor::Native(native) => match native.set {
                        Some(set) => set(self, object, value),
                        None => {
                            let (text, owner) = (self.text_of(name), self.name_of_type(owner));
                            let message = if native.member {
                                "readonly attribute".to_string()
                            } else {
                                format!("attribute '{}' of '{owner}' objects is not writable", text.text)
                            };
                            Err(self.raise_text(types::ATTRIBUTE_ERROR, message))
                        }
                    },
                    Accessor::Slot(index) => {
                        if !value.is_null() {
                            self.heap.incref(value);
                        }
                        let extra = self.extra_mut(object);
                        if extra.slots.len() <= index as usize {
                            extra.slots.resize(index as usize + 1, ObjId::NULL);
                        }
                        let old = std::mem::replace(&mut extra.slots[index as usize], value);
                        if !old.is_null() {
                            self.heap.decref(old);
                        } else if value.is_null() {
                            let text = self.text_of(name);
                            return Err(self.raise_text(types::ATTRIBUTE_ERROR, text.text.to_string()));
                        }
                        Ok(())
                    }
                    Accessor::Dict => {
                        if value.is_null() && matches!(self.heap.payload(object), Payload::Function(_)) {
                            return Err(self.type_error("cannot delete __dict__"));
                        }
                        if value.is_null() {
                            // The attributes go, not the dict: whoever holds it keeps them.
                            let old = self.instance_dict(object)?;
                            self.extra_mut(object).attributes = Attributes::Empty;
                            self.drop_refs([old, old]);
                            return Ok(());
                        }
                        if self.as_dict(value).is_none() {
                            let name = self.type_name(value);
                            return Err(
                                self.type_error(format!("__dict__ must be set to a dictionary, not a '{name}'"))
                            );
                        }
                        let old = self.instance_dict(object)?;
                        self.heap.incref(value);
                        self.extra_mut(object).attributes = Attributes::Dict(value);
                        // One for the object's own reference, one for ours.
                        self.drop_refs([old, old]);
                        Ok(())
                    }
                    Accessor::Weakref => {
                        let owner = self.name_of_type(owner);
                        Err(self.raise_text(
                            types::ATTRIBUTE_ERROR,
                            format!("attribute '__weakref__' of '{owner}' objects is not writable"),
                        ))
                    }
                }
            }
            _ => self.call_setter(attribute, object, value),
        }
    }

    /// Calls a `__set__` or `__delete__` that is written in Python; borrows all three.
    fn call_setter(&mut self, attribute: ObjId, object: ObjId, value: ObjId) -> Res<()> {
        let attribute_type = self.type_of(attribute);
        let (name, shown) = if value.is_null() {
            (names::DELETE, "__delete__")
        } else {
            (names::SET, "__set__")
        };
        let Some(method) = self.type_attribute(attribute_type, self.name(name)) else {
            return Err(self.raise_text(types::ATTRIBUTE_ERROR, shown));
        };
        let mut args = vec![attribute, object];
        if !value.is_null() {
            args.push(value);
        }
        for &id in &args {
            self.heap.incref(id);
        }
        Err(self.tail_call(method, args))
    }

    fn type_set_attr(&mut self, class: ObjId, name: ObjId, value: ObjId) -> Res<()> {
        let text = self.text_of(name);
        let data = self.type_data(class);
        if !data.heap_type || data.in_c {
            let class_name = self.name_of_type(class);
            let verb = "set";
            return Err(self.type_error(format!(
                "cannot {verb} '{}' attribute of immutable type '{class_name}'",
                text.text
            )));
        }
        let meta = self.type_of(class);
        if let Some(attribute) = self.type_attribute(meta, name)
            && self.is_data_descriptor(attribute)
        {
            return self.descriptor_set(attribute, class, meta, value);
        }
        let dict = self.type_data(class).dict;
        if value.is_null() {
            if !self.dict_del_str(dict, name) {
                let class_name = self.name_of_type(class);
                return Err(self.raise_text(
                    types::ATTRIBUTE_ERROR,
                    format!("type object '{class_name}' has no attribute '{}'", text.text),
                ));
            }
        } else {
            self.heap.incref(value);
            self.dict_set_str(dict, name, value);
        }
        self.type_modified(class, &text.text);
        Ok(())
    }
}

fn data_name(m: &Machine, module: ObjId) -> String {
    match m.heap.payload(module) {
        Payload::Module(data) => data.name.to_string(),
        _ => String::new(),
    }
}
