//! Weak references and proxies (`Objects/weakrefobject.c`).
//!
//! A weak reference does not count. The object it refers to lists it ([`super::Extra::weakrefs`]), so that the heap can
//! clear it, and queue its callback, the moment the object dies. The reference without a callback is shared.

use super::{Payload, WeakrefData, slots};
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, fixed, types};

fn data(m: &Machine, id: ObjId) -> Option<&WeakrefData> {
    match m.heap.payload(id) {
        Payload::Weakref(data) => Some(data),
        _ => None,
    }
}

/// The weak references to an object, oldest first (borrowed).
pub fn references_to(m: &Machine, id: ObjId) -> &[ObjId] {
    m.heap.get(id).extra.as_ref().map_or(&[], |extra| &extra.weakrefs)
}

/// Finds or makes a weak reference of a class; borrows all.
fn reference(m: &mut Machine, class: ObjId, target: ObjId, callback: ObjId) -> Res {
    if !m.type_data(m.type_of(target)).has_weakrefs
        && !matches!(m.heap.payload(target), Payload::Type(_) | Payload::Module(_))
    {
        let name = m.type_name(target);
        return Err(m.type_error(format!("cannot create weak reference to '{name}' object")));
    }
    let proxy = class == types::WEAKPROXY;
    let callback = if callback == fixed::NONE { ObjId::NULL } else { callback };
    if callback.is_null() && (proxy || class == types::WEAKREF) {
        let shared = references_to(m, target)
            .iter()
            .copied()
            .find(|&id| m.type_of(id) == class && data(m, id).is_some_and(|data| data.callback.is_null()));
        if let Some(shared) = shared {
            return Ok(m.new_ref(shared));
        }
    }
    if !callback.is_null() {
        m.heap.incref(callback);
    }
    let payload = Payload::Weakref(Box::new(WeakrefData {
        target,
        callback,
        hash: None,
        proxy,
    }));
    let weakref = if proxy {
        m.heap.alloc(class, payload)
    } else {
        m.alloc_instance(class, payload)
    };
    m.extra_mut(target).weakrefs.push(weakref);
    Ok(weakref)
}

fn new(m: &mut Machine, args: Args) -> Res {
    let given = args.len().saturating_sub(1);
    if given < 1 {
        return Err(m.type_error(format!("__new__ expected at least 1 argument, got {given}")));
    }
    if given > 2 {
        return Err(m.type_error(format!("__new__ expected at most 2 arguments, got {given}")));
    }
    let class = args.at(m, 0);
    if args.keyword_count(m) > 0 && class == types::WEAKREF {
        return Err(m.type_error("ref() takes no keyword arguments"));
    }
    let callback = args.get(m, 2).unwrap_or(fixed::NONE);
    reference(m, class, args.at(m, 1), callback)
}

fn init(m: &mut Machine, _: Args) -> Res {
    Ok(m.none())
}

fn call(m: &mut Machine, args: Args) -> Res {
    if args.len() > 1 {
        let given = args.len() - 1;
        return Err(m.type_error(format!("weakref expected 0 arguments, got {given}")));
    }
    target(m, args)
}

/// The referent, or None.
fn target(m: &mut Machine, args: Args) -> Res {
    let target = data(m, args.at(m, 0)).map(|data| data.target).unwrap_or_default();
    super::function::or_none(m, target)
}

fn class_getitem(m: &mut Machine, args: Args) -> Res {
    let (class, item) = (args.at(m, 0), args.at(m, 1));
    m.heap.incref(class);
    m.heap.incref(item);
    let items = if matches!(m.heap.payload(item), Payload::Tuple(_)) {
        item
    } else {
        m.tuple(vec![item])
    };
    Ok(m.heap.alloc(types::GENERIC_ALIAS, Payload::GenericAlias(class, items)))
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::slot("__init__", Arity::Any, init),
    slots::REPR,
    slots::HASH,
    NativeDef::slot("__call__", Arity::Any, call),
    slots::EQ,
    slots::NE,
    NativeDef::class_method("__class_getitem__", Arity::One, class_getitem),
];

pub const ACCESSORS: &[NativeAccessor] = &[NativeAccessor::member("__callback__", |m, id| {
    let callback = data(m, id).map(|data| data.callback).unwrap_or_default();
    super::function::or_none(m, callback)
})];

/// A proxy does what its referent does: the operation itself, on the referent, in the prelude.
fn on_referent(_: &mut Machine, _: Args) -> Res {
    Err(Abort::Slow)
}

const fn forwarded(name: &'static str, arity: Arity, shim: &'static str) -> NativeDef {
    NativeDef::slot(name, arity, on_referent).shim(shim)
}

pub const PROXY_METHODS: &[NativeDef] = &[
    slots::REPR,
    forwarded("__str__", Arity::None, "proxy_str"),
    forwarded("__call__", Arity::Any, "proxy_call"),
    forwarded("__len__", Arity::None, "proxy_len"),
    forwarded("__bool__", Arity::None, "proxy_bool"),
    forwarded("__iter__", Arity::None, "proxy_iter"),
    forwarded("__next__", Arity::None, "proxy_next"),
    forwarded("__contains__", Arity::One, "proxy_contains"),
    forwarded("__getitem__", Arity::One, "proxy_getitem"),
    forwarded("__setitem__", Arity::Range(2, 2), "proxy_setitem"),
    forwarded("__delitem__", Arity::One, "proxy_delitem"),
    forwarded("__eq__", Arity::One, "proxy_eq"),
    forwarded("__ne__", Arity::One, "proxy_ne"),
    forwarded("__lt__", Arity::One, "proxy_lt"),
    forwarded("__le__", Arity::One, "proxy_le"),
    forwarded("__gt__", Arity::One, "proxy_gt"),
    forwarded("__ge__", Arity::One, "proxy_ge"),
    forwarded("__add__", Arity::One, "proxy_add"),
    forwarded("__sub__", Arity::One, "proxy_sub"),
    forwarded("__mul__", Arity::One, "proxy_mul"),
    forwarded("__truediv__", Arity::One, "proxy_truediv"),
    forwarded("__int__", Arity::None, "proxy_int"),
    forwarded("__float__", Arity::None, "proxy_float"),
    forwarded("__index__", Arity::None, "proxy_index"),
];

// ---- the functions of the module ----

fn proxy(m: &mut Machine, args: Args) -> Res {
    let callback = args.get(m, 1).unwrap_or(fixed::NONE);
    reference(m, types::WEAKPROXY, args.at(m, 0), callback)
}

fn count(m: &mut Machine, args: Args) -> Res {
    let count = references_to(m, args.at(m, 0)).len();
    Ok(m.usize(count))
}

fn list(m: &mut Machine, args: Args) -> Res {
    let found = references_to(m, args.at(m, 0)).to_vec();
    for &id in &found {
        m.heap.incref(id);
    }
    Ok(m.list(found))
}

pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("proxy", Arity::Range(1, 2), proxy),
    NativeDef::function("getweakrefcount", Arity::One, count),
    NativeDef::function("getweakrefs", Arity::One, list),
];

/// `_proxy_target(p)`: the referent of a proxy, or `ReferenceError`.
fn proxy_target(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    match data(m, id) {
        Some(data) if data.proxy => {
            let target = data.target;
            if target.is_null() {
                return Err(m.raise_text(types::REFERENCE_ERROR, "weakly-referenced object no longer exists"));
            }
            Ok(m.new_ref(target))
        }
        _ => Ok(m.new_ref(id)),
    }
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_proxy_target", Arity::One, proxy_target),
    // What a reference refers to, whatever its class makes of a call (`WeakMethod` does).
    NativeDef::function("_referent", Arity::One, target),
];
