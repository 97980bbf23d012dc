//! The descriptors that lie in the dicts of built-in types: methods, special methods and computed attributes
//! (`Objects/descrobject.c`).

use super::function::{CALL, binding_target};
use super::{Payload, slots, text_signature};
use crate::machine::{Args, Arity, Machine, NativeAccessor, NativeDef, NativeKind, ObjId, Res, fixed};

/// Name and owner of a descriptor.
fn parts(m: &mut Machine, id: ObjId) -> (ObjId, ObjId) {
    match m.heap.payload(id) {
        Payload::MethodDescriptor(data) => {
            let (name, owner) = (data.def.name, data.owner);
            (m.intern(name), owner)
        }
        Payload::GetSet(data) => {
            let (name, owner) = (data.name, data.owner);
            (m.new_ref(name), owner)
        }
        _ => (m.none(), fixed::NONE),
    }
}

fn name(m: &mut Machine, id: ObjId) -> Res {
    Ok(parts(m, id).0)
}

fn owner(m: &mut Machine, id: ObjId) -> Res {
    let (name, owner) = parts(m, id);
    m.drop_ref(name);
    Ok(m.new_ref(owner))
}

fn qualname(m: &mut Machine, id: ObjId) -> Res {
    let (name, owner) = parts(m, id);
    let text = match m.heap.payload(owner) {
        Payload::Type(data) => format!("{}.{}", m.text_of(data.qualname).text, m.text_of(name).text),
        _ => m.text_of(name).text.to_string(),
    };
    m.drop_ref(name);
    Ok(m.str(text))
}

/// `__get__(object, type=None)`
fn get(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let object = binding_target(m, args)?;
    if object.is_null() {
        return Ok(m.new_ref(id));
    }
    let ty = m.type_of(object);
    m.descriptor_get(id, object, ty)
}

fn class_method_get(m: &mut Machine, args: Args) -> Res {
    let (id, object, class) = (args.at(m, 0), args.at(m, 1), args.at(m, 2));
    let (object, class) = match class.is_null() || class == fixed::NONE {
        true if object == fixed::NONE => return Err(m.type_error("__get__(None, None) is invalid")),
        true => (object, m.type_of(object)),
        false => (class, class),
    };
    m.descriptor_get(id, object, class)
}

fn set(m: &mut Machine, args: Args) -> Res {
    let (id, object, value) = (args.at(m, 0), args.at(m, 1), args.at(m, 2));
    let ty = checked_type(m, id, object)?;
    m.descriptor_set(id, object, ty, value)?;
    Ok(m.none())
}

fn delete(m: &mut Machine, args: Args) -> Res {
    let (id, object) = (args.at(m, 0), args.at(m, 1));
    let ty = checked_type(m, id, object)?;
    m.descriptor_set(id, object, ty, ObjId::NULL)?;
    Ok(m.none())
}

fn checked_type(m: &mut Machine, id: ObjId, object: ObjId) -> Res<ObjId> {
    if let Payload::GetSet(data) = m.heap.payload(id) {
        let (owner, name) = (data.owner, data.name);
        if !m.is_instance(object, owner) {
            let (name, owner, given) = (m.text_of(name), m.name_of_type(owner), m.type_name(object));
            return Err(m.type_error(format!(
                "descriptor '{}' for '{owner}' objects doesn't apply to a '{given}' object",
                name.text
            )));
        }
    }
    Ok(m.type_of(object))
}

/// `method_descriptor`, `wrapper_descriptor`
pub const METHOD_METHODS: &[NativeDef] = &[slots::REPR, CALL, NativeDef::slot("__get__", Arity::Range(1, 2), get)];

/// `classmethod_descriptor`
pub const CLASS_METHOD_METHODS: &[NativeDef] = &[
    slots::REPR,
    CALL,
    NativeDef::slot("__get__", Arity::Range(1, 2), class_method_get),
];

/// `getset_descriptor`, `member_descriptor`
pub const GETSET_METHODS: &[NativeDef] = &[
    slots::REPR,
    NativeDef::slot("__get__", Arity::Range(1, 2), get),
    NativeDef::slot("__set__", Arity::Range(2, 2), set),
    NativeDef::slot("__delete__", Arity::One, delete),
];

pub const METHOD_ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("__objclass__", owner),
    NativeAccessor::member("__name__", name),
    NativeAccessor::read("__qualname__", qualname),
    NativeAccessor::read("__text_signature__", |m, id| {
        let text = match m.heap.payload(id) {
            Payload::MethodDescriptor(data) => text_signature::of_function(data.def, &m.short_name_of_type(data.owner)),
            _ => None,
        };
        Ok(text_signature::or_none(m, text))
    }),
    NativeAccessor::read("__doc__", |m, _| Ok(m.none())),
];

pub const GETSET_ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("__objclass__", owner),
    NativeAccessor::member("__name__", name),
    NativeAccessor::read("__qualname__", qualname),
    NativeAccessor::read("__doc__", |m, _| Ok(m.none())),
];

/// Whether a native method is bound to the class rather than to the instance.
pub fn is_class_method(m: &Machine, id: ObjId) -> bool {
    matches!(m.heap.payload(id), Payload::MethodDescriptor(data) if data.def.kind == NativeKind::ClassMethod)
}
