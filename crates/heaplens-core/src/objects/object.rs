//! `object`: making instances, `__class__`, and the defaults every type inherits (`Objects/typeobject.c`).

use super::{Attributes, Layout, Payload, slots};
use crate::machine::{Args, Arity, Machine, Name, NativeAccessor, NativeDef, ObjId, Res, fixed, names, types};

/// Whether `__new__` or `__init__` of a class is not `object`'s.
fn defines(m: &Machine, class: ObjId, name: ObjId) -> bool {
    m.type_attribute(class, name) != m.type_attribute(types::OBJECT, name)
}

/// Names of the abstract methods of a class, sorted.
fn abstract_methods(m: &mut Machine, class: ObjId) -> Vec<String> {
    let name = m.name(names::ABSTRACTMETHODS);
    let Some(found) = m.dict_get_str(m.type_data(class).dict, name) else {
        return Vec::new();
    };
    let items: Vec<ObjId> = match (m.as_set(found), m.sequence_items(found)) {
        (Some(table), _) => table.iter().map(|(_, key)| key).collect(),
        (None, Some(items)) => items.to_vec(),
        _ => Vec::new(),
    };
    let mut texts: Vec<String> = items.into_iter().map(|id| m.text_of(id).text.to_string()).collect();
    texts.sort();
    texts
}

/// The nearest built-in type that `__new__` of a class must come from.
fn solid_base(m: &Machine, class: ObjId) -> ObjId {
    let mut at = class;
    loop {
        let data = m.type_data(at);
        if !data.heap_type || data.base.is_null() {
            return at;
        }
        at = data.base;
    }
}

fn new(m: &mut Machine, args: Args) -> Res {
    let Some(class) = args.get(m, 0) else {
        return Err(m.type_error("object.__new__(): not enough arguments"));
    };
    if !matches!(m.heap.payload(class), Payload::Type(_)) {
        let name = m.type_name(class);
        return Err(m.type_error(format!("object.__new__(X): X is not a type object ({name})")));
    }
    if args.len() > 1 || args.keyword_count(m) > 0 {
        let (new, init) = (m.name(names::NEW), m.name(names::INIT));
        if defines(m, class, new) {
            return Err(m.type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
        }
        if !defines(m, class, init) {
            let name = m.short_name_of_type(class);
            return Err(m.type_error(format!("{name}() takes no arguments")));
        }
    }
    let data = m.type_data(class);
    if data.is_abstract {
        let name = m.short_name_of_type(class);
        let methods = abstract_methods(m, class);
        let plural = if methods.len() == 1 { "" } else { "s" };
        return Err(m.type_error(format!(
            "Can't instantiate abstract class {name} with abstract method{plural} {}",
            methods.join(", ")
        )));
    }
    let singletons = [
        (types::NONE_TYPE, fixed::NONE),
        (types::NOT_IMPLEMENTED_TYPE, fixed::NOT_IMPLEMENTED),
        (types::ELLIPSIS_TYPE, fixed::ELLIPSIS),
    ];
    if let Some((_, only)) = singletons.into_iter().find(|(ty, _)| *ty == class) {
        // `type(None)()` is None.
        return Ok(m.new_ref(only));
    }
    if data.layout != Layout::Plain {
        let (name, base) = (m.name_of_type(class), solid_base(m, class));
        let base = m.name_of_type(base);
        return Err(m.type_error(format!("object.__new__({name}) is not safe, use {base}.__new__()")));
    }
    Ok(m.plain_instance(class))
}

fn init(m: &mut Machine, args: Args) -> Res {
    if args.len() > 1 || args.keyword_count(m) > 0 {
        let class = m.type_of(args.at(m, 0));
        let (new, init) = (m.name(names::NEW), m.name(names::INIT));
        if defines(m, class, init) {
            return Err(m.type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
        }
        if !defines(m, class, new) {
            let name = m.short_name_of_type(class);
            return Err(m.type_error(format!(
                "{name}.__init__() takes exactly one argument (the instance to initialize)"
            )));
        }
    }
    Ok(m.none())
}

fn getattribute(m: &mut Machine, args: Args) -> Res {
    let name = attribute_name(m, args)?;
    m.generic_get_attr(args.at(m, 0), name)
}

/// Classes keep what depends on their attributes up to date, which `type`'s own method does.
fn check_no_class(m: &mut Machine, args: Args, method: &str) -> Res<()> {
    if !matches!(m.heap.payload(args.at(m, 0)), Payload::Type(_)) {
        return Ok(());
    }
    let kind = m.type_name(args.at(m, 0));
    Err(m.type_error(format!("can't apply this {method} to {kind} object")))
}

fn setattr(m: &mut Machine, args: Args) -> Res {
    check_no_class(m, args, "__setattr__")?;
    class_setattr(m, args)
}

fn class_setattr(m: &mut Machine, args: Args) -> Res {
    let name = attribute_name(m, args)?;
    m.generic_set_attr(args.at(m, 0), name, args.at(m, 2))?;
    Ok(m.none())
}

fn delattr(m: &mut Machine, args: Args) -> Res {
    check_no_class(m, args, "__delattr__")?;
    class_delattr(m, args)
}

fn class_delattr(m: &mut Machine, args: Args) -> Res {
    let name = attribute_name(m, args)?;
    m.generic_set_attr(args.at(m, 0), name, ObjId::NULL)?;
    Ok(m.none())
}

fn attribute_name(m: &mut Machine, args: Args) -> Res<ObjId> {
    let name = args.at(m, 1);
    if m.as_str(name).is_none() {
        let given = m.type_name(name);
        return Err(m.type_error(format!("attribute name must be string, not '{given}'")));
    }
    Ok(name)
}

pub const GETATTRIBUTE: NativeDef = NativeDef::slot("__getattribute__", Arity::One, getattribute);
pub(super) const SETATTR: NativeDef = NativeDef::slot("__setattr__", Arity::Range(2, 2), setattr);
pub(super) const DELATTR: NativeDef = NativeDef::slot("__delattr__", Arity::One, delattr);

/// The same of `type`.
pub(super) const CLASS_SETATTR: NativeDef = NativeDef::slot("__setattr__", Arity::Range(2, 2), class_setattr);
pub(super) const CLASS_DELATTR: NativeDef = NativeDef::slot("__delattr__", Arity::One, class_delattr);

fn format(m: &mut Machine, args: Args) -> Res {
    let (id, spec) = (args.at(m, 0), args.at(m, 1));
    let Some(text) = m.as_str(spec).cloned() else {
        let name = m.given_name(spec);
        return Err(m.type_error(format!("__format__() argument must be str, not {name}")));
    };
    if !text.text.is_empty() {
        let name = m.type_name(id);
        return Err(m.type_error(format!("unsupported format string passed to {name}.__format__")));
    }
    let text = m.str_of(id)?;
    Ok(m.str(&*text))
}

/// Whether the class says by a property what the `__dict__` of its objects is.
pub fn has_dict_by_property(m: &Machine, id: ObjId) -> bool {
    let found = m.type_attribute(m.type_of(id), m.name(names::DICT));
    found.is_some_and(|found| matches!(m.heap.payload(found), Payload::Property(_)))
}

/// Whether Python code says what `dir` tells of an object, by its `__dict__` or, of a module, by a function in it.
pub fn lists_its_names(m: &Machine, id: ObjId) -> bool {
    match m.heap.payload(id) {
        Payload::Module(data) => m.dict_get_text(data.dict, "__dir__").is_some(),
        _ => has_dict_by_property(m, id),
    }
}

/// `object.__dir__`: names from the instance, its class and the bases, unsorted as in CPython's list.
fn dir(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    if m.overrides(id, crate::machine::protocols::Special::GetAttribute) || lists_its_names(m, id) {
        return Err(crate::machine::Abort::Slow);
    }
    let names = dir_names(m, id);
    let mut list = Vec::with_capacity(names.len());
    for name in names {
        list.push(m.intern(&name));
    }
    Ok(m.list(list))
}

const ALIAS_NAMES: &[&str] = &[
    "__args__",
    "__class__",
    "__copy__",
    "__deepcopy__",
    "__mro_entries__",
    "__origin__",
    "__parameters__",
    "__reduce__",
    "__reduce_ex__",
    "__typing_unpacked_tuple_args__",
    "__unpacked__",
];

/// The names that `dir(object)` gives, sorted.
pub fn dir_names(m: &Machine, id: ObjId) -> Vec<String> {
    let mut names = std::collections::BTreeSet::new();
    let mut add_dict = |dict: ObjId| {
        if let Some(table) = m.as_dict(dict) {
            names.extend(
                table
                    .iter()
                    .filter_map(|entry| m.as_str(entry.key))
                    .map(|name| name.text.to_string()),
            );
        }
    };
    let own = |class: ObjId| m.tuple_items(m.type_data(class).mro).to_vec();
    match m.heap.payload(id) {
        Payload::Type(_) => own(id).into_iter().for_each(|class| add_dict(m.type_data(class).dict)),
        Payload::Module(data) => add_dict(data.dict),
        Payload::Traceback(_) => {
            return ["tb_frame", "tb_lasti", "tb_lineno", "tb_next"]
                .map(String::from)
                .to_vec();
        }
        // What an alias does not have itself is its origin's.
        Payload::GenericAlias(origin, _) => {
            names.extend(dir_names(m, *origin));
            names.extend(ALIAS_NAMES.iter().map(|name| name.to_string()));
        }
        _ => {
            own(m.type_of(id))
                .into_iter()
                .for_each(|class| add_dict(m.type_data(class).dict));
            // A bound method has the attributes of its function.
            let holder = match m.heap.payload(id) {
                Payload::Method(function, _) => *function,
                _ => id,
            };
            match m.heap.get(holder).extra.as_ref().map(|extra| &extra.attributes) {
                Some(Attributes::Dict(dict)) => add_dict(*dict),
                Some(Attributes::Inline(pairs)) => {
                    names.extend(pairs.iter().map(|(name, _)| m.text_of(*name).text.to_string()));
                }
                _ => {}
            }
        }
    }
    names.into_iter().collect()
}

fn subclasshook(m: &mut Machine, _: Args) -> Res {
    Ok(m.not_implemented())
}

fn init_subclass(m: &mut Machine, args: Args) -> Res {
    if args.keyword_count(m) > 0 {
        let name = m.short_name_of_type(args.at(m, 0));
        return Err(m.type_error(format!("{name}.__init_subclass__() takes no keyword arguments")));
    }
    if args.len() > 1 {
        let (name, given) = (m.short_name_of_type(args.at(m, 0)), args.len() - 1);
        return Err(m.type_error(format!("{name}.__init_subclass__() takes no arguments ({given} given)")));
    }
    Ok(m.none())
}

fn get_class(m: &mut Machine, id: ObjId) -> Res {
    let ty = m.type_of(id);
    Ok(m.new_ref(ty))
}

/// `object.__class__ = C`: allowed between classes whose instances have the same parts.
fn set_class(m: &mut Machine, id: ObjId, value: ObjId) -> Res<()> {
    if value.is_null() {
        return Err(m.type_error("can't delete __class__ attribute"));
    }
    if !matches!(m.heap.payload(value), Payload::Type(_)) {
        let name = m.type_name(value);
        return Err(m.type_error(format!("__class__ must be set to a class, not '{name}' object")));
    }
    let old = m.type_of(id);
    let (from, to) = (m.type_data(old), m.type_data(value));
    let modules = m.is_subtype(old, types::MODULE) && m.is_subtype(value, types::MODULE);
    let made_in_python = from.heap_type && to.heap_type;
    if !made_in_python && !modules {
        return Err(m.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses"));
    }
    if !m.same_layout(old, value) {
        let (new, old) = (m.short_name_of_type(value), m.short_name_of_type(old));
        return Err(m.type_error(format!(
            "__class__ assignment: '{new}' object layout differs from '{old}'"
        )));
    }
    m.heap.retype(id, value);
    Ok(())
}

/// `__reduce_ex__` and `__reduce__`: copying and pickling, which the prelude's `copyreg` does.
fn reduce(_: &mut Machine, _: Args) -> Res {
    Err(crate::machine::Abort::Slow)
}

/// `object.__getstate__`: the attributes, slots included.
fn getstate(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let attributes = if m.type_data(m.type_of(id)).has_dict && !no_attributes(m, id) {
        m.instance_dict(id)?
    } else {
        m.none()
    };
    let mut slots = Vec::new();
    for &class in m.tuple_items(m.type_data(m.type_of(id)).mro) {
        let Some(table) = m.as_dict(m.type_data(class).dict) else {
            continue;
        };
        for entry in table.iter() {
            let Payload::GetSet(descriptor) = m.heap.payload(entry.value) else {
                continue;
            };
            let super::Accessor::Slot(index) = descriptor.accessor else {
                continue;
            };
            let value = m
                .heap
                .get(id)
                .extra
                .as_ref()
                .and_then(|extra| extra.slots.get(index as usize).copied());
            if let Some(value) = value.filter(|value| !value.is_null()) {
                slots.push((entry.key, value));
            }
        }
    }
    if slots.is_empty() {
        return Ok(attributes);
    }
    let dict = m.dict();
    for (name, value) in slots {
        m.heap.incref(value);
        m.dict_set_str(dict, name, value);
    }
    Ok(m.tuple(vec![attributes, dict]))
}

fn no_attributes(m: &Machine, id: ObjId) -> bool {
    match m.heap.get(id).extra.as_ref().map(|extra| &extra.attributes) {
        None | Some(Attributes::Empty) => true,
        Some(Attributes::Inline(pairs)) => pairs.is_empty(),
        Some(Attributes::Dict(dict)) => m.as_dict(*dict).is_none_or(|table| table.is_empty()),
    }
}

/// Whether an object is of a built-in type that has a slot of its own here, which `object`'s then knows nothing of. The
/// other built-in types do by `object`'s slot what their layout says.
fn has_own(m: &Machine, id: ObjId, name: Name) -> bool {
    m.is_foreign(m.type_of(id), m.name(name))
}

fn repr(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let text = if has_own(m, id, names::REPR) {
        format!("<{} object at {}>", m.full_type_name(m.type_of(id)), m.address_text(id))
    } else {
        m.native_repr(id)?
    };
    Ok(m.str(text))
}

/// `object.__str__` is `repr`, whatever the type.
fn str(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    if matches!(m.heap.payload(id), Payload::Str(_) | Payload::Exception(_)) {
        let text = m.repr(id)?;
        return Ok(m.str(text));
    }
    let text = m.native_str(id)?;
    Ok(m.str(&*text))
}

fn hash(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let hash = if has_own(m, id, names::HASH) {
        m.identity_hash(id)
    } else {
        m.native_hash(id, 0)?
    };
    Ok(m.int(hash))
}

/// The comparisons but for `!=`, which asks `==` of the type.
fn compare<const OP: usize>(m: &mut Machine, args: Args) -> Res {
    let (a, b) = (args.at(m, 0), args.at(m, 1));
    let (name, native) = [
        (names::EQ, slots::EQ.func),
        (names::LT, slots::LT.func),
        (names::LE, slots::LE.func),
        (names::GT, slots::GT.func),
        (names::GE, slots::GE.func),
    ][OP];
    if !has_own(m, a, name) {
        return native(m, args);
    }
    Ok(if OP == 0 && a == b {
        m.bool(true)
    } else {
        m.not_implemented()
    })
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::slot("__repr__", Arity::None, repr).shim("op_native_repr"),
    NativeDef::slot("__hash__", Arity::None, hash).shim("op_native_hash"),
    NativeDef::slot("__str__", Arity::None, str).shim("object_str"),
    GETATTRIBUTE,
    SETATTR,
    DELATTR,
    NativeDef::slot("__lt__", Arity::One, compare::<1>).shim("op_compare_lt"),
    NativeDef::slot("__le__", Arity::One, compare::<2>).shim("op_compare_le"),
    NativeDef::slot("__eq__", Arity::One, compare::<0>).shim("op_compare_eq"),
    slots::NE,
    NativeDef::slot("__gt__", Arity::One, compare::<3>).shim("op_compare_gt"),
    NativeDef::slot("__ge__", Arity::One, compare::<4>).shim("op_compare_ge"),
    NativeDef::slot("__init__", Arity::Any, init),
    NativeDef::method("__reduce_ex__", Arity::One, reduce).shim("object_reduce_ex"),
    NativeDef::method("__reduce__", Arity::None, reduce).shim("object_reduce"),
    NativeDef::method("__getstate__", Arity::None, getstate),
    NativeDef::class_method("__subclasshook__", Arity::Any, subclasshook),
    NativeDef::class_method("__init_subclass__", Arity::Any, init_subclass),
    NativeDef::method("__format__", Arity::One, format).shim("object_format"),
    NativeDef::method("__sizeof__", Arity::None, super::size::sizeof),
    NativeDef::method("__dir__", Arity::None, dir).shim("object_dir"),
];

pub const ACCESSORS: &[NativeAccessor] = &[NativeAccessor::write("__class__", get_class, set_class)];
