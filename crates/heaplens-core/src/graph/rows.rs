//! The rows of a box: which of an object's references a reader wants to see, by what name, in what order.
//!
//! Every row is a reference that is really there. What CPython keeps for itself (an instance's type, a function's
//! globals, a class's MRO, …) is left out, and so are the names that the interpreter puts into every namespace.

use std::collections::BTreeMap;

use crate::machine::{CodeBody, Machine, ObjId, fixed};
use crate::objects::{Accessor, Attributes, Function, GeneratorData, GeneratorKind, Payload};

use super::object;
use super::{Label, Shape};

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    pub label: Label,
    pub target: ObjId,
    pub strong: bool,
}

impl Row {
    pub fn new(label: Label, target: ObjId) -> Row {
        Row {
            label,
            target,
            strong: true,
        }
    }

    fn field(name: impl Into<String>, target: ObjId) -> Row {
        Row::new(Label::Field(name.into()), target)
    }
}

/// The rows of an object; of a container's elements the first `ends` and the last `ends`.
pub fn of_object(m: &Machine, id: ObjId, ends: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    match m.heap.payload(id) {
        Payload::List(items) => rows.extend(indexed(items.iter(), ends)),
        Payload::Tuple(items) => rows.extend(indexed(items.iter(), ends)),
        Payload::Deque(data) => rows.extend(indexed(data.items.iter(), ends)),
        Payload::Dict(table) => {
            for (place, entry) in outer(table.iter(), table.len(), ends) {
                let entry_number = place as u64;
                rows.push(Row::new(Label::Key(entry_number), entry.key));
                let label = Label::Value {
                    entry: entry_number,
                    key: object::short_repr(m, entry.key),
                };
                rows.push(Row::new(label, entry.value));
            }
        }
        Payload::Set(table) | Payload::FrozenSet(table) => {
            rows.extend(
                outer(table.iter(), table.len(), ends).map(|(i, (_, key))| Row::new(Label::Member(i as u64), key)),
            );
        }
        Payload::Cell(value) => rows.push(Row::new(Label::Contents, *value)),
        Payload::MemoryView(view) if !view.base.is_null() => rows.push(Row::field("obj", view.base)),
        Payload::Function(function) => function_rows(m, function, &mut rows),
        Payload::Method(function, this) => {
            rows.push(Row::field("__self__", *this));
            rows.push(Row::field("__func__", *function));
        }
        Payload::Builtin(builtin) if object::shape(m, id) == Shape::Method => {
            rows.push(Row::field("__self__", builtin.this))
        }
        Payload::StaticMethod(function) | Payload::ClassMethod(function) => {
            rows.push(Row::field("__func__", *function))
        }
        Payload::Property(property) => {
            for (name, function) in [
                ("fget", property.getter),
                ("fset", property.setter),
                ("fdel", property.deleter),
            ] {
                if function != fixed::NONE {
                    rows.push(Row::field(name, function));
                }
            }
        }
        Payload::Type(data) if object::is_user_class(m, id) => {
            for (index, &base) in m.tuple_items(data.bases).iter().enumerate() {
                if object::is_user_class(m, base) {
                    rows.push(Row::field(format!("base {index}"), base));
                }
            }
            class_rows(m, data.dict, &mut rows);
        }
        Payload::Generator(data) => {
            if let Some(frame) = &data.frame {
                local_rows(m, &frame.body, &frame.values, &mut rows);
                rows.extend(of_delegate(data));
            }
        }
        Payload::Exception(data) => {
            if !m.tuple_items(data.args).is_empty() {
                rows.push(Row::field("args", data.args));
            }
            rows.push(Row::field("__cause__", data.cause));
            // `raise … from …` makes the cause the context too; one arrow says it.
            if data.context != data.cause {
                rows.push(Row::field("__context__", data.context));
            }
        }
        Payload::Weakref(data) => rows.push(Row {
            label: Label::Field("referent".into()),
            target: data.target,
            strong: false,
        }),
        Payload::Module(_) | Payload::Code(_) | Payload::Frame(_) | Payload::Traceback(_) => {}
        _ if object::shape(m, id) == Shape::Atom => {}
        payload => payload.references(&mut |place, target| {
            if let Some(label) = super::complete::label_of(m, place) {
                rows.push(Row::new(label, target));
            }
        }),
    }
    attribute_rows(m, id, &mut rows);
    rows.retain(|row| !row.target.is_null());
    rows
}

/// What a suspended generator waits for in `yield from` or `await`.
pub fn of_delegate(data: &GeneratorData) -> Vec<Row> {
    let delegate = data.frame.as_ref().map(|frame| frame.delegate()).unwrap_or_default();
    let name = match data.kind {
        GeneratorKind::Generator => "gi_yieldfrom",
        GeneratorKind::Coroutine => "cr_await",
        GeneratorKind::AsyncGenerator => "ag_await",
    };
    let row = (!delegate.is_null()).then(|| Row::field(name, delegate));
    row.into_iter().collect()
}

fn indexed<'a>(items: impl ExactSizeIterator<Item = &'a ObjId> + Clone, ends: usize) -> impl Iterator<Item = Row> {
    let first = ends.min(items.len());
    let last = items.len().saturating_sub(ends).max(first);
    let rest = items.clone().enumerate().skip(last);
    let both = items.enumerate().take(first).chain(rest);
    both.map(|(i, &item)| Row::new(Label::Index(i as u64), item))
}

/// The first and the last elements with their places.
fn outer<T>(elements: impl Iterator<Item = T>, len: usize, ends: usize) -> impl Iterator<Item = (usize, T)> {
    let last = len.saturating_sub(ends);
    elements.enumerate().filter(move |&(i, _)| i < ends || i >= last)
}

/// The attributes that a class of the library wants drawn in its instances, unless they are None (`__heaplens_drawn__`): its
/// internal ones would hide what is to be seen.
fn drawn_attributes(m: &Machine, ty: ObjId) -> Option<&[ObjId]> {
    let name = m.interned_name("__heaplens_drawn__")?;
    let names = m.type_attribute(ty, name)?;
    Some(m.tuple_items_or_empty(names))
}

/// Slots in the order of their declaration, then the instance's own attributes.
fn attribute_rows(m: &Machine, id: ObjId, rows: &mut Vec<Row>) {
    // These wear their function's name and documentation, which its own box shows.
    if matches!(m.heap.payload(id), Payload::StaticMethod(_) | Payload::ClassMethod(_)) {
        return;
    }
    let obj = m.heap.get(id);
    let Some(extra) = &obj.extra else { return };
    if extra.slots.iter().any(|slot| !slot.is_null()) {
        let names = slot_names(m, obj.ty);
        for (index, &value) in extra.slots.iter().enumerate() {
            if let Some(name) = names.get(&(index as u32)) {
                rows.push(Row::new(Label::Attribute(name.clone()), value));
            }
        }
    }
    let drawn = drawn_attributes(m, obj.ty);
    let mut attribute = |name: ObjId, value: ObjId| {
        if drawn.is_some_and(|drawn| value == fixed::NONE || !drawn.contains(&name)) {
            return;
        }
        let label = match m.as_str(name) {
            Some(name) => Label::Attribute(String::from(&*name.text)),
            None => Label::Attribute(object::short_repr(m, name)),
        };
        rows.push(Row::new(label, value));
    };
    match &extra.attributes {
        Attributes::Empty => {}
        Attributes::Inline(pairs) => pairs.iter().for_each(|&(name, value)| attribute(name, value)),
        Attributes::Dict(dict) => {
            if let Some(table) = m.as_dict(*dict) {
                table.iter().for_each(|entry| attribute(entry.key, entry.value));
            }
        }
    }
}

/// Names of `__slots__` members by their place in the instance.
fn slot_names(m: &Machine, ty: ObjId) -> BTreeMap<u32, String> {
    let mut names = BTreeMap::new();
    let Payload::Type(data) = m.heap.payload(ty) else {
        return names;
    };
    for &class in m.tuple_items(data.mro) {
        let Payload::Type(data) = m.heap.payload(class) else {
            continue;
        };
        if !data.heap_type {
            continue;
        }
        let Some(table) = m.as_dict(data.dict) else { continue };
        for entry in table.iter() {
            if let Payload::GetSet(descriptor) = m.heap.payload(entry.value)
                && let Accessor::Slot(index) = descriptor.accessor
            {
                names.insert(index, m.text_of(descriptor.name).text.to_string());
            }
        }
    }
    names
}

/// Defaults that are not atoms, then free variables.
fn function_rows(m: &Machine, function: &Function, rows: &mut Vec<Row>) {
    let Some(data) = object::code_of(m, function) else {
        return;
    };
    let code = &data.code;
    let defaults = m.tuple_items(function.defaults);
    let args = code.arg_count as usize;
    let first = args.saturating_sub(defaults.len());
    for (index, &value) in defaults.iter().enumerate() {
        if object::shape(m, value) != Shape::Atom {
            let name = code.locals_plus.get(first + index).map_or("", |name| name);
            rows.push(Row::field(format!("default {name}"), value));
        }
    }
    if let Some(table) = m.as_dict(function.kwdefaults) {
        for entry in table.iter() {
            if object::shape(m, entry.value) != Shape::Atom {
                rows.push(Row::field(
                    format!("default {}", m.text_of(entry.key).text),
                    entry.value,
                ));
            }
        }
    }
    let first_free = data.body.first_free as usize;
    for (index, &cell) in m.tuple_items(function.closure).iter().enumerate() {
        let name = code.locals_plus.get(first_free + index).map_or("", |name| name);
        rows.push(Row::field(name, cell));
    }
}

/// A class's own attributes.
fn class_rows(m: &Machine, dict: ObjId, rows: &mut Vec<Row>) {
    namespace_rows(m, dict, &Label::Attribute, rows);
}

/// What the interpreter itself puts into namespaces.
const OWN_NAMES: &[&str] = &[
    "__name__",
    "__package__",
    "__loader__",
    "__spec__",
    "__builtins__",
    "__file__",
    "__cached__",
    "__module__",
    "__qualname__",
    "__dict__",
    "__weakref__",
    "__classcell__",
];

/// The entries of a module's or class's namespace that the program made.
pub fn namespace_rows(m: &Machine, dict: ObjId, label: &dyn Fn(String) -> Label, rows: &mut Vec<Row>) {
    let Some(table) = m.as_dict(dict) else { return };
    for entry in table.iter() {
        let Some(name) = m.as_str(entry.key) else { continue };
        let name = &*name.text;
        let left_out = OWN_NAMES.contains(&name)
            || name == "__doc__" && entry.value == fixed::NONE
            || name == "__annotations__" && m.as_dict(entry.value).is_some_and(|table| table.is_empty())
            || matches!(m.heap.payload(entry.value), Payload::GetSet(_));
        if !left_out {
            rows.push(Row::new(label(String::from(name)), entry.value));
        }
    }
}

/// The bound locals, cells and free variables of a frame, in order of declaration; `values` begins with its slots.
pub fn local_rows(_m: &Machine, body: &CodeBody, values: &[ObjId], rows: &mut Vec<Row>) {
    for (name, &value) in body.code.locals_plus.iter().zip(values) {
        if !value.is_null() {
            rows.push(Row::new(Label::Name(name.to_string()), value));
        }
    }
}
