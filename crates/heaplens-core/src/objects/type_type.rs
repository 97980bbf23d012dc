//! `type`: what classes say of themselves, and the checks behind `isinstance` and `issubclass` (`Objects/typeobject.c`).
//!
//! How classes are made and how their attributes are looked up is in `machine/class.rs` and `machine/attr.rs`.

use super::{Layout, Payload, TypeData, object, slots};
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, fixed, names, types};

/// `_name_in_full(cls)`: error texts will name it with its module, as they name the types that CPython has in C.
pub fn name_in_full(m: &mut Machine, args: crate::machine::Args) -> Res {
    let class = args.at(m, 0);
    let module = m.dict_get_text(m.type_data(class).dict, "__module__");
    let module = module.and_then(|module| m.as_str(module).map(|text| text.text.to_string()));
    let name = m.short_name_of_type(class);
    if let (Some(module), Some(data)) = (module, m.heap.type_mut(class)) {
        data.name = std::rc::Rc::from(format!("{module}.{name}"));
        data.in_c = true;
    }
    Ok(m.new_ref(class))
}

fn name(m: &mut Machine, id: ObjId) -> Res {
    let name = m.short_name_of_type(id);
    // A built-in type keeps its name as C's text, of which each reader gets a string.
    if !m.type_data(id).heap_type {
        return Ok(m.new_str(&name));
    }
    Ok(m.intern(&name))
}

/// Refuses changes of built-in types, and deletions.
fn check_mutable(m: &mut Machine, id: ObjId, value: ObjId, attribute: &str) -> Res<()> {
    let (data, name) = (m.type_data(id), m.name_of_type(id));
    if !data.heap_type || data.in_c {
        return Err(m.type_error(format!("cannot set '{attribute}' attribute of immutable type '{name}'")));
    }
    if value.is_null() {
        return Err(m.type_error(format!(
            "cannot delete '{attribute}' attribute of immutable type '{name}'"
        )));
    }
    Ok(())
}

fn set_name(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    check_mutable(m, id, value, "__name__")?;
    let Some(text) = m.as_str(value).cloned() else {
        let (class, given) = (m.name_of_type(id), m.type_name(value));
        return Err(m.type_error(format!("can only assign string to {class}.__name__, not '{given}'")));
    };
    if text.text.contains('\0') {
        return Err(m.value_error("type name must not contain null characters"));
    }
    if let Some(data) = m.heap.type_mut(id) {
        data.name = (*text.text).into();
    }
    Ok(())
}

fn qualname(m: &mut Machine, id: ObjId) -> Res {
    if !m.type_data(id).heap_type {
        return name(m, id);
    }
    let qualname = m.type_data(id).qualname;
    super::function::or_none(m, qualname)
}

fn set_qualname(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    check_mutable(m, id, value, "__qualname__")?;
    if m.as_str(value).is_none() {
        let (class, given) = (m.name_of_type(id), m.type_name(value));
        return Err(m.type_error(format!("can only assign string to {class}.__qualname__, not '{given}'")));
    }
    m.heap.incref(value);
    if let Some(data) = m.heap.type_mut(id) {
        let old = std::mem::replace(&mut data.qualname, value);
        m.drop_ref(old);
    }
    Ok(())
}

/// An entry of the class's own dict (borrowed).
fn own(m: &Machine, id: ObjId, name: ObjId) -> Option<ObjId> {
    m.dict_get_str(m.type_data(id).dict, name)
}

fn module(m: &mut Machine, id: ObjId) -> Res {
    // In the dict of `type` stands what computes it.
    if id != types::TYPE
        && let Some(module) = own(m, id, m.name(names::MODULE))
        && (m.type_data(id).heap_type || !matches!(m.heap.payload(module), Payload::GetSet(_)))
    {
        return Ok(m.new_ref(module));
    }
    let name = m.name_of_type(id);
    let module = match name.rsplit_once('.') {
        Some((module, _)) if !m.type_data(id).heap_type => module.to_string(),
        _ => "builtins".to_string(),
    };
    Ok(m.intern(&module))
}

fn store_own(m: &mut Machine, id: ObjId, name: ObjId, value: ObjId) {
    m.heap.incref(value);
    let dict = m.type_data(id).dict;
    m.dict_set_str(dict, name, value);
    let text = m.text_of(name);
    m.type_modified(id, &text.text);
}

fn set_module(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    check_mutable(m, id, value, "__module__")?;
    let name = m.name(names::MODULE);
    store_own(m, id, name, value);
    Ok(())
}

fn doc(m: &mut Machine, id: ObjId) -> Res {
    let Some(doc) = own(m, id, m.name(names::DOC)) else {
        return Ok(m.none());
    };
    if matches!(m.heap.payload(doc), Payload::GetSet(_) | Payload::Property(_)) {
        // A descriptor for instances' docstrings (of function, property).
        return Ok(m.none());
    }
    Ok(m.new_ref(doc))
}

fn set_doc(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    check_mutable(m, id, value, "__doc__")?;
    let name = m.name(names::DOC);
    store_own(m, id, name, value);
    Ok(())
}

fn part(m: &mut Machine, id: ObjId, read: fn(&TypeData) -> ObjId) -> Res {
    let value = read(m.type_data(id));
    super::function::or_none(m, value)
}

fn dict(m: &mut Machine, id: ObjId) -> Res {
    let dict = m.type_data(id).dict;
    m.heap.incref(dict);
    Ok(m.heap.alloc(types::MAPPING_PROXY, Payload::MappingProxy(dict)))
}

fn annotations(m: &mut Machine, id: ObjId) -> Res {
    let name = m.name(names::ANNOTATIONS);
    if !m.type_data(id).heap_type {
        let class = m.name_of_type(id);
        return Err(m.attribute_error(
            id,
            name,
            format!("type object '{class}' has no attribute '__annotations__'"),
        ));
    }
    if let Some(found) = own(m, id, name) {
        return Ok(m.new_ref(found));
    }
    let dict = m.dict();
    store_own(m, id, name, dict);
    Ok(dict)
}

fn set_annotations(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    let name = m.name(names::ANNOTATIONS);
    if value.is_null() {
        let dict = m.type_data(id).dict;
        if !m.dict_del_str(dict, name) {
            return Err(m.raise_text(types::ATTRIBUTE_ERROR, "__annotations__"));
        }
        return Ok(());
    }
    check_mutable(m, id, value, "__annotations__")?;
    store_own(m, id, name, value);
    Ok(())
}

fn abstract_methods(m: &mut Machine, id: ObjId) -> Res {
    let name = m.name(names::ABSTRACTMETHODS);
    match own(m, id, name) {
        // `type` itself has the descriptor in its dict.
        Some(found) if id != types::TYPE => Ok(m.new_ref(found)),
        _ => Err(m.attribute_error(id, name, "__abstractmethods__".to_string())),
    }
}

fn set_abstract_methods(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    let name = m.name(names::ABSTRACTMETHODS);
    let is_abstract = if value.is_null() {
        let dict = m.type_data(id).dict;
        if !m.dict_del_str(dict, name) {
            return Err(m.attribute_error(id, name, "__abstractmethods__".to_string()));
        }
        false
    } else {
        let truth = m.truth(value)?;
        store_own(m, id, name, value);
        truth
    };
    if let Some(data) = m.heap.type_mut(id) {
        data.is_abstract = is_abstract;
    }
    Ok(())
}

/// The flags that programs look at: heap type, base type, ready, abstract, and which built-in it derives from.
fn flags(m: &mut Machine, id: ObjId) -> Res {
    let data = m.type_data(id);
    let mut flags: i64 = 1 << 12;
    flags |= if data.heap_type { 1 << 9 } else { 1 << 8 };
    flags |= i64::from(data.is_base) << 10;
    flags |= i64::from(data.is_abstract) << 20;
    let families = [
        (types::INT, 24),
        (types::LIST, 25),
        (types::TUPLE, 26),
        (types::BYTES, 27),
        (types::STR, 28),
        (types::DICT, 29),
        (types::BASE_EXCEPTION, 30),
        (types::TYPE, 31),
    ];
    for (base, bit) in families {
        flags |= i64::from(m.is_subtype(id, base)) << bit;
    }
    Ok(m.int(flags))
}

fn basic_size(m: &mut Machine, id: ObjId) -> Res {
    let size = super::size::basic_size(m, id);
    Ok(m.usize(size))
}

fn item_size(m: &mut Machine, id: ObjId) -> Res {
    let size = match m.type_data(id).layout {
        Layout::Int => 4,
        Layout::Tuple => 8,
        Layout::Bytes => 1,
        Layout::Type => 40,
        _ => 0,
    };
    Ok(m.int(size))
}

fn mro(m: &mut Machine, args: Args) -> Res {
    let items = m.tuple_items(m.type_data(args.at(m, 0)).mro).to_vec();
    for &item in &items {
        m.heap.incref(item);
    }
    Ok(m.list(items))
}

fn subclasses(m: &mut Machine, args: Args) -> Res {
    let items = m.type_data(args.at(m, 0)).subclasses.clone();
    for &item in &items {
        m.heap.incref(item);
    }
    Ok(m.list(items))
}

/// `type.__instancecheck__(C, x)`: by type, else by what `x.__class__` says.
fn instancecheck(m: &mut Machine, args: Args) -> Res {
    let (class, object) = (args.at(m, 0), args.at(m, 1));
    if m.is_instance(object, class) {
        return Ok(m.bool(true));
    }
    let name = m.name(names::CLASS);
    let claimed = super::property::lookup_attr(m, object, name)?;
    if claimed.is_null() {
        return Ok(m.bool(false));
    }
    let answer = matches!(m.heap.payload(claimed), Payload::Type(_)) && m.is_subtype(claimed, class);
    m.drop_ref(claimed);
    Ok(m.bool(answer))
}

fn subclasscheck(m: &mut Machine, args: Args) -> Res {
    let (class, derived) = (args.at(m, 0), args.at(m, 1));
    if matches!(m.heap.payload(derived), Payload::Type(_)) {
        let answer = m.is_subtype(derived, class);
        return Ok(m.bool(answer));
    }
    Err(Abort::Slow)
}

/// `type.__call__`: any `__new__`, then any `__init__`.
fn call(_: &mut Machine, _: Args) -> Res {
    Err(Abort::Slow)
}

fn init(m: &mut Machine, args: Args) -> Res {
    if args.keyword_count(m) > 0 && args.len() == 2 {
        return Err(m.type_error("type.__init__() takes no keyword arguments"));
    }
    if args.len() != 2 && args.len() != 4 {
        return Err(m.type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(m.none())
}

fn prepare(m: &mut Machine, _: Args) -> Res {
    Ok(m.dict())
}

// ---- unions: `int | None` ----

fn is_union_part(m: &Machine, id: ObjId) -> bool {
    id == fixed::NONE
        || matches!(
            m.heap.payload(id),
            Payload::Type(_) | Payload::GenericAlias(..) | Payload::Union(_)
        )
}

fn add_union_part(m: &mut Machine, parts: &mut Vec<ObjId>, id: ObjId) -> Res<()> {
    let id = if id == fixed::NONE { types::NONE_TYPE } else { id };
    let items = match m.heap.payload(id) {
        Payload::Union(args) => m.tuple_items(*args).to_vec(),
        _ => vec![id],
    };
    'items: for item in items {
        for &part in parts.iter() {
            if m.same_or_equal(part, item)? {
                continue 'items;
            }
        }
        parts.push(item);
    }
    Ok(())
}

/// `a | b` of types; `None` where it is none of their business.
pub fn union(m: &mut Machine, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    if !is_union_part(m, a) || !is_union_part(m, b) {
        return Ok(None);
    }
    let mut parts = Vec::new();
    add_union_part(m, &mut parts, a)?;
    add_union_part(m, &mut parts, b)?;
    for &part in &parts {
        m.heap.incref(part);
    }
    if let [only] = parts[..] {
        return Ok(Some(only));
    }
    let args = m.tuple(parts);
    Ok(Some(m.heap.alloc(types::UNION, Payload::Union(args))))
}

fn or(m: &mut Machine, args: Args) -> Res {
    or_not_implemented(m, args.at(m, 0), args.at(m, 1))
}

fn ror(m: &mut Machine, args: Args) -> Res {
    or_not_implemented(m, args.at(m, 1), args.at(m, 0))
}

fn or_not_implemented(m: &mut Machine, a: ObjId, b: ObjId) -> Res {
    match union(m, a, b)? {
        Some(union) => Ok(union),
        None => Ok(m.not_implemented()),
    }
}

pub(super) const OR: NativeDef = NativeDef::slot("__or__", Arity::One, or);
pub(super) const ROR: NativeDef = NativeDef::slot("__ror__", Arity::One, ror);

/// `type.__new__`: hooks that run Python code go with it (`prelude/core.py`).
fn new(_: &mut Machine, _: Args) -> Res {
    Err(Abort::Slow)
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new).shim("type_new"),
    slots::REPR,
    NativeDef::slot("__call__", Arity::Any, call).shim("type_call"),
    object::GETATTRIBUTE,
    object::CLASS_SETATTR,
    object::CLASS_DELATTR,
    NativeDef::slot("__init__", Arity::Any, init),
    OR,
    ROR,
    NativeDef::method("mro", Arity::None, mro),
    NativeDef::method("__subclasses__", Arity::None, subclasses),
    NativeDef::class_method("__prepare__", Arity::Any, prepare),
    NativeDef::method("__instancecheck__", Arity::One, instancecheck).shim("type_instancecheck"),
    NativeDef::method("__subclasscheck__", Arity::One, subclasscheck).shim("type_subclasscheck"),
    NativeDef::method("__dir__", Arity::None, |m, args| {
        let names = object::dir_names(m, args.at(m, 0));
        let mut list = Vec::with_capacity(names.len());
        for name in names {
            list.push(m.intern(&name));
        }
        Ok(m.list(list))
    }),
    NativeDef::method("__sizeof__", Arity::None, |m, args| {
        let id = args.at(m, 0);
        let header = if super::size::has_gc_header(m, id) { 16 } else { 0 };
        let size = super::size::size_of(m, id) - header;
        Ok(m.usize(size))
    }),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("__basicsize__", basic_size),
    NativeAccessor::member("__itemsize__", item_size),
    NativeAccessor::member("__flags__", flags),
    NativeAccessor::member("__weakrefoffset__", |m, id| {
        Ok(m.int(super::size::weakref_offset(m, id)))
    }),
    NativeAccessor::member("__base__", |m, id| part(m, id, |data| data.base)),
    NativeAccessor::member("__dictoffset__", |m, id| Ok(m.int(super::size::dict_offset(m, id)))),
    NativeAccessor::member("__mro__", |m, id| part(m, id, |data| data.mro)),
    NativeAccessor::write("__name__", name, set_name),
    NativeAccessor::write("__qualname__", qualname, set_qualname),
    NativeAccessor::write("__bases__", |m, id| part(m, id, |data| data.bases), Machine::set_bases),
    NativeAccessor::write("__module__", module, set_module),
    NativeAccessor::write("__abstractmethods__", abstract_methods, set_abstract_methods),
    NativeAccessor::read("__dict__", dict),
    NativeAccessor::write("__doc__", doc, set_doc),
    NativeAccessor::read("__text_signature__", |m, id| {
        let data = m.type_data(id);
        let text = (!data.heap_type)
            .then(|| super::text_signature::of_type(&data.name))
            .flatten();
        Ok(super::text_signature::or_none(m, text))
    }),
    NativeAccessor::write("__annotations__", annotations, set_annotations),
];

// ---- types.UnionType ----

fn union_args(m: &mut Machine, id: ObjId) -> Res {
    let args = match m.heap.payload(id) {
        Payload::Union(args) => *args,
        _ => fixed::EMPTY_TUPLE,
    };
    Ok(m.new_ref(args))
}

/// `isinstance(x, int | str)`
fn union_instancecheck(m: &mut Machine, args: Args) -> Res {
    let (union, object) = (args.at(m, 0), args.at(m, 1));
    union_check(m, union, m.type_of(object), "isinstance")
}

fn union_subclasscheck(m: &mut Machine, args: Args) -> Res {
    let (union, class) = (args.at(m, 0), args.at(m, 1));
    if !matches!(m.heap.payload(class), Payload::Type(_)) {
        return Err(m.type_error("issubclass() arg 1 must be a class"));
    }
    union_check(m, union, class, "issubclass")
}

fn union_check(m: &mut Machine, union: ObjId, class: ObjId, function: &str) -> Res {
    let parts = match m.heap.payload(union) {
        Payload::Union(args) => m.tuple_items(*args).to_vec(),
        _ => Vec::new(),
    };
    if parts
        .iter()
        .any(|&part| !matches!(m.heap.payload(part), Payload::Type(_)))
    {
        return Err(m.type_error(format!("{function}() argument 2 cannot be a parameterized generic")));
    }
    let answer = parts.into_iter().any(|part| m.is_subtype(class, part));
    Ok(m.bool(answer))
}

pub const UNION_METHODS: &[NativeDef] = &[
    slots::REPR,
    slots::HASH,
    slots::EQ,
    slots::NE,
    OR,
    ROR,
    NativeDef::slot("__getitem__", Arity::One, |m, args| {
        super::generic_alias::get_item(m, args.at(m, 0), args.at(m, 1))
    }),
    NativeDef::method("__instancecheck__", Arity::One, union_instancecheck),
    NativeDef::method("__subclasscheck__", Arity::One, union_subclasscheck),
];

pub const UNION_ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("__args__", union_args),
    NativeAccessor::read("__parameters__", |m, id| {
        m.heap.incref(id);
        super::generic_alias::in_prelude(m, "alias_parameters", vec![id])
    }),
];
