//! `property`, `staticmethod` and `classmethod` (`Objects/descrobject.c`, `Objects/funcobject.c`).

use super::function::{CALL, binding_target, or_none};
use super::{Payload, Property, slots};
use crate::machine::{
    Abort, Args, Arity, Machine, Name, NativeAccessor, NativeDef, ObjId, Res, Tail, fixed, names, types,
};

/// `getattr(object, name, NULL)` (a new reference) where that runs no Python code; else [`Abort::Slow`].
pub fn lookup_attr(m: &mut Machine, object: ObjId, name: ObjId) -> Res<ObjId> {
    match m.get_attr(object, name) {
        Err(Abort::Raise) if m.raised_is(types::ATTRIBUTE_ERROR) => {
            m.drop_raised();
            Ok(ObjId::NULL)
        }
        Err(Abort::Call) => {
            discard_tail(m);
            Err(Abort::Slow)
        }
        other => other,
    }
}

/// Lets go of a call that was asked for and will not be made.
fn discard_tail(m: &mut Machine) {
    match m.tail.take() {
        Some(Tail::Call {
            callable,
            args,
            keywords,
            on_return,
        }) => {
            m.drop_ref(callable);
            m.drop_refs(args);
            if !keywords.is_null() {
                m.drop_ref(keywords);
            }
            m.drop_on_return(on_return);
        }
        Some(Tail::Resume {
            generator,
            value,
            on_return,
            ..
        }) => {
            m.drop_refs([generator, value]);
            m.drop_on_return(on_return);
        }
        Some(Tail::Run {
            function,
            locals,
            on_return,
        }) => {
            m.drop_ref(function);
            if !locals.is_null() {
                m.drop_ref(locals);
            }
            m.drop_on_return(on_return);
        }
        Some(Tail::Next { iterator, on_return }) => {
            m.drop_ref(iterator);
            m.drop_on_return(on_return);
        }
        Some(Tail::Park { on_return }) => m.drop_on_return(on_return),
        None => {}
    }
}

// ---- property ----

fn data(m: &Machine, id: ObjId) -> Option<&Property> {
    match m.heap.payload(id) {
        Payload::Property(data) => Some(data),
        _ => None,
    }
}

fn part(m: &mut Machine, id: ObjId, read: fn(&Property) -> ObjId) -> Res {
    let value = data(m, id).map(read).unwrap_or_default();
    or_none(m, value)
}

/// Replaces a part; borrows the value.
fn set_part(m: &mut Machine, id: ObjId, value: ObjId, part: fn(&mut Property) -> &mut ObjId) {
    if !value.is_null() {
        m.heap.incref(value);
    }
    let Payload::Property(data) = m.heap.payload_mut(id) else {
        return;
    };
    let old = std::mem::replace(part(data), value);
    if !old.is_null() {
        m.drop_ref(old);
    }
}

const EMPTY: Property = Property {
    getter: ObjId::NULL,
    setter: ObjId::NULL,
    deleter: ObjId::NULL,
    doc: ObjId::NULL,
    name: ObjId::NULL,
};

fn new(m: &mut Machine, args: Args) -> Res {
    Ok(m.alloc_instance(args.at(m, 0), Payload::Property(Box::new(EMPTY))))
}

fn init(m: &mut Machine, args: Args) -> Res {
    let [getter, setter, deleter, doc] = args.bind(m, "property", ["fget", "fset", "fdel", "doc"], 1, 4, 0)?;
    let id = args.at(m, 0);
    let given = |id: ObjId| if id == fixed::NONE { ObjId::NULL } else { id };
    let (getter, doc) = (given(getter), given(doc));
    let mut found = if doc.is_null() { ObjId::NULL } else { m.new_ref(doc) };
    if doc.is_null() && !getter.is_null() {
        let name = m.name(names::DOC);
        found = lookup_attr(m, getter, name)?;
        if found == fixed::NONE {
            m.drop_ref(found);
            found = ObjId::NULL;
        }
    }
    set_part(m, id, getter, |data| &mut data.getter);
    set_part(m, id, given(setter), |data| &mut data.setter);
    set_part(m, id, given(deleter), |data| &mut data.deleter);
    if m.type_of(id) != types::PROPERTY && doc.is_null() && !found.is_null() {
        // The docstring of a subclass's instance lies in its dict, where it hides the class's own.
        let name = m.name(names::DOC);
        let outcome = m.generic_set_attr(id, name, found);
        m.drop_ref(found);
        outcome?;
        return Ok(m.none());
    }
    set_part(m, id, found, |data| &mut data.doc);
    if !found.is_null() {
        m.drop_ref(found);
    }
    Ok(m.none())
}

/// `p.getter(f)`, `p.setter(f)`, `p.deleter(f)`: a property of the same class with one function replaced.
fn replaced<const WHICH: usize>(m: &mut Machine, args: Args) -> Res {
    let (id, function) = (args.at(m, 0), args.at(m, 1));
    let Some(data) = data(m, id) else { return Ok(m.none()) };
    let or_none = |id: ObjId| if id.is_null() { fixed::NONE } else { id };
    let mut parts = [data.getter, data.setter, data.deleter].map(or_none);
    let (doc, name) = (or_none(data.doc), data.name);
    if function != fixed::NONE {
        parts[WHICH] = function;
    }
    // The docstring follows the getter if it came from one.
    let own_doc = match m.heap.payload(data.getter) {
        Payload::Function(function) => function.doc,
        _ => fixed::NONE,
    };
    let from_getter = WHICH == 0 && (doc == fixed::NONE || doc == own_doc);
    let doc = if from_getter { fixed::NONE } else { doc };
    let class = m.type_of(id);
    if class != types::PROPERTY {
        let mut args = parts.to_vec();
        args.push(doc);
        for &id in &args {
            m.heap.incref(id);
        }
        return Err(m.tail_call(class, args));
    }
    let copy = m.heap.alloc(types::PROPERTY, Payload::Property(Box::new(EMPTY)));
    let none = |id: ObjId| if id == fixed::NONE { ObjId::NULL } else { id };
    set_part(m, copy, none(parts[0]), |data| &mut data.getter);
    set_part(m, copy, none(parts[1]), |data| &mut data.setter);
    set_part(m, copy, none(parts[2]), |data| &mut data.deleter);
    set_part(m, copy, name, |data| &mut data.name);
    set_part(m, copy, none(doc), |data| &mut data.doc);
    if from_getter && !none(parts[0]).is_null() {
        let attribute = m.name(names::DOC);
        match lookup_attr(m, parts[0], attribute) {
            Ok(found) if !found.is_null() => {
                set_part(m, copy, none(found), |data| &mut data.doc);
                m.drop_ref(found);
            }
            Ok(_) => {}
            Err(abort) => {
                m.drop_ref(copy);
                return Err(abort);
            }
        }
    }
    Ok(copy)
}

fn get(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let object = super::function::binding_target(m, args)?;
    if object.is_null() {
        return Ok(m.new_ref(id));
    }
    let ty = m.type_of(object);
    m.descriptor_get_by_layout(id, object, ty)
}

fn set(m: &mut Machine, args: Args) -> Res {
    store(m, args.at(m, 0), args.at(m, 1), args.at(m, 2))
}

fn delete(m: &mut Machine, args: Args) -> Res {
    store(m, args.at(m, 0), args.at(m, 1), ObjId::NULL)
}

fn store(m: &mut Machine, id: ObjId, object: ObjId, value: ObjId) -> Res {
    let ty = m.type_of(object);
    m.descriptor_set_by_layout(id, object, ty, value)?;
    Ok(m.none())
}

fn set_name(m: &mut Machine, args: Args) -> Res {
    if args.len() != 3 {
        let given = args.len().saturating_sub(1);
        return Err(m.type_error(format!(
            "__set_name__() takes 2 positional arguments but {given} were given"
        )));
    }
    set_part(m, args.at(m, 0), args.at(m, 2), |data| &mut data.name);
    Ok(m.none())
}

/// Whether a function says of itself that it is abstract.
fn is_abstract(m: &mut Machine, function: ObjId) -> Res<bool> {
    if function.is_null() {
        return Ok(false);
    }
    let name = m.name(names::ISABSTRACTMETHOD);
    let value = lookup_attr(m, function, name)?;
    if value.is_null() {
        return Ok(false);
    }
    let truth = m.truth(value);
    m.drop_ref(value);
    truth
}

fn property_is_abstract(m: &mut Machine, id: ObjId) -> Res {
    let Some(data) = data(m, id) else {
        return Ok(m.bool(false));
    };
    let parts = [data.getter, data.setter, data.deleter];
    for function in parts {
        if is_abstract(m, function)? {
            return Ok(m.bool(true));
        }
    }
    Ok(m.bool(false))
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::slot("__init__", Arity::Any, init).shim("property_init"),
    NativeDef::slot("__get__", Arity::Range(1, 2), get),
    NativeDef::slot("__set__", Arity::Range(2, 2), set),
    NativeDef::slot("__delete__", Arity::One, delete),
    NativeDef::method("getter", Arity::One, replaced::<0>).shim("property_getter"),
    NativeDef::method("setter", Arity::One, replaced::<1>),
    NativeDef::method("deleter", Arity::One, replaced::<2>),
    NativeDef::method("__set_name__", Arity::Any, set_name),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("fget", |m, id| part(m, id, |data| data.getter)),
    NativeAccessor::member("fset", |m, id| part(m, id, |data| data.setter)),
    NativeAccessor::member("fdel", |m, id| part(m, id, |data| data.deleter)),
    NativeAccessor {
        name: "__doc__",
        get: |m, id| part(m, id, |data| data.doc),
        set: Some(|m, id, value| {
            set_part(m, id, value, |data| &mut data.doc);
            Ok(())
        }),
        member: true,
    },
    NativeAccessor::read("__isabstractmethod__", property_is_abstract),
];

// ---- staticmethod and classmethod ----

/// What the two take over from the function they wrap (`functools_wraps` in `Objects/funcobject.c`).
const COPIED: [Name; 5] = [
    names::MODULE,
    names::NAME,
    names::QUALNAME,
    names::DOC,
    names::ANNOTATIONS,
];

fn wrapped(m: &Machine, id: ObjId) -> ObjId {
    match m.heap.payload(id) {
        Payload::StaticMethod(function) | Payload::ClassMethod(function) => *function,
        _ => fixed::NONE,
    }
}

fn new_wrapper<const CLASS: bool>(m: &mut Machine, args: Args) -> Res {
    let nothing = m.none();
    let payload = if CLASS {
        Payload::ClassMethod(nothing)
    } else {
        Payload::StaticMethod(nothing)
    };
    Ok(m.alloc_instance(args.at(m, 0), payload))
}

fn init_wrapper<const CLASS: bool>(m: &mut Machine, args: Args) -> Res {
    let name = if CLASS { "classmethod" } else { "staticmethod" };
    if args.keyword_count(m) > 0 {
        return Err(m.type_error(format!("{name}() takes no keyword arguments")));
    }
    if args.len() != 2 {
        return Err(m.type_error(format!(
            "{name} expected 1 argument, got {}",
            args.len().saturating_sub(1)
        )));
    }
    let (id, function) = (args.at(m, 0), args.at(m, 1));
    let mut copies = Vec::new();
    for attribute in COPIED {
        let attribute = m.name(attribute);
        match lookup_attr(m, function, attribute) {
            Ok(value) if value.is_null() => {}
            Ok(value) => copies.push((attribute, value)),
            Err(abort) => {
                m.drop_refs(copies.into_iter().map(|(_, value)| value));
                return Err(abort);
            }
        }
    }
    m.heap.incref(function);
    let old = match m.heap.payload_mut(id) {
        Payload::StaticMethod(slot) | Payload::ClassMethod(slot) => std::mem::replace(slot, function),
        _ => function,
    };
    m.drop_ref(old);
    for (attribute, value) in copies {
        let outcome = m.generic_set_attr(id, attribute, value);
        m.drop_ref(value);
        outcome?;
    }
    Ok(m.none())
}

fn static_get(m: &mut Machine, args: Args) -> Res {
    let function = wrapped(m, args.at(m, 0));
    Ok(m.new_ref(function))
}

fn class_get(m: &mut Machine, args: Args) -> Res {
    let (id, class) = (args.at(m, 0), args.at(m, 2));
    let object = binding_target(m, args)?;
    let class = if class.is_null() || class == fixed::NONE {
        m.type_of(object)
    } else {
        class
    };
    m.descriptor_get_by_layout(id, class, class)
}

fn get_wrapped(m: &mut Machine, id: ObjId) -> Res {
    let function = wrapped(m, id);
    Ok(m.new_ref(function))
}

fn wrapper_is_abstract(m: &mut Machine, id: ObjId) -> Res {
    let function = wrapped(m, id);
    let answer = is_abstract(m, function)?;
    Ok(m.bool(answer))
}

pub const STATIC_METHODS: &[NativeDef] = &[
    NativeDef::constructor(new_wrapper::<false>),
    NativeDef::slot("__init__", Arity::Any, init_wrapper::<false>).shim("method_wrapper_init"),
    slots::REPR,
    CALL,
    NativeDef::slot("__get__", Arity::Range(1, 2), static_get),
];

pub const CLASS_METHODS: &[NativeDef] = &[
    NativeDef::constructor(new_wrapper::<true>),
    NativeDef::slot("__init__", Arity::Any, init_wrapper::<true>).shim("method_wrapper_init"),
    slots::REPR,
    NativeDef::slot("__get__", Arity::Range(1, 2), class_get),
];

/// Of `staticmethod` and `classmethod` alike.
pub const WRAPPER_ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("__func__", get_wrapped),
    NativeAccessor::member("__wrapped__", get_wrapped),
    NativeAccessor::read("__isabstractmethod__", wrapper_is_abstract),
];

/// For the prelude, where reading a function's attributes needs Python code.
pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_property_set", Arity::Range(5, 5), |m, args| {
        let id = args.at(m, 0);
        let none = |id: ObjId| if id == fixed::NONE { ObjId::NULL } else { id };
        let [getter, setter, deleter, doc] = [1, 2, 3, 4].map(|i| none(args.at(m, i)));
        set_part(m, id, getter, |data| &mut data.getter);
        set_part(m, id, setter, |data| &mut data.setter);
        set_part(m, id, deleter, |data| &mut data.deleter);
        set_part(m, id, doc, |data| &mut data.doc);
        Ok(m.none())
    }),
    NativeDef::function("_wrapper_set", Arity::Range(2, 2), |m, args| {
        let (id, function) = (args.at(m, 0), args.at(m, 1));
        m.heap.incref(function);
        let old = match m.heap.payload_mut(id) {
            Payload::StaticMethod(slot) | Payload::ClassMethod(slot) => std::mem::replace(slot, function),
            _ => function,
        };
        m.drop_ref(old);
        Ok(m.none())
    }),
];
