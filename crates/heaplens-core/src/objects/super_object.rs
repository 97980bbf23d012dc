//! `super`: attribute access that begins behind a class in the MRO (`Objects/typeobject.c`).
//!
//! Without arguments it reads the method that calls it: its first argument, and the cell `__class__` that the compiler
//! gives to every function that mentions `super`.

use super::{Payload, SuperData, slots};
use crate::machine::{Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, fixed, names};

fn new(m: &mut Machine, args: Args) -> Res {
    let class = m.new_ref(crate::machine::types::OBJECT);
    let data = SuperData {
        class,
        this: ObjId::NULL,
        this_type: ObjId::NULL,
    };
    Ok(m.alloc_instance(args.at(m, 0), Payload::Super(Box::new(data))))
}

fn init(m: &mut Machine, args: Args) -> Res {
    if args.keyword_count(m) > 0 {
        return Err(m.type_error("super() takes no keyword arguments"));
    }
    if args.len() > 3 {
        return Err(m.type_error(format!("super() expected at most 2 arguments, got {}", args.len() - 1)));
    }
    let id = args.at(m, 0);
    let (class, object) = match args.get(m, 1) {
        Some(class) => (class, args.get(m, 2).filter(|object| *object != fixed::NONE)),
        None => {
            let (class, object) = from_frame(m)?;
            (class, Some(object))
        }
    };
    if !matches!(m.heap.payload(class), Payload::Type(_)) {
        let name = m.type_name(class);
        return Err(m.type_error(format!("super() argument 1 must be a type, not {name}")));
    }
    fill(m, id, class, object)?;
    Ok(m.none())
}

fn fill(m: &mut Machine, id: ObjId, class: ObjId, object: Option<ObjId>) -> Res<()> {
    let (this, this_type) = match object {
        Some(object) => (object, checked_type(m, class, object)?),
        None => (ObjId::NULL, ObjId::NULL),
    };
    for id in [class, this, this_type] {
        if !id.is_null() {
            m.heap.incref(id);
        }
    }
    let Payload::Super(data) = m.heap.payload_mut(id) else {
        return Ok(());
    };
    let old = std::mem::replace(&mut **data, SuperData { class, this, this_type });
    for id in [old.class, old.this, old.this_type] {
        if !id.is_null() {
            m.drop_ref(id);
        }
    }
    Ok(())
}

/// The type whose MRO is searched: `object` itself if it is a subclass, else its class.
fn checked_type(m: &mut Machine, class: ObjId, object: ObjId) -> Res<ObjId> {
    if matches!(m.heap.payload(object), Payload::Type(_)) && m.is_subtype(object, class) {
        return Ok(object);
    }
    let ty = m.type_of(object);
    if m.is_subtype(ty, class) {
        return Ok(ty);
    }
    // A proxy may say that it is of another class.
    let name = m.name(names::CLASS);
    let claimed = super::property::lookup_attr(m, object, name)?;
    if !claimed.is_null() {
        let fits = claimed != ty && matches!(m.heap.payload(claimed), Payload::Type(_)) && m.is_subtype(claimed, class);
        m.drop_ref(claimed);
        if fits {
            return Ok(claimed);
        }
    }
    Err(m.type_error("super(type, obj): obj must be an instance or subtype of type"))
}

/// Class and object of the method that is running (both borrowed).
fn from_frame(m: &mut Machine) -> Res<(ObjId, ObjId)> {
    let Some(frame) = m.frames.last() else {
        return Err(m.runtime_error("super(): no current frame"));
    };
    let (base, body) = (frame.base as usize, frame.body.clone());
    let code = &body.code;
    if code.arg_count == 0 {
        return Err(m.runtime_error("super(): no arguments"));
    }
    let mut first = m.stack.get(base).copied().unwrap_or_default();
    if code.local_kinds.first().is_some_and(|kind| kind.cell)
        && !first.is_null()
        && let Payload::Cell(contents) = m.heap.payload(first)
    {
        first = *contents;
    }
    if first.is_null() {
        return Err(m.runtime_error("super(): arg[0] deleted"));
    }
    let place = code
        .locals_plus
        .iter()
        .zip(code.local_kinds.iter())
        .position(|(name, kind)| kind.free && &**name == "__class__");
    let Some(place) = place else {
        return Err(m.runtime_error("super(): __class__ cell not found"));
    };
    let cell = m.stack.get(base + place).copied().unwrap_or_default();
    let class = match m.heap.payload(cell) {
        Payload::Cell(class) => *class,
        _ => return Err(m.runtime_error("super(): bad __class__ cell")),
    };
    if class.is_null() {
        return Err(m.runtime_error("super(): empty __class__ cell"));
    }
    if !matches!(m.heap.payload(class), Payload::Type(_)) {
        let name = m.type_name(class);
        return Err(m.runtime_error(format!("super(): __class__ is not a type ({name})")));
    }
    Ok((class, first))
}

fn get(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let object = super::function::binding_target(m, args)?;
    bind(m, id, object)
}

/// A `super` of one argument, found as an attribute of a class, is bound to the instance it is read from.
pub fn bind(m: &mut Machine, id: ObjId, object: ObjId) -> Res {
    let (class, bound) = match m.heap.payload(id) {
        Payload::Super(data) => (data.class, !data.this.is_null()),
        _ => return Ok(m.new_ref(id)),
    };
    if object.is_null() || bound {
        return Ok(m.new_ref(id));
    }
    let ty = m.type_of(id);
    let root = m.new_ref(crate::machine::types::OBJECT);
    let data = SuperData {
        class: root,
        this: ObjId::NULL,
        this_type: ObjId::NULL,
    };
    let copy = m.alloc_instance(ty, Payload::Super(Box::new(data)));
    match fill(m, copy, class, Some(object)) {
        Ok(()) => Ok(copy),
        Err(abort) => {
            m.drop_ref(copy);
            Err(abort)
        }
    }
}

fn part(m: &mut Machine, id: ObjId, read: fn(&SuperData) -> ObjId) -> Res {
    let value = match m.heap.payload(id) {
        Payload::Super(data) => read(data),
        _ => ObjId::NULL,
    };
    super::function::or_none(m, value)
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::slot("__init__", Arity::Any, init),
    slots::REPR,
    NativeDef::slot("__get__", Arity::Range(1, 2), get),
    NativeDef::slot("__getattribute__", Arity::One, |m, args| {
        m.generic_get_attr(args.at(m, 0), args.at(m, 1))
    }),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::member("__thisclass__", |m, id| part(m, id, |data| data.class)),
    NativeAccessor::member("__self__", |m, id| part(m, id, |data| data.this)),
    NativeAccessor::member("__self_class__", |m, id| part(m, id, |data| data.this_type)),
];
