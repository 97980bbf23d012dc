//! `mappingproxy`: a mapping that may be read and not changed.

use super::{Payload, dict, sequence, slots};
use crate::machine::fixed::NONE;
use crate::machine::ops::BinaryOperator;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, types};
use crate::objects::DictViewKind;

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    slots::REPR,
    slots::STR,
    slots::LT,
    slots::LE,
    slots::EQ,
    slots::NE,
    slots::GT,
    slots::GE,
    slots::ITER,
    slots::LEN,
    slots::GETITEM,
    slots::CONTAINS,
    slots::OR,
    slots::ROR,
    slots::IOR,
    NativeDef::method("__reversed__", Arity::None, reversed),
    NativeDef::class_method("__class_getitem__", Arity::One, sequence::class_getitem),
    NativeDef::method("copy", Arity::None, copy),
    NativeDef::method("get", Arity::Range(1, 2), get).shim("proxy_get"),
    NativeDef::method("items", Arity::None, items),
    NativeDef::method("keys", Arity::None, keys),
    NativeDef::method("values", Arity::None, values),
];

pub const ACCESSORS: &[NativeAccessor] = &[];

/// The mapping behind a proxy.
pub fn mapping(m: &Machine, id: ObjId) -> ObjId {
    match m.heap.payload(id) {
        Payload::MappingProxy(mapping) => *mapping,
        _ => ObjId::NULL,
    }
}

fn new(m: &mut Machine, args: Args) -> Res {
    let [source] = args.bind(m, "mappingproxy", ["mapping"], 1, 1, 1)?;
    if m.as_dict(source).is_none() {
        let name = m.type_name(source);
        return Err(m.type_error(format!("mappingproxy() argument must be a mapping, not {name}")));
    }
    m.heap.incref(source);
    Ok(m.heap.alloc(types::MAPPING_PROXY, Payload::MappingProxy(source)))
}

pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    let inner = mapping(m, id);
    dict::get_item(m, inner, key)
}

pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    let inner = mapping(m, id);
    dict::contains(m, inner, item)
}

pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    let inner = |m: &Machine, id| if mapping(m, id).is_null() { id } else { mapping(m, id) };
    let (a, b) = (inner(m, a), inner(m, b));
    dict::binary(m, op, a, b)
}

/// `|=` is refused by name.
pub fn in_place(m: &mut Machine, op: BinaryOperator, a: ObjId, _b: ObjId) -> Res<Option<ObjId>> {
    if op != BinaryOperator::Or {
        return Ok(None);
    }
    let name = m.type_name(a);
    Err(m.type_error(format!("'|=' is not supported by {name}; use '|' instead")))
}

fn reversed(m: &mut Machine, args: Args) -> Res {
    let inner = mapping(m, args.at(m, 0));
    m.native_reversed(inner)
}

fn copy(m: &mut Machine, args: Args) -> Res {
    let inner = mapping(m, args.at(m, 0));
    if m.type_of(inner) != types::DICT {
        return Err(Abort::Slow);
    }
    Ok(dict::copy_of(m, inner))
}

fn get(m: &mut Machine, args: Args) -> Res {
    let inner = mapping(m, args.at(m, 0));
    let value = m.dict_get(inner, args.at(m, 1))?.or(args.get(m, 2)).unwrap_or(NONE);
    Ok(m.new_ref(value))
}

fn view(m: &mut Machine, args: Args, kind: DictViewKind, ty: ObjId) -> Res {
    let inner = mapping(m, args.at(m, 0));
    m.heap.incref(inner);
    Ok(m.heap.alloc(ty, Payload::DictView(kind, inner)))
}

fn items(m: &mut Machine, args: Args) -> Res {
    view(m, args, DictViewKind::Items, types::DICT_ITEMS)
}

fn keys(m: &mut Machine, args: Args) -> Res {
    view(m, args, DictViewKind::Keys, types::DICT_KEYS)
}

fn values(m: &mut Machine, args: Args) -> Res {
    view(m, args, DictViewKind::Values, types::DICT_VALUES)
}
