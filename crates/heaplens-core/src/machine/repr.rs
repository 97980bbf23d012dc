//! `repr` and `str` of built-in objects, as far as they need no Python code.

use std::fmt::Write as _;
use std::rc::Rc;

use super::fixed::{self, types};
use super::protocols::{MAX_DEPTH, Special};
use super::{Abort, Machine, ObjId, Res};
use crate::numbers;
use crate::objects::{DictViewKind, IteratorData, Payload};
use crate::text;

impl Machine {
    /// Whether a dict is an `OrderedDict` of `collections`.
    fn is_ordered_dict(&self, dict: ObjId) -> bool {
        let class = self.type_of(dict);
        class != types::DICT
            && self.tuple_items(self.type_data(class).mro).iter().any(|&class| {
                self.type_data(class).heap_type && &*self.name_of_type(class) == "collections.OrderedDict"
            })
    }

    /// `repr(x)`.
    pub fn repr(&mut self, id: ObjId) -> Res<String> {
        let mut out = String::new();
        self.repr_into(id, &mut out, &mut Vec::new())?;
        Ok(out)
    }

    /// `repr(x)` by layout, whatever its class overrides.
    pub fn native_repr(&mut self, id: ObjId) -> Res<String> {
        let mut out = String::new();
        self.native_repr_into(id, &mut out, &mut Vec::new())?;
        Ok(out)
    }

    /// `str(x)`.
    pub fn str_of(&mut self, id: ObjId) -> Res<Rc<str>> {
        if self.type_of(id) == types::STR {
            return Ok(Rc::from(&*self.text_of(id).text));
        }
        // `str.__str__` does not ask for a representation.
        let asks_repr = !matches!(self.heap.payload(id), Payload::Str(_));
        if self.overrides(id, Special::Str) || (asks_repr && self.overrides(id, Special::Repr)) {
            return Err(Abort::Slow);
        }
        self.native_str(id)
    }

    /// `str(x)` by layout; a class's own `__repr__` counts.
    pub fn native_str(&mut self, id: ObjId) -> Res<Rc<str>> {
        Ok(match self.heap.payload(id) {
            Payload::Str(text) => Rc::from(&*text.text),
            Payload::Exception(_) => {
                // An exception's text is that of what it was made with, which may be another.
                if self.nested_texts > MAX_DEPTH {
                    return Err(self.recursion_error(" while getting the str of an object"));
                }
                self.nested_texts += 1;
                let text = crate::objects::exception::text(self, id);
                self.nested_texts -= 1;
                return text.map(Rc::from);
            }
            Payload::MappingProxy(mapping) => return self.str_of(*mapping),
            Payload::Weakref(data) if data.proxy && !data.target.is_null() => {
                let target = data.target;
                return self.str_of(target);
            }
            _ => Rc::from(self.repr(id)?),
        })
    }

    fn repr_into(&mut self, id: ObjId, out: &mut String, inside: &mut Vec<ObjId>) -> Res<()> {
        if self.overrides(id, Special::Repr) {
            return Err(Abort::Slow);
        }
        self.native_repr_into(id, out, inside)
    }

    fn native_repr_into(&mut self, id: ObjId, out: &mut String, inside: &mut Vec<ObjId>) -> Res<()> {
        if inside.len() > MAX_DEPTH {
            return Err(self.recursion_error(" while getting the repr of an object"));
        }
        if out.len() > self.limits.items {
            return Err(self.memory_error());
        }
        match self.heap.payload(id) {
            Payload::Free => {}
            Payload::Bool(value) => out.push_str(if *value { "True" } else { "False" }),
            Payload::Int(value) => out.push_str(itoa::Buffer::new().format(*value)),
            Payload::Big(value) => {
                let text = numbers::int_text::int_to_decimal(&value.clone(), self.int_max_str_digits);
                match text {
                    Ok(text) => out.push_str(&text),
                    Err(error) => return Err(self.raise_pure(error)),
                }
            }
            Payload::Float(value) => out.push_str(&numbers::float::float_repr(*value)),
            Payload::Complex(parts) => out.push_str(&numbers::complex::complex_repr(parts.0, parts.1)),
            Payload::Str(string) => out.push_str(&text::repr::str_repr(&string.text)),
            Payload::Bytes(bytes) => out.push_str(&text::repr::bytes_repr(bytes)),
            Payload::ByteArray(bytes) => {
                let bytes = text::repr::bytes_repr(bytes);
                let _ = write!(out, "{}({bytes})", self.type_name(id));
            }
            Payload::Array(_) => {
                let name = self.short_type_name(id);
                out.push_str(&crate::objects::array::repr(self, id, &name)?);
            }
            Payload::MemoryView(view) => {
                let released = if view.base.is_null() { "released " } else { "" };
                let _ = write!(out, "<{released}memory at {:#x}>", self.address(id));
            }
            Payload::List(_) => return self.repr_list(id, out, inside),
            Payload::Tuple(_) => return self.repr_tuple(id, out, inside),
            Payload::Dict(_) => return self.repr_dict(id, out, inside),
            Payload::Set(_) | Payload::FrozenSet(_) => return self.repr_set(id, out, inside),
            Payload::Range(parts) => {
                let parts = **parts;
                out.push_str("range(");
                self.repr_into(parts[0], out, inside)?;
                out.push_str(", ");
                self.repr_into(parts[1], out, inside)?;
                if self.as_i64(parts[2]) != Some(1) {
                    out.push_str(", ");
                    self.repr_into(parts[2], out, inside)?;
                }
                out.push(')');
            }
            Payload::Slice(parts) => {
                let parts = **parts;
                out.push_str("slice(");
                inside.push(id);
                self.repr_items(&parts, out, inside)?;
                inside.pop();
                out.push(')');
            }
            Payload::Deque(data) => {
                let (items, max_len): (Vec<_>, _) = (data.items.iter().copied().collect(), data.max_len);
                if inside.contains(&id) {
                    out.push_str("[...]");
                    return Ok(());
                }
                let _ = write!(out, "{}([", self.short_type_name(id));
                inside.push(id);
                self.repr_items(&items, out, inside)?;
                inside.pop();
                out.push(']');
                if let Some(max_len) = max_len {
                    let _ = write!(out, ", maxlen={max_len}");
                }
                out.push(')');
            }
            Payload::DictView(kind, dict) => {
                let (kind, dict) = (*kind, *dict);
                if inside.contains(&id) {
                    out.push_str("...");
                    return Ok(());
                }
                // The views of an OrderedDict are types of their own, which differ in nothing but this.
                let ordered = if self.is_ordered_dict(dict) { "o" } else { "" };
                let _ = write!(out, "{ordered}{}([", self.type_name(id));
                inside.push(id);
                let entries: Vec<_> = self
                    .as_dict(dict)
                    .map(|table| table.iter().copied().collect())
                    .unwrap_or_default();
                for (index, entry) in entries.into_iter().enumerate() {
                    if index > 0 {
                        out.push_str(", ");
                    }
                    match kind {
                        DictViewKind::Keys => self.repr_into(entry.key, out, inside)?,
                        DictViewKind::Values => self.repr_into(entry.value, out, inside)?,
                        DictViewKind::Items => {
                            out.push('(');
                            self.repr_items(&[entry.key, entry.value], out, inside)?;
                            out.push(')');
                        }
                    }
                }
                inside.pop();
                out.push_str("])");
            }
            Payload::MappingProxy(dict) => {
                let dict = *dict;
                out.push_str("mappingproxy(");
                inside.push(id);
                self.repr_into(dict, out, inside)?;
                inside.pop();
                out.push(')');
            }
            Payload::Exception(data) => {
                let args = data.args;
                let name = self.short_type_name(id);
                out.push_str(&name);
                inside.push(id);
                if self.tuple_items(args).len() == 1 {
                    out.push('(');
                    let item = self.tuple_items(args)[0];
                    self.repr_into(item, out, inside)?;
                    out.push(')');
                } else {
                    self.repr_into(args, out, inside)?;
                }
                inside.pop();
            }
            Payload::GenericAlias(..) | Payload::Union(_) => {
                let text = self.type_expression(id, inside.len())?;
                out.push_str(&text);
            }
            _ => {
                let text = self.repr_opaque(id)?;
                out.push_str(&text);
            }
        }
        Ok(())
    }

    fn repr_items(&mut self, items: &[ObjId], out: &mut String, inside: &mut Vec<ObjId>) -> Res<()> {
        for (index, &item) in items.iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            self.repr_into(item, out, inside)?;
        }
        Ok(())
    }

    fn repr_list(&mut self, id: ObjId, out: &mut String, inside: &mut Vec<ObjId>) -> Res<()> {
        if inside.contains(&id) {
            out.push_str("[...]");
            return Ok(());
        }
        inside.push(id);
        out.push('[');
        let items = self.as_list(id).cloned().unwrap_or_default();
        self.repr_items(&items, out, inside)?;
        out.push(']');
        inside.pop();
        Ok(())
    }

    fn repr_tuple(&mut self, id: ObjId, out: &mut String, inside: &mut Vec<ObjId>) -> Res<()> {
        if inside.contains(&id) {
            out.push_str("(...)");
            return Ok(());
        }
        inside.push(id);
        out.push('(');
        let items = self.tuple_items(id).to_vec();
        self.repr_items(&items, out, inside)?;
        out.push_str(if items.len() == 1 { ",)" } else { ")" });
        inside.pop();
        Ok(())
    }

    fn repr_dict(&mut self, id: ObjId, out: &mut String, inside: &mut Vec<ObjId>) -> Res<()> {
        if inside.contains(&id) {
            out.push_str("{...}");
            return Ok(());
        }
        inside.push(id);
        out.push('{');
        let entries: Vec<_> = self
            .as_dict(id)
            .map(|table| table.iter().copied().collect())
            .unwrap_or_default();
        for (index, entry) in entries.into_iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            self.repr_into(entry.key, out, inside)?;
            out.push_str(": ");
            self.repr_into(entry.value, out, inside)?;
        }
        out.push('}');
        inside.pop();
        Ok(())
    }

    fn repr_set(&mut self, id: ObjId, out: &mut String, inside: &mut Vec<ObjId>) -> Res<()> {
        let name = self.type_name(id);
        let keys: Vec<_> = self
            .as_set(id)
            .map(|table| table.iter().map(|(_, key)| key).collect())
            .unwrap_or_default();
        if inside.contains(&id) {
            let _ = write!(out, "{name}(...)");
            return Ok(());
        }
        if keys.is_empty() {
            let _ = write!(out, "{name}()");
            return Ok(());
        }
        let plain = self.type_of(id) == types::SET;
        inside.push(id);
        if !plain {
            let _ = write!(out, "{name}(");
        }
        out.push('{');
        self.repr_items(&keys, out, inside)?;
        out.push('}');
        if !plain {
            out.push(')');
        }
        inside.pop();
        Ok(())
    }

    /// A type's name without its module.
    pub fn short_type_name(&self, id: ObjId) -> String {
        self.short_name_of_type(self.type_of(id))
    }

    pub fn short_name_of_type(&self, ty: ObjId) -> String {
        let name = self.name_of_type(ty);
        let heap_type = self.type_data(ty).heap_type;
        match name.rsplit_once('.') {
            Some((_, short)) if !heap_type => short.to_string(),
            // A library class that stands for one of C has its module in its name, too.
            Some((module, short)) if self.is_named_in_full(ty, module) => short.to_string(),
            // Not `to_string`, which writes an `Rc` through a formatter.
            _ => String::from(&*name),
        }
    }

    fn is_named_in_full(&self, ty: ObjId, module: &str) -> bool {
        let own = self.dict_get_text(self.type_data(ty).dict, "__module__");
        own.and_then(|own| self.as_str(own))
            .is_some_and(|own| *own.text == *module)
    }

    /// `0x7f…` as in default reprs.
    pub fn address_text(&self, id: ObjId) -> String {
        format!("{:#x}", self.address(id))
    }

    /// `module.qualname` of a type, `builtins.` left out.
    pub fn full_type_name(&self, ty: ObjId) -> String {
        let data = self.type_data(ty);
        if !data.heap_type {
            return data.name.to_string();
        }
        let qualname = self.text_of(data.qualname);
        let module = self
            .dict_get_str(data.dict, self.name(super::names::MODULE))
            .and_then(|module| self.as_str(module));
        match module {
            Some(module) if &*module.text != "builtins" => format!("{}.{}", module.text, qualname.text),
            _ => qualname.text.to_string(),
        }
    }

    /// Objects shown by their kind and name or address.
    fn repr_opaque(&mut self, id: ObjId) -> Res<String> {
        let address = self.address_text(id);
        let text = |m: &Machine, id: ObjId| m.text_of(id).text.to_string();
        Ok(match self.heap.payload(id) {
            Payload::Plain if id == fixed::NONE => "None".into(),
            Payload::Plain if id == fixed::NOT_IMPLEMENTED => "NotImplemented".into(),
            Payload::Plain if id == fixed::ELLIPSIS => "Ellipsis".into(),
            Payload::Function(function) if !self.binds(id) => {
                format!("<built-in function {}>", text(self, function.name))
            }
            Payload::Function(function) => format!("<function {} at {address}>", text(self, function.qualname)),
            Payload::Builtin(builtin) => {
                let name = builtin.def.name;
                if builtin.this.is_null() || matches!(self.heap.payload(builtin.this), Payload::Module(_)) {
                    format!("<built-in function {name}>")
                } else {
                    let owner = builtin.this;
                    let wrapper = self.type_of(id) == types::METHOD_WRAPPER;
                    let kind = if wrapper { "method-wrapper" } else { "built-in method" };
                    let of = if wrapper { format!("'{name}'") } else { name.to_string() };
                    format!(
                        "<{kind} {of} of {} object at {}>",
                        self.type_name(owner),
                        self.address_text(owner)
                    )
                }
            }
            Payload::MethodDescriptor(descriptor) => {
                let owner = self.name_of_type(descriptor.owner);
                let kind = if self.type_of(id) == types::WRAPPER_DESCRIPTOR {
                    "slot wrapper"
                } else {
                    "method"
                };
                format!("<{kind} '{}' of '{owner}' objects>", descriptor.def.name)
            }
            Payload::GetSet(descriptor) => {
                let owner = self.name_of_type(descriptor.owner);
                let kind = if self.type_of(id) == types::MEMBER_DESCRIPTOR {
                    "member"
                } else {
                    "attribute"
                };
                format!("<{kind} '{}' of '{owner}' objects>", text(self, descriptor.name))
            }
            Payload::Method(function, this) => {
                let (function, this) = (*function, *this);
                let name = match self.heap.payload(function) {
                    Payload::Function(function) => text(self, function.qualname),
                    Payload::Builtin(builtin) => builtin.def.name.to_string(),
                    _ => "?".to_string(),
                };
                format!("<bound method {name} of {}>", self.repr(this)?)
            }
            Payload::StaticMethod(function) => {
                let function = *function;
                format!("<staticmethod({})>", self.repr(function)?)
            }
            Payload::ClassMethod(function) => {
                let function = *function;
                format!("<classmethod({})>", self.repr(function)?)
            }
            Payload::Type(_) => format!("<class '{}'>", self.full_type_name(id)),
            Payload::Module(module) => {
                let (name, dict) = (module.name.clone(), module.dict);
                let file = self.dict_get_text(dict, "__file__");
                match file.and_then(|file| self.as_str(file)) {
                    Some(file) => format!("<module '{name}' from '{}'>", file.text),
                    None if self.dict_get_text(dict, "__path__").is_some() => {
                        format!("<module '{name}' (namespace)>")
                    }
                    None if &*name == "builtins" || crate::modules::provided().contains(&&*name) => {
                        format!("<module '{name}' (built-in)>")
                    }
                    None => format!("<module '{name}'>"),
                }
            }
            Payload::Code(data) => format!(
                "<code object {} at {address}, file \"{}\", line {}>",
                text(self, data.name),
                text(self, data.filename),
                data.code.first_line
            ),
            Payload::Cell(value) if value.is_null() => format!("<cell at {address}: empty>"),
            Payload::Cell(value) => {
                format!(
                    "<cell at {address}: {} object at {}>",
                    self.type_name(*value),
                    self.address_text(*value)
                )
            }
            Payload::Generator(data) => {
                format!(
                    "<{} object {} at {address}>",
                    self.type_name(id),
                    text(self, data.qualname)
                )
            }
            Payload::Frame(data) => {
                let code = data.code;
                let (_, line) = crate::objects::frame_object::position(self, id);
                let (filename, name) = match self.heap.payload(code) {
                    Payload::Code(code) => (text(self, code.filename), text(self, code.name)),
                    _ => Default::default(),
                };
                format!("<frame at {address}, file '{filename}', line {line}, code {name}>")
            }
            Payload::Super(data) => {
                let class = self.name_of_type(data.class);
                if data.this.is_null() {
                    format!("<super: <class '{class}'>, NULL>")
                } else {
                    format!(
                        "<super: <class '{class}'>, <{} object>>",
                        self.name_of_type(data.this_type)
                    )
                }
            }
            Payload::Weakref(data) if data.proxy => {
                let target = data.target;
                let target = if target.is_null() { fixed::NONE } else { target };
                format!(
                    "<weakproxy at {address} to {} at {}>",
                    self.type_name(target),
                    self.address_text(target)
                )
            }
            Payload::Weakref(data) => {
                let target = data.target;
                if target.is_null() {
                    format!("<weakref at {address}; dead>")
                } else {
                    format!(
                        "<weakref at {address}; to '{}' at {}>",
                        self.type_name(target),
                        self.address_text(target)
                    )
                }
            }
            Payload::Iterator(data)
                if matches!(**data, IteratorData::Range { .. } | IteratorData::LongRange { .. }) =>
            {
                format!("<{} object at {address}>", self.type_name(id))
            }
            Payload::Record(record) if self.type_of(id) == types::TEXT_FILE => {
                let mode = if record.kind == "stdin" { 'r' } else { 'w' };
                format!(
                    "<_io.TextIOWrapper name='<{}>' mode='{mode}' encoding='utf-8'>",
                    record.kind
                )
            }
            _ => format!("<{} object at {address}>", self.full_type_name(self.type_of(id))),
        })
    }

    /// Types as they are written in annotations: `list[int]`, `int | None`.
    pub fn type_expression(&mut self, id: ObjId, depth: usize) -> Res<String> {
        if depth > MAX_DEPTH {
            return Err(self.recursion_error(" while getting the repr of an object"));
        }
        match self.heap.payload(id) {
            Payload::GenericAlias(origin, args) => {
                let (origin, args) = (*origin, self.tuple_items(*args).to_vec());
                let mut parts = Vec::new();
                for arg in args {
                    parts.push(self.type_expression(arg, depth + 1)?);
                }
                let origin = self.type_expression(origin, depth + 1)?;
                let args = if parts.is_empty() {
                    "()".to_string()
                } else {
                    parts.join(", ")
                };
                Ok(format!("{origin}[{args}]"))
            }
            Payload::Union(args) => {
                let args = self.tuple_items(*args).to_vec();
                let mut parts = Vec::new();
                for arg in args {
                    parts.push(self.type_expression(arg, depth + 1)?);
                }
                Ok(parts.join(" | "))
            }
            Payload::Type(_) if id == types::NONE_TYPE => Ok("None".into()),
            Payload::Type(_) => Ok(self.full_type_name(id)),
            Payload::Plain if id == fixed::ELLIPSIS => Ok("...".into()),
            Payload::List(items) => {
                let items = items.clone();
                let mut parts = Vec::new();
                for item in items {
                    parts.push(self.type_expression(item, depth + 1)?);
                }
                Ok(format!("[{}]", parts.join(", ")))
            }
            _ => self.repr(id),
        }
    }
}
