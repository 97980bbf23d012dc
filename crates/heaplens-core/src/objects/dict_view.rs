//! `dict_keys`, `dict_values`, `dict_items`: windows on a dict, the first and last of them sets.

use super::{DictViewKind, Payload, set, slots};
use crate::machine::ops::BinaryOperator;
use crate::machine::{Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, types};

/// Of `dict_keys` and `dict_items`.
pub const METHODS: &[NativeDef] = &[
    slots::REPR,
    slots::LT,
    slots::LE,
    slots::EQ,
    slots::NE,
    slots::GT,
    slots::GE,
    slots::ITER,
    slots::LEN,
    slots::CONTAINS,
    slots::AND,
    slots::RAND,
    slots::OR,
    slots::ROR,
    slots::SUB,
    slots::RSUB,
    slots::XOR,
    slots::RXOR,
    NativeDef::method("__reversed__", Arity::None, reversed),
    NativeDef::method("isdisjoint", Arity::One, isdisjoint).shim("view_isdisjoint"),
];

pub const VALUES_METHODS: &[NativeDef] = &[
    slots::REPR,
    slots::ITER,
    slots::LEN,
    NativeDef::method("__reversed__", Arity::None, reversed),
];

pub const ACCESSORS: &[NativeAccessor] = &[NativeAccessor::read("mapping", mapping)];

fn mapping(m: &mut Machine, this: ObjId) -> Res {
    let Payload::DictView(_, dict) = m.heap.payload(this) else {
        return Ok(m.none());
    };
    let dict = *dict;
    m.heap.incref(dict);
    Ok(m.heap.alloc(types::MAPPING_PROXY, Payload::MappingProxy(dict)))
}

fn reversed(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    m.native_reversed(this)
}

pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    let Payload::DictView(kind, dict) = m.heap.payload(id) else {
        return Ok(false);
    };
    let (kind, dict) = (*kind, *dict);
    match kind {
        DictViewKind::Keys => Ok(m.dict_find(dict, item)?.is_some()),
        DictViewKind::Items => {
            let [key, value] = *m.tuple_items(item) else {
                return Ok(false);
            };
            match m.dict_get(dict, key)? {
                Some(found) => m.same_or_equal(found, value),
                None => Ok(false),
            }
        }
        DictViewKind::Values => {
            let values: Vec<_> = m
                .as_dict(dict)
                .map(|table| table.iter().map(|e| e.value).collect())
                .unwrap_or_default();
            for value in values {
                if m.same_or_equal(value, item)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
    }
}

fn is_set_like(m: &Machine, id: ObjId) -> bool {
    matches!(
        m.heap.payload(id),
        Payload::DictView(DictViewKind::Keys | DictViewKind::Items, _)
    )
}

pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    if !is_set_like(m, a) && !is_set_like(m, b) {
        return Ok(None);
    }
    let table = match op {
        BinaryOperator::And => return intersection(m, a, b).map(Some),
        BinaryOperator::Or => set::union_of_iterables(m, a, b)?,
        BinaryOperator::Subtract => set::difference_of_iterables(m, a, b)?,
        BinaryOperator::Xor => set::symmetric_of_iterables(m, a, b)?,
        _ => return Ok(None),
    };
    Ok(Some(m.set_from(table)))
}

fn intersection(m: &mut Machine, a: ObjId, b: ObjId) -> Res {
    let (mut view, mut other) = if is_set_like(m, a) { (a, b) } else { (b, a) };
    let (len, other_len) = (m.native_len(view).unwrap_or(0), m.native_len(other).unwrap_or(0));
    if m.type_of(other) == types::SET && len <= other_len {
        return set::intersection_result(m, other, view);
    }
    if is_set_like(m, other) && other_len > len {
        std::mem::swap(&mut view, &mut other);
    }
    let items = m.collect(other)?;
    let mut table = super::SetTable::new();
    let mut outcome = Ok(());
    for &item in &items {
        outcome = match contains(m, view, item) {
            Ok(true) => m.table_add(&mut table, item),
            Ok(false) => Ok(()),
            Err(abort) => Err(abort),
        };
        if outcome.is_err() {
            break;
        }
    }
    m.drop_refs(items);
    let table = set::finish(m, table, outcome)?;
    Ok(m.set_from(table))
}

fn isdisjoint(m: &mut Machine, args: Args) -> Res {
    let (this, other) = (args.at(m, 0), args.at(m, 1));
    let common = intersection(m, this, other)?;
    let disjoint = m.native_len(common) == Some(0);
    m.drop_ref(common);
    Ok(m.bool(disjoint))
}
