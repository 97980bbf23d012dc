//! `dict`.
//!
//! Whatever meets a key with its own `__hash__` or `__eq__`, or a mapping with its own `keys`, is done again from the start
//! by the function of the same name in `prelude/containers.py`; so nothing here changes a dict before it knows that
//! it can finish.

use super::{DictTable, DictViewKind, Payload, dict_table, sequence, slots};
use crate::machine::fixed::NONE;
use crate::machine::names;
use crate::machine::ops::BinaryOperator;
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, types};

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::slot("__init__", Arity::Any, init).shim("dict_init"),
    slots::REPR,
    slots::LT,
    slots::LE,
    slots::EQ,
    slots::NE,
    slots::GT,
    slots::GE,
    slots::ITER,
    slots::LEN,
    slots::GETITEM_METHOD,
    slots::SETITEM,
    slots::DELITEM,
    slots::CONTAINS_METHOD,
    slots::OR,
    slots::ROR,
    slots::IOR,
    NativeDef::method("__reversed__", Arity::None, reversed),
    NativeDef::method("__sizeof__", Arity::None, super::size::sizeof),
    NativeDef::class_method("__class_getitem__", Arity::One, sequence::class_getitem),
    NativeDef::class_method("fromkeys", Arity::Range(1, 2), fromkeys).shim("dict_fromkeys"),
    NativeDef::method("clear", Arity::None, clear),
    NativeDef::method("copy", Arity::None, copy).shim("dict_copy"),
    NativeDef::method("get", Arity::Range(1, 2), get).shim("dict_get"),
    NativeDef::method("items", Arity::None, items),
    NativeDef::method("keys", Arity::None, keys),
    NativeDef::method("pop", Arity::Range(1, 2), pop).shim("dict_pop"),
    NativeDef::method("popitem", Arity::None, popitem),
    NativeDef::method("setdefault", Arity::Range(1, 2), setdefault).shim("dict_setdefault"),
    NativeDef::method("update", Arity::Any, update).shim("dict_update"),
    NativeDef::method("values", Arity::None, values),
];

pub const ACCESSORS: &[NativeAccessor] = &[];

/// `sys.getsizeof` of a dict.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    let Some(table) = m.as_dict(id) else { return 64 };
    64 + shared_bytes(m, table).unwrap_or_else(|| table.table_bytes())
}

/// Bytes of the values of a dict that shares its keys (`_PyDict_SizeOf`).
fn shared_bytes(m: &Machine, table: &DictTable) -> Option<usize> {
    let Payload::Type(data) = m.heap.payload(table.shared_by()) else {
        return None;
    };
    Some(8 * usize::from(data.shared_places))
}

/// Bytes of an instance's values and of the order in which they came, a byte for each (`new_values`).
pub fn values_bytes(m: &Machine, class: ObjId, len: usize) -> usize {
    let places = usize::from(m.type_data(class).shared_places).max(len);
    (places + 2).next_multiple_of(8) + 8 * places
}

fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    Ok(m.alloc_instance(class, Payload::Dict(Box::default())))
}

fn init(m: &mut Machine, args: Args) -> Res {
    update_from_args(m, args, "dict")?;
    Ok(m.none())
}

fn update(m: &mut Machine, args: Args) -> Res {
    update_from_args(m, args, "update")?;
    Ok(m.none())
}

/// `d.update(source, **keywords)`.
fn update_from_args(m: &mut Machine, args: Args, name: &str) -> Res<()> {
    let this = args.at(m, 0);
    if args.len() > 2 {
        return Err(m.type_error(format!("{name} expected at most 1 argument, got {}", args.len() - 1)));
    }
    if let Some(source) = args.get(m, 1) {
        if is_mapping(m, source) {
            merge(m, this, source, true)?;
        } else {
            let rows = sequence::collect_argument(m, args, 1)?;
            merge_pairs(m, this, rows, true)?;
        }
    }
    let pairs = args.keyword_pairs(m);
    if pairs.is_empty() {
        return Ok(());
    }
    if name == "update"
        && let Some(table) = m.as_dict_mut(this)
    {
        // An empty dict takes over the table of the keywords.
        match table.is_empty() {
            true => table.take_over(DictTable::with_capacity(pairs.len())),
            false => table.reserve_for_merge(pairs.len()),
        }
    }
    for (key, value) in pairs {
        m.heap.incref(value);
        m.dict_set(this, key, value)?;
    }
    Ok(())
}

/// `d.update(source)` without keywords: a mapping, or an iterable of pairs.
pub fn merge(m: &mut Machine, dict: ObjId, source: ObjId, override_values: bool) -> Res<()> {
    if let Payload::Dict(_) = m.heap.payload(source) {
        if m.overrides(source, Special::Iter) {
            return Err(Abort::Slow);
        }
        return merge_table(m, dict, source, override_values);
    }
    if let Payload::MappingProxy(inner) = m.heap.payload(source) {
        let inner = *inner;
        return merge_table(m, dict, inner, override_values);
    }
    if is_mapping(m, source) || matches!(m.heap.payload(source), Payload::Iterator(_)) {
        return Err(Abort::Slow);
    }
    let rows = m.collect(source)?;
    merge_pairs(m, dict, rows, override_values)
}

/// Whether `update` reads this by its `keys` rather than as pairs.
fn is_mapping(m: &Machine, id: ObjId) -> bool {
    matches!(m.heap.payload(id), Payload::Dict(_) | Payload::MappingProxy(_))
        || m.type_attribute(m.type_of(id), m.name(names::PLAIN_KEYS)).is_some()
}

/// Copies the entries of one dict object into another.
fn merge_table(m: &mut Machine, dict: ObjId, source: ObjId, override_values: bool) -> Res<()> {
    if dict == source {
        return Ok(());
    }
    let Some(table) = m.as_dict(source) else { return Ok(()) };
    if table.is_empty() {
        return Ok(());
    }
    if m.as_dict(dict).is_some_and(DictTable::is_empty) && table.is_just_allocated() {
        // An empty dict takes the whole table over, as `dict_merge` clones it.
        let copy = table.copy();
        m.check_items(copy.len().saturating_mul(dict_table::ENTRY_ITEMS))?;
        for entry in copy.iter() {
            m.heap.incref(entry.key);
            m.heap.incref(entry.value);
        }
        if let Some(target) = m.as_dict_mut(dict) {
            target.take_over(copy);
        }
        return Ok(());
    }
    let entries: Vec<_> = table.iter().copied().collect();
    // First every search, which may need Python; then every change.
    let mut places = Vec::with_capacity(entries.len());
    for entry in &entries {
        places.push(m.dict_find_hashed(dict, entry.key, entry.hash, 0)?);
    }
    let count = entries.len();
    m.looks_at(count.saturating_mul(2));
    m.check_items(count.saturating_mul(dict_table::ENTRY_ITEMS))?;
    if let Some(target) = m.as_dict_mut(dict) {
        target.reserve_for_merge(count);
    }
    let compact = m
        .as_dict(dict)
        .is_some_and(|table| table.entries().len() == table.len());
    for (entry, place) in entries.into_iter().zip(places) {
        let place = if compact {
            place
        } else {
            m.dict_find_hashed(dict, entry.key, entry.hash, 0)?
        };
        match place {
            Some(_) if !override_values => {}
            Some(place) => {
                m.heap.incref(entry.value);
                let old = m.as_dict_mut(dict).map(|table| table.replace(place, entry.value));
                m.maintain_tracking(dict, &[entry.value]);
                m.drop_refs(old);
            }
            None => insert_hashed(m, dict, entry.key, entry.hash, entry.value),
        }
    }
    Ok(())
}

/// Adds an entry whose key is absent; borrows both.
pub fn insert_hashed(m: &mut Machine, dict: ObjId, key: ObjId, hash: i64, value: ObjId) {
    m.heap.incref(key);
    m.heap.incref(value);
    let exact_str = m.type_of(key) == types::STR;
    m.share_key(dict, key);
    if let Some(table) = m.as_dict_mut(dict) {
        if !exact_str {
            table.make_general();
        }
        table.insert_new(hash, key, value);
    }
    m.maintain_tracking(dict, &[key, value]);
}

/// `PyDict_MergeFromSeq2`, for pairs that are lists, tuples and the like. Done again by the prelude it comes to the same,
/// so it may stop in the middle when a key needs Python code.
fn merge_pairs(m: &mut Machine, dict: ObjId, rows: Vec<ObjId>, override_values: bool) -> Res<()> {
    let mut outcome = Ok(());
    for (position, &row) in rows.iter().enumerate() {
        outcome = merge_pair(m, dict, position, row, override_values);
        if outcome.is_err() {
            break;
        }
    }
    m.drop_refs(rows);
    outcome
}

fn merge_pair(m: &mut Machine, dict: ObjId, position: usize, row: ObjId, override_values: bool) -> Res<()> {
    if matches!(m.heap.payload(row), Payload::Iterator(_)) {
        return Err(Abort::Slow);
    }
    if !m.is_iterable(row) {
        return Err(m.type_error(format!(
            "cannot convert dictionary update sequence element #{position} to a sequence"
        )));
    }
    let items = m.collect(row)?;
    let outcome = match items[..] {
        [key, value] => put(m, dict, key, value, override_values),
        _ => {
            let len = items.len();
            let text = format!("dictionary update sequence element #{position} has length {len}; 2 is required");
            Err(m.value_error(text))
        }
    };
    m.drop_refs(items);
    outcome
}

/// `d[key] = value` unless the key is there and values are not to be overridden; borrows both.
fn put(m: &mut Machine, dict: ObjId, key: ObjId, value: ObjId, override_values: bool) -> Res<()> {
    if !override_values && m.dict_find(dict, key)?.is_some() {
        return Ok(());
    }
    m.heap.incref(value);
    m.dict_set(dict, key, value)
}

pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    match m.dict_get(id, key)? {
        Some(value) => Ok(m.new_ref(value)),
        None if m.type_of(id) != types::DICT && m.overrides(id, Special::Missing) => Err(Abort::Slow),
        None => Err(m.key_error(key)),
    }
}

/// Borrows the value.
pub fn set_item(m: &mut Machine, id: ObjId, key: ObjId, value: ObjId) -> Res<()> {
    m.heap.incref(value);
    m.dict_set(id, key, value)
}

pub fn del_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res<()> {
    match m.dict_remove(id, key)? {
        Some(value) => {
            m.drop_ref(value);
            Ok(())
        }
        None => Err(m.key_error(key)),
    }
}

pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    Ok(m.dict_find(id, item)?.is_some())
}

pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    if op != BinaryOperator::Or || m.as_dict(a).is_none() || m.as_dict(b).is_none() {
        return Ok(None);
    }
    if m.overrides(a, Special::Iter) {
        return Err(Abort::Slow);
    }
    let result = copy_of(m, a);
    match merge(m, result, b, true) {
        Ok(()) => Ok(Some(result)),
        Err(abort) => {
            m.drop_ref(result);
            Err(abort)
        }
    }
}

pub fn in_place(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    if op != BinaryOperator::Or {
        return Ok(None);
    }
    merge(m, a, b, true)?;
    Ok(Some(m.new_ref(a)))
}

/// `d.copy()`.
pub fn copy_of(m: &mut Machine, dict: ObjId) -> ObjId {
    let table = m.as_dict(dict).map(DictTable::copy).unwrap_or_default();
    for entry in table.iter() {
        m.heap.incref(entry.key);
        m.heap.incref(entry.value);
    }
    m.dict_from(table)
}

fn reversed(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    m.native_reversed(this)
}

fn fromkeys(m: &mut Machine, args: Args) -> Res {
    let (class, source) = (args.at(m, 0), args.at(m, 1));
    let value = args.get(m, 2).unwrap_or(NONE);
    if class != types::DICT {
        return Err(Abort::Slow);
    }
    // A table for as many keys as a set or dict has is made at once, for strings only if it is a dict of those.
    let table = match m.heap.payload(source) {
        Payload::Dict(table) => DictTable::presized(table.len(), table.is_general()),
        Payload::Set(table) | Payload::FrozenSet(table) => DictTable::presized(table.len(), true),
        _ => DictTable::new(),
    };
    let keys = sequence::collect_argument(m, args, 1)?;
    let dict = m.dict_from(table);
    let mut outcome = Ok(());
    for &key in &keys {
        outcome = set_item(m, dict, key, value);
        if outcome.is_err() {
            break;
        }
    }
    m.drop_refs(keys);
    match outcome {
        Ok(()) => Ok(dict),
        Err(abort) => {
            m.drop_ref(dict);
            Err(abort)
        }
    }
}

fn clear(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let entries = m.as_dict_mut(this).map(DictTable::take).unwrap_or_default();
    m.drop_refs(entries.into_iter().flat_map(|entry| [entry.key, entry.value]));
    Ok(m.none())
}

fn copy(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    if m.overrides(this, Special::Iter) {
        // `PyDict_Copy` trusts the layout only of what iterates as a dict does.
        return Err(Abort::Slow);
    }
    Ok(copy_of(m, this))
}

fn get(m: &mut Machine, args: Args) -> Res {
    let (this, key) = (args.at(m, 0), args.at(m, 1));
    let default = args.get(m, 2).unwrap_or(NONE);
    let value = m.dict_get(this, key)?.unwrap_or(default);
    Ok(m.new_ref(value))
}

fn view(m: &mut Machine, args: Args, kind: DictViewKind, ty: ObjId) -> Res {
    let this = args.at(m, 0);
    m.heap.incref(this);
    Ok(m.heap.alloc(ty, Payload::DictView(kind, this)))
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

fn pop(m: &mut Machine, args: Args) -> Res {
    let (this, key) = (args.at(m, 0), args.at(m, 1));
    // An empty dict answers without hashing the key.
    let found = if m.native_len(this) == Some(0) {
        None
    } else {
        m.dict_remove(this, key)?
    };
    match (found, args.get(m, 2)) {
        (Some(value), _) => Ok(value),
        (None, Some(default)) => Ok(m.new_ref(default)),
        (None, None) => Err(m.key_error(key)),
    }
}

fn popitem(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    match m.as_dict_mut(this).and_then(DictTable::pop_last) {
        Some(entry) => Ok(m.tuple(vec![entry.key, entry.value])),
        None => Err(m.raise_text(types::KEY_ERROR, "popitem(): dictionary is empty")),
    }
}

fn setdefault(m: &mut Machine, args: Args) -> Res {
    let (this, key) = (args.at(m, 0), args.at(m, 1));
    let default = args.get(m, 2).unwrap_or(NONE);
    if let Some(value) = m.dict_get(this, key)? {
        return Ok(m.new_ref(value));
    }
    set_item(m, this, key, default)?;
    Ok(m.new_ref(default))
}
