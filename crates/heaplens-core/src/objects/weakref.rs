//! Weak references and proxies (`Objects/weakrefobject.c`).
//!
//! A weak reference does not count. The object it refers to lists it ([`super::Extra::weakrefs`]), so that the heap can
//! clear it, and queue its callback, the moment the object dies. The reference without a callback is shared.

use super::{Payload, WeakrefData, slots};
use crate::machine::{Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, fixed, types};

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

/// As CPython lists them: the shared reference, the shared proxy, and then the newest first.
fn in_order(m: &Machine, id: ObjId) -> Vec<ObjId> {
    let mut found = references_to(m, id).to_vec();
    found.reverse();
    found.sort_by_key(|&id| match data(m, id) {
        Some(data) if !data.callback.is_null() => 2,
        Some(data) if data.proxy => 1,
        _ if m.type_of(id) == types::WEAKREF => 0,
        _ => 2,
    });
    found
}

/// `object.__weakref__` (borrowed): the first of its list, or None.
pub fn first_reference(m: &Machine, id: ObjId) -> ObjId {
    in_order(m, id).first().copied().unwrap_or(fixed::NONE)
}

/// Finds or makes a weak reference of a class; borrows all.
fn reference(m: &mut Machine, class: ObjId, target: ObjId, callback: ObjId) -> Res {
    if !m.type_data(m.type_of(target)).has_weakrefs
        && !matches!(m.heap.payload(target), Payload::Type(_) | Payload::Module(_))
    {
        let name = m.type_name(target);
        return Err(m.type_error(format!("cannot create weak reference to '{name}' object")));
    }
    let proxy = class == types::WEAKPROXY || class == types::CALLABLE_PROXY;
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

/// A proxy does what its referent does: the operation itself, on the referents of all its operands.
fn on_referent(m: &mut Machine, args: Args, operation: &str, reflected: bool) -> Res {
    let mut operands = args.rest(m, 0);
    if reflected {
        operands.reverse();
    }
    for operand in &mut operands {
        *operand = referent(m, *operand)?;
    }
    let function = m.prelude_function("proxy_operation")?;
    for &operand in &operands {
        m.heap.incref(operand);
    }
    operands.insert(0, m.intern(operation));
    let abort = m.tail_call(function, operands);
    m.drop_ref(function);
    Err(abort)
}

/// What a proxy stands for (borrowed), or the object itself if it is none.
fn referent(m: &mut Machine, id: ObjId) -> Res {
    match data(m, id) {
        Some(data) if data.proxy && data.target.is_null() => {
            Err(m.raise_text(types::REFERENCE_ERROR, "weakly-referenced object no longer exists"))
        }
        Some(data) if data.proxy => Ok(data.target),
        _ => Ok(id),
    }
}

fn call_referent(m: &mut Machine, args: Args) -> Res {
    let target = referent(m, args.at(m, 0))?;
    let mut values = args.rest(m, 1);
    let pairs = args.keyword_pairs(m);
    values.extend(pairs.iter().map(|&(_, value)| value));
    for &value in &values {
        m.heap.incref(value);
    }
    if pairs.is_empty() {
        return Err(m.tail_call(target, values));
    }
    let keywords = m.new_ref(args.keywords);
    Err(m.tail_call_keywords(target, values, keywords))
}

macro_rules! forwarded {
    ($name:literal, $arity:expr, $operation:literal) => {
        NativeDef::slot($name, $arity, |m, args| on_referent(m, args, $operation, false)).overriding()
    };
}

macro_rules! reflected {
    ($name:literal, $operation:literal) => {
        NativeDef::slot($name, Arity::One, |m, args| on_referent(m, args, $operation, true)).overriding()
    };
}

pub const PROXY_METHODS: &[NativeDef] = &[
    slots::REPR,
    forwarded!("__str__", Arity::None, "str"),
    forwarded!("__len__", Arity::None, "len"),
    forwarded!("__bool__", Arity::None, "bool"),
    forwarded!("__iter__", Arity::None, "iter"),
    forwarded!("__next__", Arity::None, "next"),
    forwarded!("__reversed__", Arity::None, "reversed"),
    forwarded!("__bytes__", Arity::None, "bytes"),
    forwarded!("__contains__", Arity::One, "contains"),
    forwarded!("__getitem__", Arity::One, "getitem"),
    forwarded!("__setitem__", Arity::Range(2, 2), "setitem"),
    forwarded!("__delitem__", Arity::One, "delitem"),
    forwarded!("__eq__", Arity::One, "eq"),
    forwarded!("__ne__", Arity::One, "ne"),
    forwarded!("__lt__", Arity::One, "lt"),
    forwarded!("__le__", Arity::One, "le"),
    forwarded!("__gt__", Arity::One, "gt"),
    forwarded!("__ge__", Arity::One, "ge"),
    forwarded!("__neg__", Arity::None, "neg"),
    forwarded!("__pos__", Arity::None, "pos"),
    forwarded!("__invert__", Arity::None, "invert"),
    forwarded!("__abs__", Arity::None, "abs"),
    forwarded!("__int__", Arity::None, "int"),
    forwarded!("__float__", Arity::None, "float"),
    forwarded!("__index__", Arity::None, "index"),
    forwarded!("__add__", Arity::Range(1, 1), "add"),
    reflected!("__radd__", "add"),
    forwarded!("__iadd__", Arity::One, "iadd"),
    forwarded!("__sub__", Arity::Range(1, 1), "sub"),
    reflected!("__rsub__", "sub"),
    forwarded!("__isub__", Arity::One, "isub"),
    forwarded!("__mul__", Arity::Range(1, 1), "mul"),
    reflected!("__rmul__", "mul"),
    forwarded!("__imul__", Arity::One, "imul"),
    forwarded!("__matmul__", Arity::Range(1, 1), "matmul"),
    reflected!("__rmatmul__", "matmul"),
    forwarded!("__imatmul__", Arity::One, "imatmul"),
    forwarded!("__truediv__", Arity::Range(1, 1), "truediv"),
    reflected!("__rtruediv__", "truediv"),
    forwarded!("__itruediv__", Arity::One, "itruediv"),
    forwarded!("__floordiv__", Arity::Range(1, 1), "floordiv"),
    reflected!("__rfloordiv__", "floordiv"),
    forwarded!("__ifloordiv__", Arity::One, "ifloordiv"),
    forwarded!("__mod__", Arity::Range(1, 1), "mod"),
    reflected!("__rmod__", "mod"),
    forwarded!("__imod__", Arity::One, "imod"),
    forwarded!("__lshift__", Arity::Range(1, 1), "lshift"),
    reflected!("__rlshift__", "lshift"),
    forwarded!("__ilshift__", Arity::One, "ilshift"),
    forwarded!("__rshift__", Arity::Range(1, 1), "rshift"),
    reflected!("__rrshift__", "rshift"),
    forwarded!("__irshift__", Arity::One, "irshift"),
    forwarded!("__and__", Arity::Range(1, 1), "and_"),
    reflected!("__rand__", "and_"),
    forwarded!("__iand__", Arity::One, "iand"),
    forwarded!("__xor__", Arity::Range(1, 1), "xor"),
    reflected!("__rxor__", "xor"),
    forwarded!("__ixor__", Arity::One, "ixor"),
    forwarded!("__or__", Arity::Range(1, 1), "or_"),
    reflected!("__ror__", "or_"),
    forwarded!("__ior__", Arity::One, "ior"),
    forwarded!("__pow__", Arity::Range(1, 2), "pow"),
    reflected!("__rpow__", "pow"),
    forwarded!("__ipow__", Arity::One, "ipow"),
    forwarded!("__divmod__", Arity::One, "divmod"),
    reflected!("__rdivmod__", "divmod"),
];

/// What the proxies of callable objects have besides.
pub const CALLABLE_PROXY_METHODS: &[NativeDef] = &[NativeDef::slot("__call__", Arity::Any, call_referent).overriding()];

// ---- the functions of the module ----

fn proxy(m: &mut Machine, args: Args) -> Res {
    let callback = args.get(m, 1).unwrap_or(fixed::NONE);
    let class = if super::function::is_callable(m, args.at(m, 0)) {
        types::CALLABLE_PROXY
    } else {
        types::WEAKPROXY
    };
    reference(m, class, args.at(m, 0), callback)
}

fn count(m: &mut Machine, args: Args) -> Res {
    let count = references_to(m, args.at(m, 0)).len();
    Ok(m.usize(count))
}

fn list(m: &mut Machine, args: Args) -> Res {
    let found = in_order(m, args.at(m, 0));
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

/// `_ref(x)`: `weakref.ref(x)`, for what cannot import it.
fn make(m: &mut Machine, args: Args) -> Res {
    reference(m, types::WEAKREF, args.at(m, 0), fixed::NONE)
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_ref", Arity::One, make),
    // What a reference refers to, whatever its class makes of a call (`WeakMethod` does).
    NativeDef::function("_referent", Arity::One, target),
];
