//! `set` and `frozenset`.
//!
//! Results are built key by key in the order of `Objects/setobject.c`, because the order in which keys enter a table
//! decides the order in which it is iterated.

use super::{DictViewKind, Payload, SetTable, dict_table, sequence, slots};
use crate::machine::ops::BinaryOperator;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, types};

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::slot("__init__", Arity::Any, init).shim("set_init"),
    slots::REPR,
    slots::LT,
    slots::LE,
    slots::EQ,
    slots::NE,
    slots::GT,
    slots::GE,
    slots::ITER,
    slots::LEN,
    slots::CONTAINS_METHOD,
    slots::AND,
    slots::RAND,
    slots::IAND,
    slots::OR,
    slots::ROR,
    slots::IOR,
    slots::SUB,
    slots::RSUB,
    slots::ISUB,
    slots::XOR,
    slots::RXOR,
    slots::IXOR,
    NativeDef::method("__sizeof__", Arity::None, super::size::sizeof),
    NativeDef::class_method("__class_getitem__", Arity::One, sequence::class_getitem),
    NativeDef::method("add", Arity::One, add).shim("set_add"),
    NativeDef::method("clear", Arity::None, clear),
    NativeDef::method("copy", Arity::None, copy),
    NativeDef::method("difference", Arity::AtLeast(0), difference).shim("set_difference"),
    NativeDef::method("difference_update", Arity::AtLeast(0), difference_update).shim("set_difference_update"),
    NativeDef::method("discard", Arity::One, discard).shim("set_discard"),
    NativeDef::method("intersection", Arity::AtLeast(0), intersection).shim("set_intersection"),
    NativeDef::method("intersection_update", Arity::AtLeast(0), intersection_update).shim("set_intersection_update"),
    NativeDef::method("isdisjoint", Arity::One, isdisjoint).shim("set_isdisjoint"),
    NativeDef::method("issubset", Arity::One, issubset).shim("set_issubset"),
    NativeDef::method("issuperset", Arity::One, issuperset).shim("set_issuperset"),
    NativeDef::method("pop", Arity::None, pop),
    NativeDef::method("remove", Arity::One, remove).shim("set_remove"),
    NativeDef::method("symmetric_difference", Arity::One, symmetric_difference).shim("set_symmetric_difference"),
    NativeDef::method("symmetric_difference_update", Arity::One, symmetric_difference_update)
        .shim("set_symmetric_difference_update"),
    NativeDef::method("union", Arity::AtLeast(0), union).shim("set_union"),
    NativeDef::method("update", Arity::AtLeast(0), update).shim("set_update"),
];

pub const FROZENSET_METHODS: &[NativeDef] = &[
    NativeDef::constructor(frozenset_new).shim("frozenset_new"),
    slots::REPR,
    slots::HASH,
    slots::LT,
    slots::LE,
    slots::EQ,
    slots::NE,
    slots::GT,
    slots::GE,
    slots::ITER,
    slots::LEN,
    slots::CONTAINS_METHOD,
    slots::AND,
    slots::RAND,
    slots::OR,
    slots::ROR,
    slots::SUB,
    slots::RSUB,
    slots::XOR,
    slots::RXOR,
    NativeDef::method("__sizeof__", Arity::None, super::size::sizeof),
    NativeDef::class_method("__class_getitem__", Arity::One, sequence::class_getitem),
    NativeDef::method("copy", Arity::None, frozenset_copy),
    NativeDef::method("difference", Arity::AtLeast(0), difference).shim("set_difference"),
    NativeDef::method("intersection", Arity::AtLeast(0), intersection).shim("set_intersection"),
    NativeDef::method("isdisjoint", Arity::One, isdisjoint).shim("set_isdisjoint"),
    NativeDef::method("issubset", Arity::One, issubset).shim("set_issubset"),
    NativeDef::method("issuperset", Arity::One, issuperset).shim("set_issuperset"),
    NativeDef::method("symmetric_difference", Arity::One, symmetric_difference).shim("set_symmetric_difference"),
    NativeDef::method("union", Arity::AtLeast(0), union).shim("set_union"),
];

pub const ACCESSORS: &[NativeAccessor] = &[];

/// `sys.getsizeof` of a set or frozenset.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    216 + m.as_set(id).map_or(0, SetTable::table_bytes)
}

/// A table under construction; what it holds is owned and must be stored or released.
type Building = SetTable;

fn release(m: &mut Machine, mut table: Building) {
    m.drop_refs(table.take());
}

/// Passes a table on if what filled it went well, and releases it otherwise.
pub(super) fn finish(m: &mut Machine, table: Building, outcome: Res<()>) -> Res<Building> {
    match outcome {
        Ok(()) => Ok(table),
        Err(abort) => {
            release(m, table);
            Err(abort)
        }
    }
}

fn is_set(m: &Machine, id: ObjId) -> bool {
    m.as_set(id).is_some()
}

fn owned_copy(m: &mut Machine, id: ObjId) -> Building {
    let table = m.as_set(id).map(SetTable::copy).unwrap_or_default();
    let keys: Vec<_> = table.iter().map(|(_, key)| key).collect();
    sequence::owned(m, keys);
    table
}

/// The result of an operator or method on `like`: a set or a frozenset, never of a subclass.
fn result(m: &mut Machine, like: ObjId, table: Building) -> ObjId {
    match m.heap.payload(like) {
        Payload::FrozenSet(_) => m.frozenset_from(table),
        _ => m.set_from(table),
    }
}

/// `SET_UPDATE`: adds the keys of an iterable to a set.
pub fn extend(m: &mut Machine, set: ObjId, source: ObjId) -> Res<()> {
    if matches!(m.heap.payload(source), Payload::Iterator(_)) || !m.iterates_natively(source) {
        return Err(Abort::Slow);
    }
    update_with(m, set, &[source])
}

/// The keys of any iterable with their hashes where they are stored, owned. Dicts and sets are read without hashing.
fn hashed_keys(m: &mut Machine, source: ObjId) -> Res<Vec<(Option<i64>, ObjId)>> {
    let stored: Option<Vec<(i64, ObjId)>> = match m.heap.payload(source) {
        Payload::Set(table) | Payload::FrozenSet(table) => Some(table.hashed().collect()),
        Payload::Dict(table) => Some(table.iter().map(|entry| (entry.hash, entry.key)).collect()),
        _ => None,
    };
    match stored {
        Some(keys) => {
            for &(_, key) in &keys {
                m.heap.incref(key);
            }
            Ok(keys.into_iter().map(|(hash, key)| (Some(hash), key)).collect())
        }
        None => Ok(m.collect(source)?.into_iter().map(|key| (None, key)).collect()),
    }
}

/// `set_update_internal`: adds every key of an iterable to a table under construction.
fn add_all(m: &mut Machine, table: &mut Building, source: ObjId) -> Res<()> {
    let coming = m.native_len(source).unwrap_or_default();
    m.check_items(coming.saturating_mul(dict_table::ENTRY_ITEMS))?;
    if let Some(other) = m.as_set(source) {
        if table.is_empty() {
            let copy = {
                let mut merged = std::mem::take(table);
                merged.merge_from(other);
                merged
            };
            let keys: Vec<_> = copy.iter().map(|(_, key)| key).collect();
            *table = copy;
            sequence::owned(m, keys);
            return Ok(());
        }
        let len = other.len();
        table.reserve_for_merge(len);
    } else if let Payload::Dict(dict) = m.heap.payload(source) {
        // set_update_internal makes room for a dict's keys at once.
        table.reserve_for_dict(dict.len());
    }
    let keys = hashed_keys(m, source)?;
    let mut outcome = Ok(());
    for &(hash, key) in &keys {
        outcome = add_key(m, table, key, hash);
        if outcome.is_err() {
            break;
        }
    }
    m.drop_refs(keys.into_iter().map(|(_, key)| key));
    outcome
}

/// Adds one key to a table under construction; borrows it.
fn add_key(m: &mut Machine, table: &mut Building, key: ObjId, hash: Option<i64>) -> Res<()> {
    let hash = match hash {
        Some(hash) => hash,
        None => m.hash(key)?,
    };
    if m.table_find(table, key, hash)?.is_none() {
        m.heap.incref(key);
        table.insert_new(hash, key);
    }
    Ok(())
}

/// A table of an iterable's keys.
fn table_of(m: &mut Machine, source: ObjId) -> Res<Building> {
    let mut table = SetTable::new();
    let outcome = add_all(m, &mut table, source);
    finish(m, table, outcome)
}

/// Puts a table in the place of a set's own, releasing what that held.
pub(super) fn store(m: &mut Machine, set: ObjId, table: Building) {
    let old = m.as_set_mut(set).map(|slot| {
        let version = slot.version + 1;
        let old = std::mem::replace(slot, table);
        slot.version = version;
        old
    });
    if let Some(old) = old {
        release(m, old);
    }
}

fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    Ok(m.alloc_instance(class, Payload::Set(Box::default())))
}

fn init(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let table = match sequence::only_argument(m, args, "set", false)? {
        None => SetTable::new(),
        Some(source) if is_set(m, source) => table_of(m, source)?,
        Some(_) => {
            let source = argument(m, args, 1)?;
            table_of(m, source)?
        }
    };
    store(m, this, table);
    Ok(m.none())
}

/// An argument whose items may be read twice; see [`sequence::collect_argument`].
fn argument(m: &mut Machine, args: Args, position: usize) -> Res {
    let source = args.at(m, position);
    if matches!(m.heap.payload(source), Payload::Iterator(_)) {
        let items = sequence::collect_argument(m, args, position)?;
        m.drop_refs(items);
    } else if !m.iterates_natively(source) {
        return Err(if m.is_iterable(source) {
            Abort::Slow
        } else {
            m.not_iterable(source)
        });
    }
    Ok(args.at(m, position))
}

fn frozenset_new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    let source = sequence::only_argument(m, args, "frozenset", class != types::FROZENSET)?;
    if let Some(source) = source.filter(|source| class == types::FROZENSET && m.type_of(*source) == types::FROZENSET) {
        return Ok(m.new_ref(source));
    }
    let table = match source {
        None => SetTable::new(),
        Some(_) => {
            let source = argument(m, args, 1)?;
            table_of(m, source)?
        }
    };
    if class == types::FROZENSET {
        return Ok(m.frozenset_from(table));
    }
    Ok(m.alloc_instance(class, Payload::FrozenSet(Box::new(table))))
}

pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    let (item, hash) = match m.hash(item) {
        Ok(hash) => (item, hash),
        Err(abort) => return contains_set(m, id, item, abort),
    };
    Ok(m.set_find_hashed(id, item, hash, 0)?.is_some())
}

/// A set is looked for as the frozenset with the same keys.
fn contains_set(m: &mut Machine, id: ObjId, item: ObjId, abort: Abort) -> Res<bool> {
    match place_of_set(m, id, item, abort)? {
        Some(_) => Ok(true),
        None => Ok(false),
    }
}

fn place_of_set(m: &mut Machine, id: ObjId, item: ObjId, abort: Abort) -> Res<Option<usize>> {
    if abort != Abort::Raise || !matches!(m.heap.payload(item), Payload::Set(_)) {
        return Err(abort);
    }
    let raised = std::mem::replace(&mut m.raised, ObjId::NULL);
    if !raised.is_null() {
        m.drop_ref(raised);
    }
    let table = owned_copy(m, item);
    let stand_in = m.frozenset_from(table);
    let found = m.set_find(id, stand_in);
    m.drop_ref(stand_in);
    found
}

/// The place of a key for `remove` and `discard`, which also take a set for the frozenset it equals.
fn place(m: &mut Machine, id: ObjId, key: ObjId) -> Res<Option<usize>> {
    match m.hash(key) {
        Ok(hash) => m.set_find_hashed(id, key, hash, 0),
        Err(abort) => place_of_set(m, id, key, abort),
    }
}

// ---- the four operations, as tables ----

fn union_of(m: &mut Machine, a: ObjId, others: &[ObjId]) -> Res<Building> {
    let mut table = owned_copy(m, a);
    for &other in others {
        if other == a {
            continue;
        }
        if let Err(abort) = add_all(m, &mut table, other) {
            release(m, table);
            return Err(abort);
        }
    }
    Ok(table)
}

fn intersection_of(m: &mut Machine, a: ObjId, b: ObjId) -> Res<Building> {
    if a == b {
        return Ok(owned_copy(m, a));
    }
    let (mut walked, mut asked) = (b, a);
    if let (Some(x), Some(y)) = (m.as_set(a), m.as_set(b))
        && y.len() > x.len()
    {
        (walked, asked) = (a, b);
    }
    let keys = if is_set(m, walked) {
        hashed_keys(m, walked)?
    } else {
        m.collect(walked)?.into_iter().map(|key| (None, key)).collect()
    };
    let mut table = SetTable::new();
    let mut outcome = Ok(());
    for &(hash, key) in &keys {
        outcome = intersect_key(m, &mut table, asked, key, hash);
        if outcome.is_err() {
            break;
        }
    }
    m.drop_refs(keys.into_iter().map(|(_, key)| key));
    finish(m, table, outcome)
}

fn intersect_key(m: &mut Machine, table: &mut Building, asked: ObjId, key: ObjId, hash: Option<i64>) -> Res<()> {
    let hash = match hash {
        Some(hash) => hash,
        None => m.hash(key)?,
    };
    if m.set_find_hashed(asked, key, hash, 0)?.is_some() {
        add_key(m, table, key, Some(hash))?;
    }
    Ok(())
}

fn difference_of(m: &mut Machine, a: ObjId, b: ObjId) -> Res<Building> {
    let keyed = is_set(m, b) || m.as_dict(b).is_some();
    let walk_other = !keyed || (m.native_len(a).unwrap_or(0) >> 2) > m.native_len(b).unwrap_or(0);
    if walk_other {
        let mut table = owned_copy(m, a);
        let outcome = remove_all(m, &mut table, b, a);
        return finish(m, table, outcome);
    }
    let keys = hashed_keys(m, a)?;
    let mut table = SetTable::new();
    let mut outcome = Ok(());
    for &(hash, key) in &keys {
        let hash = hash.unwrap_or(0);
        let there = if is_set(m, b) {
            m.set_find_hashed(b, key, hash, 0)
        } else {
            m.dict_find_hashed(b, key, hash, 0)
        };
        outcome = match there {
            Ok(None) => add_key(m, &mut table, key, Some(hash)),
            Ok(Some(_)) => Ok(()),
            Err(abort) => Err(abort),
        };
        if outcome.is_err() {
            break;
        }
    }
    m.drop_refs(keys.into_iter().map(|(_, key)| key));
    finish(m, table, outcome)
}

/// `set_difference_update_internal` on a table under construction that began as a copy of `origin`.
fn remove_all(m: &mut Machine, table: &mut Building, source: ObjId, origin: ObjId) -> Res<()> {
    if source == origin {
        m.drop_refs(table.take());
        return Ok(());
    }
    let keys = if is_set(m, source) {
        hashed_keys(m, source)?
    } else {
        m.collect(source)?.into_iter().map(|key| (None, key)).collect()
    };
    let mut outcome = Ok(());
    for &(hash, key) in &keys {
        let found = match hash.map_or_else(|| m.hash(key), Ok) {
            Ok(hash) => m.table_find(table, key, hash),
            Err(abort) => Err(abort),
        };
        match found {
            Ok(Some(slot)) => {
                let old = table.remove(slot);
                m.drop_refs(old);
            }
            Ok(None) => {}
            Err(abort) => {
                outcome = Err(abort);
                break;
            }
        }
    }
    m.drop_refs(keys.into_iter().map(|(_, key)| key));
    if outcome.is_ok() {
        table.rebuild_if_sparse();
    }
    outcome
}

/// Keys in exactly one of both: CPython copies `b` and flips `a`'s keys in it for `a.symmetric_difference(b)`.
fn symmetric_of(m: &mut Machine, a: ObjId, b: ObjId) -> Res<Building> {
    let mut table = table_of(m, b)?;
    let outcome = flip_all(m, &mut table, a);
    finish(m, table, outcome)
}

/// Takes out the keys that are there and adds those that are not.
fn flip_all(m: &mut Machine, table: &mut Building, source: ObjId) -> Res<()> {
    let keys = hashed_keys(m, source)?;
    let mut outcome = Ok(());
    for &(hash, key) in &keys {
        outcome = flip_key(m, table, key, hash.unwrap_or(0));
        if outcome.is_err() {
            break;
        }
    }
    m.drop_refs(keys.into_iter().map(|(_, key)| key));
    outcome
}

fn flip_key(m: &mut Machine, table: &mut Building, key: ObjId, hash: i64) -> Res<()> {
    match m.table_find(table, key, hash)? {
        Some(slot) => {
            let old = table.remove(slot);
            m.drop_refs(old);
        }
        None => {
            m.heap.incref(key);
            table.insert_new(hash, key);
        }
    }
    Ok(())
}

// ---- the same for dict views, whose operands may be any iterables ----

/// `dictviews_to_set`: the keys of a dict are taken from the dict itself.
fn table_of_view(m: &mut Machine, source: ObjId) -> Res<Building> {
    match m.heap.payload(source) {
        Payload::DictView(DictViewKind::Keys, dict) => {
            let dict = *dict;
            table_of(m, dict)
        }
        _ => table_of(m, source),
    }
}

pub(super) fn union_of_iterables(m: &mut Machine, a: ObjId, b: ObjId) -> Res<SetTable> {
    let mut table = table_of_view(m, a)?;
    let outcome = add_all(m, &mut table, b);
    finish(m, table, outcome)
}

pub(super) fn difference_of_iterables(m: &mut Machine, a: ObjId, b: ObjId) -> Res<SetTable> {
    let mut table = table_of_view(m, a)?;
    let outcome = remove_all(m, &mut table, b, ObjId::NULL);
    finish(m, table, outcome)
}

pub(super) fn symmetric_of_iterables(m: &mut Machine, a: ObjId, b: ObjId) -> Res<SetTable> {
    let mut table = table_of_view(m, a)?;
    // Keys that are repeated in an iterable count once.
    let source = if is_set(m, b) {
        Ok(m.new_ref(b))
    } else {
        table_of(m, b).map(|table| m.set_from(table))
    };
    let source = match source {
        Ok(source) => source,
        Err(abort) => {
            release(m, table);
            return Err(abort);
        }
    };
    let outcome = flip_all(m, &mut table, source);
    m.drop_ref(source);
    finish(m, table, outcome)
}

pub(super) fn intersection_result(m: &mut Machine, a: ObjId, b: ObjId) -> Res {
    let table = intersection_of(m, a, b)?;
    Ok(result(m, a, table))
}

// ---- operators ----

pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    if !is_set(m, a) || !is_set(m, b) {
        return Ok(None);
    }
    let table = match op {
        BinaryOperator::Or => union_of(m, a, &[b])?,
        BinaryOperator::And => intersection_of(m, a, b)?,
        BinaryOperator::Subtract => difference_of(m, a, b)?,
        BinaryOperator::Xor => symmetric_of(m, a, b)?,
        _ => return Ok(None),
    };
    Ok(Some(result(m, a, table)))
}

pub fn in_place(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    if !is_set(m, b) || !matches!(m.heap.payload(a), Payload::Set(_)) {
        return Ok(None);
    }
    match op {
        BinaryOperator::Or => update_with(m, a, &[b])?,
        BinaryOperator::And => {
            let table = intersection_of(m, a, b)?;
            store(m, a, table);
        }
        BinaryOperator::Subtract => subtract_with(m, a, &[b])?,
        BinaryOperator::Xor => flip_with(m, a, b)?,
        _ => return Ok(None),
    }
    Ok(Some(m.new_ref(a)))
}

/// A table with its keys kept alive, on which changes are tried before they count.
fn draft(m: &mut Machine, set: ObjId) -> Building {
    let table = m.as_set(set).cloned().unwrap_or_default();
    let keys: Vec<_> = table.iter().map(|(_, key)| key).collect();
    sequence::owned(m, keys);
    table
}

fn update_with(m: &mut Machine, set: ObjId, others: &[ObjId]) -> Res<()> {
    let mut table = draft(m, set);
    for &other in others {
        if other == set {
            continue;
        }
        if let Err(abort) = add_all(m, &mut table, other) {
            if abort == Abort::Raise {
                // What was added before the error stays.
                store(m, set, table);
            } else {
                release(m, table);
            }
            return Err(abort);
        }
    }
    store(m, set, table);
    Ok(())
}

fn subtract_with(m: &mut Machine, set: ObjId, others: &[ObjId]) -> Res<()> {
    let mut table = draft(m, set);
    for &other in others {
        if let Err(abort) = remove_all(m, &mut table, other, set) {
            if abort == Abort::Raise {
                store(m, set, table);
            } else {
                release(m, table);
            }
            return Err(abort);
        }
    }
    store(m, set, table);
    Ok(())
}

fn flip_with(m: &mut Machine, set: ObjId, other: ObjId) -> Res<()> {
    if set == other {
        store(m, set, SetTable::new());
        return Ok(());
    }
    // Keys that are repeated in the iterable count once.
    let source = if is_set(m, other) || m.as_dict(other).is_some() {
        m.new_ref(other)
    } else {
        let table = table_of(m, other)?;
        m.set_from(table)
    };
    let mut table = draft(m, set);
    let outcome = flip_all(m, &mut table, source);
    m.drop_ref(source);
    let table = finish(m, table, outcome)?;
    store(m, set, table);
    Ok(())
}

// ---- methods ----

/// The other operands, checked to be readable more than once.
fn operands(m: &mut Machine, args: Args) -> Res<Vec<ObjId>> {
    let mut others = Vec::new();
    for position in 1..args.len() {
        others.push(argument(m, args, position)?);
    }
    Ok(others)
}

fn add(m: &mut Machine, args: Args) -> Res {
    let (this, key) = (args.at(m, 0), args.at(m, 1));
    m.set_add(this, key)?;
    Ok(m.none())
}

fn clear(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let keys = m.as_set_mut(this).map(SetTable::take).unwrap_or_default();
    m.drop_refs(keys);
    Ok(m.none())
}

fn copy(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let table = owned_copy(m, this);
    Ok(m.set_from(table))
}

fn frozenset_copy(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    if m.type_of(this) == types::FROZENSET {
        return Ok(m.new_ref(this));
    }
    let table = owned_copy(m, this);
    Ok(m.frozenset_from(table))
}

fn union(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let others = operands(m, args)?;
    let table = union_of(m, this, &others)?;
    Ok(result(m, this, table))
}

fn update(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let others = operands(m, args)?;
    update_with(m, this, &others)?;
    Ok(m.none())
}

fn intersection_with_all(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let others = operands(m, args)?;
    let mut current = m.new_ref(this);
    if others.is_empty() {
        m.drop_ref(current);
        let table = owned_copy(m, this);
        return Ok(result(m, this, table));
    }
    for other in others {
        let table = intersection_of(m, current, other);
        m.drop_ref(current);
        let table = table?;
        current = result(m, this, table);
    }
    Ok(current)
}

fn intersection(m: &mut Machine, args: Args) -> Res {
    intersection_with_all(m, args)
}

fn intersection_update(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let kept = intersection_with_all(m, args)?;
    // The operands trade their tables.
    let table = if m.heap.count(kept) == 1 && kept != this {
        m.as_set_mut(kept).map(std::mem::take).unwrap_or_default()
    } else {
        owned_copy(m, kept)
    };
    m.drop_ref(kept);
    store(m, this, table);
    Ok(m.none())
}

fn difference(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let others = operands(m, args)?;
    let Some((&first, rest)) = others.split_first() else {
        let table = owned_copy(m, this);
        return Ok(result(m, this, table));
    };
    let mut table = difference_of(m, this, first)?;
    for &other in rest {
        if let Err(abort) = remove_all(m, &mut table, other, ObjId::NULL) {
            release(m, table);
            return Err(abort);
        }
    }
    Ok(result(m, this, table))
}

fn difference_update(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let others = operands(m, args)?;
    subtract_with(m, this, &others)?;
    Ok(m.none())
}

fn symmetric_difference(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let other = argument(m, args, 1)?;
    let table = symmetric_of(m, this, other)?;
    Ok(result(m, this, table))
}

fn symmetric_difference_update(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let other = argument(m, args, 1)?;
    flip_with(m, this, other)?;
    Ok(m.none())
}

fn isdisjoint(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let other = argument(m, args, 1)?;
    let table = intersection_of(m, this, other)?;
    let disjoint = table.is_empty() && (this != other || m.native_len(this) == Some(0));
    release(m, table);
    Ok(m.bool(disjoint))
}

fn issubset(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let other = argument(m, args, 1)?;
    let kept = intersection_of(m, this, other)?;
    let answer = Some(kept.len()) == m.native_len(this);
    release(m, kept);
    Ok(m.bool(answer))
}

fn issuperset(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let other = argument(m, args, 1)?;
    let table = table_of(m, other)?;
    let keys: Vec<_> = table.hashed().collect();
    let mut answer = Ok(true);
    for (hash, key) in keys {
        match m.set_find_hashed(this, key, hash, 0) {
            Ok(Some(_)) => {}
            Ok(None) => {
                answer = Ok(false);
                break;
            }
            Err(abort) => {
                answer = Err(abort);
                break;
            }
        }
    }
    release(m, table);
    let answer = answer?;
    Ok(m.bool(answer))
}

fn pop(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    match m.as_set_mut(this).and_then(SetTable::pop) {
        Some(key) => Ok(key),
        None => Err(m.raise_text(types::KEY_ERROR, "pop from an empty set")),
    }
}

fn remove(m: &mut Machine, args: Args) -> Res {
    let (this, key) = (args.at(m, 0), args.at(m, 1));
    match place(m, this, key)? {
        Some(slot) => {
            let old = m.as_set_mut(this).and_then(|table| table.remove(slot));
            m.drop_refs(old);
            Ok(m.none())
        }
        None => Err(m.key_error(key)),
    }
}

fn discard(m: &mut Machine, args: Args) -> Res {
    let (this, key) = (args.at(m, 0), args.at(m, 1));
    if let Some(slot) = place(m, this, key)? {
        let old = m.as_set_mut(this).and_then(|table| table.remove(slot));
        m.drop_refs(old);
    }
    Ok(m.none())
}
