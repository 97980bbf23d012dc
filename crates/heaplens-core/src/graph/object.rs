//! What one object looks like on its own: its shape, its text, its size. Pure reading; no Python code runs.
//!
//! Texts of atoms are their `repr` by layout, as CPython would print them.

use crate::code::flags;
use crate::machine::{CodeBody, Flags, Machine, ObjId, fixed, types};
use crate::numbers;
use crate::objects::{self, CodeData, Function, GeneratorData, IteratorData, Payload};
use crate::text;

use super::{Mutability, Node, NodeId, NodeKind, Shape};

/// How deep a text looks into tuples and types.
const DEPTH: u32 = 6;

/// The id of an object's node.
pub fn id_of(m: &Machine, id: ObjId) -> NodeId {
    NodeId::Object(m.heap.get(id).serial.into())
}

/// Characters or bytes of a value that are shown. Nobody reads more of one, and every step would tell them anew.
const LONGEST: usize = 10_000;

fn bytes_text(bytes: &[u8]) -> String {
    match bytes.get(..LONGEST) {
        Some(start) if bytes.len() > LONGEST => text::repr::bytes_repr(start) + "…",
        _ => text::repr::bytes_repr(bytes),
    }
}

/// The node of an object.
pub fn node(m: &Machine, id: ObjId) -> Node {
    Node {
        id: id_of(m, id),
        kind: NodeKind::Object(shape(m, id)),
        type_name: m.short_type_name(id),
        refcount: m.heap.count(id).into(),
        text: text(m, id),
        mutability: mutability(m, id),
        len: len(m, id),
        size: size(m, id),
        permanent: m.heap.get(id).flags.has(Flags::PERMANENT),
        garbage: false,
        facts: facts(m, id),
        details: None,
    }
}

/// Whether the object's own class comes from a `class` statement.
fn of_user_class(m: &Machine, id: ObjId) -> bool {
    is_heap_type(m, m.type_of(id))
}

fn is_heap_type(m: &Machine, id: ObjId) -> bool {
    matches!(m.heap.payload(id), Payload::Type(data) if data.heap_type)
}

/// Whether a class belongs to the program rather than to the library.
pub fn is_user_class(m: &Machine, id: ObjId) -> bool {
    match m.heap.payload(id) {
        Payload::Type(data) => data.heap_type && module_is_main(m, m.dict_get_text(data.dict, "__module__")),
        _ => false,
    }
}

/// A class made by a call of `type` has no module of its own unless told; it is the program's then.
fn module_is_main(m: &Machine, module: Option<ObjId>) -> bool {
    match module.and_then(|module| m.as_str(module)) {
        Some(module) => &*module.text == "__main__",
        None => true,
    }
}

pub fn code_of<'a>(m: &'a Machine, function: &Function) -> Option<&'a CodeData> {
    match m.heap.payload(function.code) {
        Payload::Code(data) => Some(data),
        _ => None,
    }
}

fn code_is_hidden(m: &Machine, code: ObjId) -> bool {
    matches!(m.heap.payload(code), Payload::Code(data) if data.body.hidden)
}

/// How an object is drawn.
pub fn shape(m: &Machine, id: ObjId) -> Shape {
    match m.heap.payload(id) {
        Payload::Plain if of_user_class(m, id) || m.type_of(id) == types::OBJECT => Shape::Instance,
        Payload::Plain => Shape::Atom,
        Payload::Bool(_)
        | Payload::Int(_)
        | Payload::Big(_)
        | Payload::Float(_)
        | Payload::Complex(_)
        | Payload::Str(_)
        | Payload::Bytes(_)
        | Payload::Range(_) => {
            if of_user_class(m, id) {
                Shape::Instance
            } else {
                Shape::Atom
            }
        }
        Payload::Slice(parts) if parts.iter().all(|&part| is_value(m, part)) => Shape::Atom,
        Payload::List(_) | Payload::Deque(_) => Shape::List,
        Payload::Tuple(_) => Shape::Tuple,
        Payload::Dict(_) => Shape::Dict,
        Payload::Set(_) | Payload::FrozenSet(_) => Shape::Set,
        Payload::Cell(_) => Shape::Cell,
        Payload::Code(_) => Shape::Code,
        Payload::Function(function) if code_is_hidden(m, function.code) => Shape::Atom,
        Payload::Function(_) => Shape::Function,
        Payload::Method(..) => Shape::Method,
        Payload::Builtin(builtin)
            if builtin.bound && !matches!(m.heap.payload(builtin.this), Payload::Type(_) | Payload::Module(_)) =>
        {
            Shape::Method
        }
        Payload::Builtin(_) | Payload::MethodDescriptor(_) | Payload::GetSet(_) => Shape::Atom,
        Payload::Type(_) if is_user_class(m, id) => Shape::Class,
        Payload::Type(_) | Payload::GenericAlias(..) | Payload::Union(_) => Shape::Atom,
        Payload::Module(_) => Shape::Module,
        Payload::Generator(_) => Shape::Generator,
        Payload::Iterator(_) | Payload::Awaitable(_) => Shape::Iterator,
        Payload::Exception(_) => Shape::Exception,
        Payload::Weakref(_) => Shape::Weakref,
        Payload::Record(_) if of_user_class(m, id) => Shape::Instance,
        _ => Shape::Other,
    }
}

/// A value without parts, whose text says everything.
fn is_value(m: &Machine, id: ObjId) -> bool {
    matches!(
        m.heap.payload(id),
        Payload::Plain
            | Payload::Bool(_)
            | Payload::Int(_)
            | Payload::Big(_)
            | Payload::Float(_)
            | Payload::Complex(_)
            | Payload::Str(_)
            | Payload::Bytes(_)
    )
}

fn mutability(m: &Machine, id: ObjId) -> Mutability {
    match shape(m, id) {
        Shape::Atom | Shape::Tuple | Shape::Code | Shape::Method => Mutability::Immutable,
        Shape::Set if matches!(m.heap.payload(id), Payload::FrozenSet(_)) => Mutability::Immutable,
        Shape::Other => match m.heap.payload(id) {
            Payload::Slice(_)
            | Payload::Property(_)
            | Payload::StaticMethod(_)
            | Payload::ClassMethod(_)
            | Payload::Super(_) => Mutability::Immutable,
            _ => Mutability::Mutable,
        },
        _ => Mutability::Mutable,
    }
}

fn len(m: &Machine, id: ObjId) -> Option<u64> {
    let len = match m.heap.payload(id) {
        Payload::List(items) => items.len(),
        Payload::Tuple(items) => items.len(),
        Payload::Dict(table) => table.len(),
        Payload::Set(table) | Payload::FrozenSet(table) => table.len(),
        Payload::Deque(data) => data.items.len(),
        Payload::ByteArray(bytes) => bytes.len(),
        Payload::Array(array) => array.len(),
        Payload::MemoryView(view) => view.len(),
        _ => return None,
    };
    Some(len as u64)
}

/// `sys.getsizeof` for objects of the built-in types.
fn size(m: &Machine, id: ObjId) -> Option<u64> {
    if of_user_class(m, id) {
        return None;
    }
    let size = match m.heap.payload(id) {
        Payload::Bool(_) | Payload::Int(_) | Payload::Big(_) => objects::int::size_of(m, id),
        Payload::Float(_) => objects::float::size_of(m, id),
        Payload::Complex(_) => objects::complex::size_of(m, id),
        Payload::Str(_) => objects::string::size_of(m, id),
        Payload::Bytes(_) => objects::bytes::size_of(m, id),
        Payload::ByteArray(_) => objects::bytearray::size_of(m, id),
        Payload::Array(_) => objects::array::size_of(m, id),
        Payload::MemoryView(_) => objects::memoryview::size_of(m, id),
        Payload::List(_) => objects::list::size_of(m, id),
        Payload::Tuple(_) => objects::tuple::size_of(m, id),
        Payload::Dict(_) => objects::dict::size_of(m, id),
        Payload::Set(_) | Payload::FrozenSet(_) => objects::set::size_of(m, id),
        Payload::Range(_) => objects::range::size_of(m, id),
        Payload::Slice(_) => objects::slice::size_of(m, id),
        Payload::Deque(_) => objects::deque::size_of(m, id),
        _ => return None,
    };
    Some(size as u64)
}

/// Small print of an object's box: what is not seen from its rows.
fn facts(m: &Machine, id: ObjId) -> Vec<String> {
    match m.heap.payload(id) {
        // Along a single line of bases the order is plain.
        Payload::Type(data) if is_user_class(m, id) && m.tuple_items(data.bases).len() > 1 => {
            let names: Vec<_> = m
                .tuple_items(data.mro)
                .iter()
                .map(|&class| m.name_of_type(class))
                .collect();
            vec![format!("MRO: {}", names.join(", "))]
        }
        Payload::Generator(data) => {
            let frame = data.frame.as_ref().filter(|_| data.started);
            let line = frame.map(|frame| line_at(&frame.body, frame.pc as usize));
            line.map(|line| format!("waits at line {line}")).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The line of the instruction last begun, where `pc` is the next one.
pub fn line_at(body: &CodeBody, pc: usize) -> u32 {
    let done = pc.min(body.lines.len());
    let before = body.lines[..done].iter().rev().copied();
    before.clone().find(|&line| line != 0).unwrap_or(body.code.first_line)
}

/// What stands in an object's box beside its rows.
pub fn text(m: &Machine, id: ObjId) -> String {
    match m.heap.payload(id) {
        Payload::Function(function) if code_is_hidden(m, function.code) => {
            format!("<function {}>", m.text_of(function.qualname).text)
        }
        Payload::Function(function) => signature(m, function),
        Payload::Method(function, _) => name_of(m, *function),
        Payload::Builtin(builtin) if shape(m, id) == Shape::Method => builtin.def.name.to_string(),
        Payload::Builtin(builtin) => format!("<built-in function {}>", builtin.def.name),
        Payload::MethodDescriptor(descriptor) => {
            format!(
                "<method '{}' of '{}' objects>",
                descriptor.def.name,
                m.name_of_type(descriptor.owner)
            )
        }
        Payload::GetSet(descriptor) => {
            let owner = m.name_of_type(descriptor.owner);
            let kind = if m.type_of(id) == types::MEMBER_DESCRIPTOR {
                "member"
            } else {
                "attribute"
            };
            format!("<{kind} '{}' of '{owner}' objects>", m.text_of(descriptor.name).text)
        }
        Payload::Type(data) if is_user_class(m, id) => m.text_of(data.qualname).text.to_string(),
        Payload::Module(module) => module.name.to_string(),
        Payload::Generator(data) => generator_text(m, data),
        Payload::Iterator(data) => iterator_text(m, data),
        Payload::Code(data) => m.text_of(data.qualname).text.to_string(),
        Payload::Cell(value) if value.is_null() => "empty".to_string(),
        Payload::Weakref(data) if data.target.is_null() => "dead".to_string(),
        Payload::ByteArray(bytes) => format!("bytearray({})", bytes_text(bytes)),
        Payload::Array(_) => objects::array::short_text(m, id),
        Payload::MemoryView(view) => objects::memoryview::short_text(view),
        Payload::Plain if shape(m, id) == Shape::Instance => String::new(),
        Payload::Slice(_) if shape(m, id) == Shape::Other => String::new(),
        Payload::Tuple(_)
        | Payload::List(_)
        | Payload::Dict(_)
        | Payload::Set(_)
        | Payload::FrozenSet(_)
        | Payload::Deque(_)
        | Payload::Cell(_)
        | Payload::Exception(_) => String::new(),
        _ => value_text(m, id, DEPTH).unwrap_or_default(),
    }
}

/// The `repr` of a value without Python code: atoms, and tuples and frozensets of them. Objects shown by their address in
/// CPython are shown by their kind.
pub fn short_repr(m: &Machine, id: ObjId) -> String {
    repr_within(m, id, DEPTH)
}

fn repr_within(m: &Machine, id: ObjId, depth: u32) -> String {
    if let Some(text) = value_text(m, id, depth) {
        return text;
    }
    let items: Vec<ObjId> = match m.heap.payload(id) {
        Payload::Tuple(items) => items.to_vec(),
        Payload::FrozenSet(table) => table.iter().map(|(_, key)| key).collect(),
        Payload::Function(_) | Payload::Builtin(_) | Payload::Type(_) => {
            let text = text(m, id);
            return if text.starts_with('<') {
                text
            } else {
                format!("<{} {}>", m.short_type_name(id), name_of(m, id))
            };
        }
        _ => return format!("<{} object>", m.short_type_name(id)),
    };
    let tuple = matches!(m.heap.payload(id), Payload::Tuple(_));
    let inner = if depth == 0 {
        "…".to_string()
    } else {
        let parts: Vec<String> = items.iter().map(|&item| repr_within(m, item, depth - 1)).collect();
        parts.join(", ")
    };
    match (tuple, items.len()) {
        (true, 1) => format!("({inner},)"),
        (true, _) => format!("({inner})"),
        (false, 0) => "frozenset()".to_string(),
        (false, _) => format!("frozenset({{{inner}}})"),
    }
}

/// The `repr` of an atom.
fn value_text(m: &Machine, id: ObjId, depth: u32) -> Option<String> {
    Some(match m.heap.payload(id) {
        Payload::Plain if id == fixed::NONE => "None".into(),
        Payload::Plain if id == fixed::NOT_IMPLEMENTED => "NotImplemented".into(),
        Payload::Plain if id == fixed::ELLIPSIS => "Ellipsis".into(),
        Payload::Bool(value) => if *value { "True" } else { "False" }.into(),
        Payload::Int(value) => value.to_string(),
        Payload::Big(value) => match numbers::int_text::int_to_decimal(value, numbers::int_text::MAX_STR_DIGITS) {
            Ok(text) => text,
            Err(_) => format!("an int of {} bits", value.bits()),
        },
        Payload::Float(value) => numbers::float::float_repr(*value),
        Payload::Complex(parts) => numbers::complex::complex_repr(parts.0, parts.1),
        Payload::Str(text) => match text.text.char_indices().nth(LONGEST) {
            None => text::repr::str_repr(&text.text),
            Some((end, _)) => text::repr::str_repr(&text.text[..end]) + "…",
        },
        Payload::Bytes(bytes) => bytes_text(bytes),
        Payload::Range(parts) => {
            let part = |i: usize| value_text(m, parts[i], 0).unwrap_or_default();
            if m.as_i64(parts[2]) == Some(1) {
                format!("range({}, {})", part(0), part(1))
            } else {
                format!("range({}, {}, {})", part(0), part(1), part(2))
            }
        }
        Payload::Slice(parts) if parts.iter().all(|&part| is_value(m, part)) => {
            let part = |i: usize| value_text(m, parts[i], 0).unwrap_or_default();
            format!("slice({}, {}, {})", part(0), part(1), part(2))
        }
        Payload::Type(_) if !is_user_class(m, id) => format!("<class '{}'>", m.full_type_name(id)),
        Payload::GenericAlias(..) | Payload::Union(_) => type_text(m, id, depth),
        _ => return None,
    })
}

/// Types as annotations have them: `list[int]`, `int | None`.
fn type_text(m: &Machine, id: ObjId, depth: u32) -> String {
    let parts = |args: ObjId| -> Vec<String> {
        m.tuple_items(args)
            .iter()
            .map(|&arg| {
                if depth == 0 {
                    "…".into()
                } else {
                    type_text(m, arg, depth - 1)
                }
            })
            .collect()
    };
    match m.heap.payload(id) {
        Payload::GenericAlias(origin, args) => {
            let origin = if depth == 0 {
                "…".into()
            } else {
                type_text(m, *origin, depth - 1)
            };
            format!("{origin}[{}]", parts(*args).join(", "))
        }
        Payload::Union(args) => parts(*args).join(" | "),
        Payload::Type(_) if id == types::NONE_TYPE => "None".into(),
        Payload::Type(_) => m.full_type_name(id),
        _ => short_atom(m, id),
    }
}

fn short_atom(m: &Machine, id: ObjId) -> String {
    value_text(m, id, 0).unwrap_or_else(|| format!("<{} object>", m.short_type_name(id)))
}

/// The name of a function, class or module; for other callables the name of their type.
pub fn name_of(m: &Machine, id: ObjId) -> String {
    match m.heap.payload(id) {
        Payload::Function(function) => m.text_of(function.qualname).text.to_string(),
        Payload::Builtin(builtin) => builtin.def.name.to_string(),
        Payload::Type(data) => m.text_of(data.qualname).text.to_string(),
        Payload::Module(module) => module.name.to_string(),
        _ => m.short_type_name(id),
    }
}

/// Parameters with the defaults that are atoms: `f(a, b=1, *args, key=…)`.
fn signature(m: &Machine, function: &Function) -> String {
    let name = m.text_of(function.qualname).text.to_string();
    let Some(data) = code_of(m, function) else { return name };
    let code = &data.code;
    let args = code.arg_count as usize;
    let kwonly = code.kwonly_arg_count as usize;
    let name_at = |i: usize| code.locals_plus.get(i).map_or("", |name| name);
    let with_default = |name: &str, default: Option<ObjId>| match default {
        Some(value) if shape(m, value) == Shape::Atom => format!("{name}={}", short_repr(m, value)),
        Some(_) => format!("{name}=…"),
        None => name.to_string(),
    };
    let defaults = m.tuple_items(function.defaults);
    let first_default = args.saturating_sub(defaults.len());
    let mut parts = Vec::new();
    for i in 0..args {
        let default = i.checked_sub(first_default).and_then(|i| defaults.get(i)).copied();
        parts.push(with_default(name_at(i), default));
        if i + 1 == code.posonly_arg_count as usize {
            parts.push("/".to_string());
        }
    }
    let mut next = args + kwonly;
    if code.flags & flags::VARARGS != 0 {
        parts.push(format!("*{}", name_at(next)));
        next += 1;
    } else if kwonly > 0 {
        parts.push("*".to_string());
    }
    for i in args..args + kwonly {
        let default = if function.kwdefaults.is_null() {
            None
        } else {
            m.dict_get_text(function.kwdefaults, name_at(i))
        };
        parts.push(with_default(name_at(i), default));
    }
    if code.flags & flags::VARKEYWORDS != 0 {
        parts.push(format!("**{}", name_at(next)));
    }
    format!("{name}({})", parts.join(", "))
}

fn generator_text(m: &Machine, data: &GeneratorData) -> String {
    let name = m.text_of(data.qualname).text.to_string();
    if data.running {
        format!("{name} (running)")
    } else if data.frame.is_none() {
        format!("{name} (finished)")
    } else if data.started {
        name
    } else {
        format!("{name} (not started)")
    }
}

fn iterator_text(m: &Machine, data: &IteratorData) -> String {
    let at = |gone: bool, next: &dyn std::fmt::Display| {
        if gone {
            "finished".to_string()
        } else {
            format!("next index {next}")
        }
    };
    match data {
        IteratorData::List { list, next } => at(list.is_null(), next),
        IteratorData::ListReverse { list, next } => match next {
            Some(next) if !list.is_null() => at(false, next),
            _ => "finished".to_string(),
        },
        IteratorData::Tuple { tuple, next } => at(tuple.is_null(), next),
        IteratorData::Str { text, next, .. } => at(text.is_null(), next),
        IteratorData::Buffer { buffer, next } => at(buffer.is_null(), next),
        IteratorData::Bytes { bytes, next } => at(bytes.is_null(), next),
        IteratorData::Range { left: 0, .. } => "finished".to_string(),
        IteratorData::Range { next, .. } => format!("next {next}"),
        IteratorData::LongRange { next, .. } => format!("next {}", short_atom(m, *next)),
        IteratorData::Dict { dict, next, .. } => at(dict.is_null(), next),
        IteratorData::Set { set, next, .. } => {
            if set.is_null() {
                "finished".to_string()
            } else {
                format!("next slot {next}")
            }
        }
        IteratorData::Enumerate { index, .. } => format!("next index {}", short_atom(m, *index)),
        IteratorData::Reversed { sequence, next } | IteratorData::Sequence { sequence, next } => {
            at(sequence.is_null() || *next < 0, next)
        }
        IteratorData::Deque { deque, next, .. } => at(deque.is_null(), next),
        IteratorData::Zip { .. }
        | IteratorData::Map { .. }
        | IteratorData::Filter { .. }
        | IteratorData::Callable { .. } => String::new(),
    }
}

/// What an exception says, as far as its arguments say it: `division by zero`.
pub fn exception_text(m: &Machine, id: ObjId) -> String {
    let Payload::Exception(data) = m.heap.payload(id) else {
        return String::new();
    };
    match m.tuple_items(data.args) {
        [only] => match m.as_str(*only) {
            // A missing key is shown as its `repr`.
            Some(text) if !m.is_instance(id, types::KEY_ERROR) => text.text.to_string(),
            _ => short_repr(m, *only),
        },
        _ => String::new(),
    }
}
