//! What prelude code sees of containers: operations by layout, whatever a subclass overrides, none of which runs Python.
//!
//! A search by hash and identity is done here; `prelude/containers.py` makes the comparisons that need Python and asks
//! again where the answer belongs. A *place* is the index of an entry of a dict, or of a slot of a set.

use super::sort::{self, Row};
use super::{IteratorData, Payload, sequence};
use crate::machine::fixed::NONE;
use crate::machine::{Abort, Args, Arity, Machine, NativeDef, ObjId, Res, types};

/// `_keep_hash(weakref, hash)`: a weak reference remembers the hash its referent had.
fn keep_hash(m: &mut Machine, args: Args) -> Res {
    let (weakref, hash) = (args.at(m, 0), args.at(m, 1));
    let known = m.as_i64(hash);
    if let Payload::Weakref(data) = m.heap.payload_mut(weakref) {
        data.hash = known;
    }
    Ok(m.new_ref(hash))
}

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_keep_hash", Arity::Range(2, 2), keep_hash),
    function("_base", 1, base),
    function("_register_collection", 2, register_collection),
    function("_list_append", 2, list_append),
    function("_list_expect", 2, list_expect),
    function("_list_cut_back", 1, list_cut_back),
    function("_list_take", 1, list_take),
    function("_list_put_back", 2, list_put_back),
    function("_sort_natively", 3, sort_natively),
    function("_guessed_length", 1, guessed_length),
    function("_make_tuple", 2, make_tuple),
    function("_candidates", 2, candidates),
    function("_key_at", 2, key_at),
    function("_is_at", 3, is_at),
    function("_hash_at", 2, hash_at),
    function("_value_at", 2, value_at),
    function("_next_place", 2, next_place),
    function("_size", 1, size),
    function("_version", 1, version),
    function("_dict_insert", 4, dict_insert),
    function("_dict_replace", 3, dict_replace),
    function("_dict_remove_at", 2, dict_remove_at),
    function("_dict_move_to_front", 2, dict_move_to_front),
    function("_set_insert", 3, set_insert),
    function("_set_remove_at", 2, set_remove_at),
    function("_set_take_over", 2, set_take_over),
    function("_set_reserve", 2, set_reserve),
    function("_freeze", 2, freeze),
    function("_mapping", 1, mapping),
    function("_part", 2, part),
    function("_move_on", 2, move_on),
    function("_new_enumerate", 3, new_enumerate),
    function("_new_zip", 3, new_zip),
    function("_new_map", 3, new_map),
    function("_new_filter", 3, new_filter),
    function("_new_reversed", 3, new_reversed),
    function("_new_sequence_iterator", 1, new_sequence_iterator),
    function("_new_callable_iterator", 2, new_callable_iterator),
    function("_tuple_hash", 1, tuple_hash),
    function("_overrides_repr", 1, overrides_repr),
    function("_iterator_kind", 1, iterator_kind),
    function("_intern", 1, intern),
    function("_name_in_full", 1, super::type_type::name_in_full),
    function("_unnamed_types", 0, unnamed_types),
    function("_caller_module", 0, caller_module),
    function("_deque_set_max", 2, deque_set_max),
    // `(deque, whether at its left)`: items are coming, one after the other.
    function("_deque_many", 2, |m, args| {
        let left = args.at(m, 1) == crate::machine::fixed::TRUE;
        super::deque::many_come(m, args.at(m, 0), left);
        Ok(m.none())
    }),
];

const fn function(name: &'static str, count: u8, func: crate::machine::NativeFn) -> NativeDef {
    NativeDef::function(name, Arity::Range(count, count), func)
}

/// The built-in type whose layout an object has.
/// `_register_collection(subclass, cls)`: what is registered with a kind of collections is one.
fn register_collection(m: &mut Machine, args: Args) -> Res {
    let (subclass, cls) = (args.at(m, 0), args.at(m, 1));
    let kind = m.collection_kind(cls);
    if kind.is_some()
        && let Some(data) = m.heap.type_mut(subclass)
        && data.heap_type
    {
        data.registered = kind;
    }
    Ok(m.none())
}

fn base(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let ty = match m.heap.payload(id) {
        Payload::List(_) => types::LIST,
        Payload::Tuple(_) => types::TUPLE,
        Payload::Dict(_) => types::DICT,
        Payload::Set(_) => types::SET,
        Payload::FrozenSet(_) => types::FROZENSET,
        Payload::Deque(_) => types::DEQUE,
        Payload::Str(_) => types::STR,
        Payload::Bytes(_) => types::BYTES,
        Payload::ByteArray(_) => types::BYTEARRAY,
        Payload::Array(_) => types::ARRAY,
        Payload::Bool(_) | Payload::Int(_) | Payload::Big(_) => types::INT,
        Payload::Float(_) => types::FLOAT,
        Payload::Complex(_) => types::COMPLEX,
        Payload::Plain => types::OBJECT,
        Payload::Exception(_) => types::BASE_EXCEPTION,
        _ => m.type_of(id),
    };
    Ok(m.new_ref(ty))
}

fn number(m: &Machine, args: Args, position: usize) -> usize {
    usize::try_from(m.as_i64(args.at(m, position)).unwrap_or(0)).unwrap_or(0)
}

fn list_append(m: &mut Machine, args: Args) -> Res {
    let (list, item) = (args.at(m, 0), args.at(m, 1));
    super::list::push(m, list, item)?;
    Ok(m.none())
}

fn list_expect(m: &mut Machine, args: Args) -> Res {
    let guess = number(m, args, 1);
    if let Some(list) = m.as_list_mut(args.at(m, 0)) {
        list.expect(guess);
    }
    Ok(m.none())
}

fn list_cut_back(m: &mut Machine, args: Args) -> Res {
    if let Some(list) = m.as_list_mut(args.at(m, 0)) {
        list.cut_back();
    }
    Ok(m.none())
}

fn list_take(m: &mut Machine, args: Args) -> Res {
    let list = args.at(m, 0);
    Ok(sort::take_items(m, list))
}

fn list_put_back(m: &mut Machine, args: Args) -> Res {
    let (list, items) = (args.at(m, 0), args.at(m, 1));
    let touched = sort::put_back(m, list, items);
    Ok(m.bool(touched))
}

/// `(keys, items, reverse)`: sorts both lists by the keys and says so, or changes nothing and answers `False`.
fn sort_natively(m: &mut Machine, args: Args) -> Res {
    let (keys, items) = (args.at(m, 0), args.at(m, 1));
    let reverse = m.truth(args.at(m, 2))?;
    let (Some(x), Some(y)) = (m.as_list(keys), m.as_list(items)) else {
        return Ok(m.bool(false));
    };
    let mut rows: Vec<Row> = x.iter().zip(y.iter()).map(|(&key, &item)| Row { key, item }).collect();
    let outcome = sort::sort_rows(m, &mut rows, reverse);
    if outcome == Err(Abort::Slow) {
        return Ok(m.bool(false));
    }
    for (list, key) in [(keys, true), (items, false)] {
        if let Some(slots) = m.as_list_mut(list) {
            for (slot, row) in slots.iter_mut().zip(&rows) {
                *slot = if key { row.key } else { row.item };
            }
        }
    }
    outcome?;
    Ok(m.bool(true))
}

fn guessed_length(m: &mut Machine, args: Args) -> Res {
    let guess = sequence::guessed_length(m, args.at(m, 0));
    Ok(m.usize(guess))
}

/// `(cls, list)`: a tuple of that class with the list's items.
fn make_tuple(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    let items = m.as_list(args.at(m, 1)).map(|items| items.to_vec()).unwrap_or_default();
    let items = sequence::owned(m, items);
    if class == types::TUPLE {
        return Ok(m.tuple(items));
    }
    Ok(m.alloc_instance(class, Payload::Tuple(items.into_boxed_slice())))
}

/// `(table, hash)`: the places of keys with this hash, in the order in which a search meets them.
fn candidates(m: &mut Machine, args: Args) -> Res {
    let table = args.at(m, 0);
    let hash = m.as_i64(args.at(m, 1)).unwrap_or(0);
    let places = match m.heap.payload(table) {
        Payload::Dict(table) => table.candidates(hash),
        Payload::Set(table) | Payload::FrozenSet(table) => table.candidates(hash),
        _ => Vec::new(),
    };
    let places = places.into_iter().map(|place| m.usize(place)).collect();
    Ok(m.tuple(places))
}

/// The key at a place (borrowed), or `NULL`.
fn key_of(m: &Machine, table: ObjId, place: usize) -> ObjId {
    match m.heap.payload(table) {
        Payload::Dict(table) => table.entries().get(place).map_or(ObjId::NULL, |entry| entry.key),
        Payload::Set(table) | Payload::FrozenSet(table) => table.key_at(place).unwrap_or(ObjId::NULL),
        _ => ObjId::NULL,
    }
}

fn key_at(m: &mut Machine, args: Args) -> Res {
    let key = key_of(m, args.at(m, 0), number(m, args, 1));
    Ok(m.new_ref(if key.is_null() { NONE } else { key }))
}

/// `(table, place, key)`: whether this very key is still at that place.
fn is_at(m: &mut Machine, args: Args) -> Res {
    let here = key_of(m, args.at(m, 0), number(m, args, 1)) == args.at(m, 2);
    Ok(m.bool(here))
}

fn hash_at(m: &mut Machine, args: Args) -> Res {
    let place = number(m, args, 1);
    let hash = match m.heap.payload(args.at(m, 0)) {
        Payload::Dict(table) => table.entries().get(place).map_or(0, |entry| entry.hash),
        Payload::Set(table) | Payload::FrozenSet(table) => table.hash_at(place).unwrap_or(0),
        _ => 0,
    };
    Ok(m.int(hash))
}

fn value_at(m: &mut Machine, args: Args) -> Res {
    let place = number(m, args, 1);
    let value = m
        .as_dict(args.at(m, 0))
        .and_then(|table| table.entries().get(place))
        .map(|entry| entry.value);
    Ok(m.new_ref(value.filter(|value| !value.is_null()).unwrap_or(NONE)))
}

/// `(table, from)`: the first place in use from there on, or -1.
fn next_place(m: &mut Machine, args: Args) -> Res {
    let from = number(m, args, 1);
    let place = match m.heap.payload(args.at(m, 0)) {
        Payload::Dict(table) => table
            .entries()
            .iter()
            .skip(from)
            .position(|entry| !entry.value.is_null())
            .map(|offset| from + offset),
        Payload::Set(table) | Payload::FrozenSet(table) => table.next_from(from).map(|(place, _)| place),
        _ => None,
    };
    Ok(match place {
        Some(place) => m.usize(place),
        None => m.int(-1),
    })
}

fn size(m: &mut Machine, args: Args) -> Res {
    let len = m.native_len(args.at(m, 0)).unwrap_or(0);
    Ok(m.usize(len))
}

fn version(m: &mut Machine, args: Args) -> Res {
    let version = match m.heap.payload(args.at(m, 0)) {
        Payload::Dict(table) => table.version,
        Payload::Set(table) | Payload::FrozenSet(table) => table.version,
        Payload::Deque(data) => data.version,
        _ => 0,
    };
    Ok(m.int(version as i64))
}

/// `(dict, hash, key, value)`, the key known to be absent.
fn dict_insert(m: &mut Machine, args: Args) -> Res {
    let hash = m.as_i64(args.at(m, 1)).unwrap_or(0);
    let (dict, key, value) = (args.at(m, 0), args.at(m, 2), args.at(m, 3));
    m.check_items(m.native_len(dict).unwrap_or(0))?;
    super::dict::insert_hashed(m, dict, key, hash, value);
    Ok(m.none())
}

fn dict_replace(m: &mut Machine, args: Args) -> Res {
    let (dict, place, value) = (args.at(m, 0), number(m, args, 1), args.at(m, 2));
    if !key_of(m, dict, place).is_null() {
        m.heap.incref(value);
        let old = m.as_dict_mut(dict).map(|table| table.replace(place, value));
        m.maintain_tracking(dict, &[value]);
        m.drop_refs(old);
    }
    Ok(m.none())
}

/// Takes an entry out and gives its value.
fn dict_remove_at(m: &mut Machine, args: Args) -> Res {
    let (dict, place) = (args.at(m, 0), number(m, args, 1));
    match m.as_dict_mut(dict).and_then(|table| table.remove(place)) {
        Some(entry) => {
            m.drop_ref(entry.key);
            Ok(entry.value)
        }
        None => Ok(m.none()),
    }
}

fn dict_move_to_front(m: &mut Machine, args: Args) -> Res {
    let place = number(m, args, 1);
    if let Some(table) = m.as_dict_mut(args.at(m, 0)) {
        table.move_to_front(place);
    }
    Ok(m.none())
}

/// `(set, hash, key)`, the key known to be absent.
fn set_insert(m: &mut Machine, args: Args) -> Res {
    let hash = m.as_i64(args.at(m, 1)).unwrap_or(0);
    let (set, key) = (args.at(m, 0), args.at(m, 2));
    m.check_items(m.native_len(set).unwrap_or(0))?;
    m.heap.incref(key);
    if let Some(table) = m.as_set_mut(set) {
        table.insert_new(hash, key);
    }
    Ok(m.none())
}

fn set_remove_at(m: &mut Machine, args: Args) -> Res {
    let place = number(m, args, 1);
    let old = m.as_set_mut(args.at(m, 0)).and_then(|table| table.remove(place));
    m.drop_refs(old);
    Ok(m.none())
}

/// `(set, other)`: the first set trades its table for the other's, which is left empty.
fn set_take_over(m: &mut Machine, args: Args) -> Res {
    let (set, other) = (args.at(m, 0), args.at(m, 1));
    if set != other {
        let table = m.as_set_mut(other).map(std::mem::take).unwrap_or_default();
        super::set::store(m, set, table);
    }
    Ok(m.none())
}

/// `(set, n)`: room for merging n keys.
fn set_reserve(m: &mut Machine, args: Args) -> Res {
    let count = number(m, args, 1);
    m.check_items(count)?;
    if let Some(table) = m.as_set_mut(args.at(m, 0)) {
        table.reserve_for_merge(count);
    }
    Ok(m.none())
}

/// `(cls, set)`: a frozenset of that class with the keys of a set that nobody else has; the set is left empty.
fn freeze(m: &mut Machine, args: Args) -> Res {
    let (class, set) = (args.at(m, 0), args.at(m, 1));
    let table = m.as_set_mut(set).map(std::mem::take).unwrap_or_default();
    if class == types::FROZENSET {
        return Ok(m.frozenset_from(table));
    }
    Ok(m.alloc_instance(class, Payload::FrozenSet(Box::new(table))))
}

/// The dict behind a view or a proxy.
fn mapping(m: &mut Machine, args: Args) -> Res {
    let inner = match m.heap.payload(args.at(m, 0)) {
        Payload::MappingProxy(inner) | Payload::DictView(_, inner) => *inner,
        _ => NONE,
    };
    Ok(m.new_ref(inner))
}

/// `(iterator, n)`: the n-th thing that a built-in iterator holds; its position counts as one.
fn part(m: &mut Machine, args: Args) -> Res {
    let Payload::Iterator(data) = m.heap.payload(args.at(m, 0)) else {
        return Ok(m.none());
    };
    let mut number_of = None;
    let (first, second) = match **data {
        IteratorData::Enumerate { iterator, index } => (iterator, index),
        IteratorData::Zip { iterators, strict } => (
            iterators,
            if strict {
                crate::machine::fixed::TRUE
            } else {
                crate::machine::fixed::FALSE
            },
        ),
        IteratorData::Map { function, iterators } => (function, iterators),
        IteratorData::Filter { function, iterator } => (function, iterator),
        IteratorData::Callable { callable, sentinel } => (callable, sentinel),
        IteratorData::Reversed { sequence, next } | IteratorData::Sequence { sequence, next } => {
            number_of = Some(next);
            (sequence, NONE)
        }
        _ => (NONE, NONE),
    };
    if number(m, args, 1) == 0 {
        return Ok(m.new_ref(if first.is_null() { NONE } else { first }));
    }
    match number_of {
        Some(position) => Ok(m.int(position)),
        None => Ok(m.new_ref(if second.is_null() { NONE } else { second })),
    }
}

/// `(iterator, position)`: sets the position of an iterator over a sequence or of an `enumerate`; `None` ends an iterator,
/// which then lets go of what it holds.
fn move_on(m: &mut Machine, args: Args) -> Res {
    let (iterator, position) = (args.at(m, 0), args.at(m, 1));
    let ended = position == NONE;
    let to = m.as_i64(position).unwrap_or(-1);
    m.heap.incref(position);
    let mut released = vec![position];
    if let Payload::Iterator(data) = m.heap.payload_mut(iterator) {
        match &mut **data {
            IteratorData::Enumerate { index, .. } if !ended => {
                released = vec![std::mem::replace(index, position)];
            }
            IteratorData::Reversed { sequence, next } | IteratorData::Sequence { sequence, next } => {
                *next = to;
                if ended {
                    released.push(std::mem::take(sequence));
                }
            }
            IteratorData::Callable { callable, sentinel } if ended => {
                released.push(std::mem::take(callable));
                released.push(std::mem::take(sentinel));
            }
            _ => {}
        }
    }
    m.drop_refs(released.into_iter().filter(|id| !id.is_null()));
    Ok(m.none())
}

fn make(m: &mut Machine, class: ObjId, held: &[ObjId], data: IteratorData) -> Res {
    for &id in held {
        m.heap.incref(id);
    }
    Ok(m.alloc_instance(class, Payload::Iterator(Box::new(data))))
}

fn new_enumerate(m: &mut Machine, args: Args) -> Res {
    let (iterator, index) = (args.at(m, 1), args.at(m, 2));
    make(
        m,
        args.at(m, 0),
        &[iterator, index],
        IteratorData::Enumerate { iterator, index },
    )
}

fn new_zip(m: &mut Machine, args: Args) -> Res {
    let iterators = args.at(m, 1);
    let strict = m.truth(args.at(m, 2))?;
    make(m, args.at(m, 0), &[iterators], IteratorData::Zip { iterators, strict })
}

fn new_map(m: &mut Machine, args: Args) -> Res {
    let (function, iterators) = (args.at(m, 1), args.at(m, 2));
    make(
        m,
        args.at(m, 0),
        &[function, iterators],
        IteratorData::Map { function, iterators },
    )
}

fn new_filter(m: &mut Machine, args: Args) -> Res {
    let (function, iterator) = (args.at(m, 1), args.at(m, 2));
    make(
        m,
        args.at(m, 0),
        &[function, iterator],
        IteratorData::Filter { function, iterator },
    )
}

fn new_reversed(m: &mut Machine, args: Args) -> Res {
    let sequence = args.at(m, 1);
    let next = m.index(args.at(m, 2))?;
    make(m, args.at(m, 0), &[sequence], IteratorData::Reversed { sequence, next })
}

fn new_sequence_iterator(m: &mut Machine, args: Args) -> Res {
    let sequence = args.at(m, 0);
    make(
        m,
        types::SEQUENCE_ITERATOR,
        &[sequence],
        IteratorData::Sequence { sequence, next: 0 },
    )
}

fn new_callable_iterator(m: &mut Machine, args: Args) -> Res {
    let (callable, sentinel) = (args.at(m, 0), args.at(m, 1));
    make(
        m,
        types::CALLABLE_ITERATOR,
        &[callable, sentinel],
        IteratorData::Callable { callable, sentinel },
    )
}

/// `(deque, maxlen or None)`: empties a deque and bounds it.
fn deque_set_max(m: &mut Machine, args: Args) -> Res {
    let max = m.as_i64(args.at(m, 1)).map(|max| max.max(0) as usize);
    let old = match m.heap.payload_mut(args.at(m, 0)) {
        Payload::Deque(data) => {
            data.max_len = max;
            data.version += 1;
            std::mem::take(&mut data.items)
        }
        _ => Default::default(),
    };
    m.drop_refs(old);
    Ok(m.none())
}

/// The hash of a tuple whose items' hashes are in a list.
fn tuple_hash(m: &mut Machine, args: Args) -> Res {
    let hashes: Vec<i64> = m
        .as_list(args.at(m, 0))
        .map(|items| items.iter().map(|&item| m.as_i64(item).unwrap_or(0)).collect())
        .unwrap_or_default();
    let hash = crate::numbers::hash::tuple_hash(hashes);
    Ok(m.int(hash))
}

/// Whether a class on the way defines `__repr__` in Python.
fn overrides_repr(m: &mut Machine, args: Args) -> Res {
    let answer = m.overrides(args.at(m, 0), crate::machine::protocols::Special::Repr);
    Ok(m.bool(answer))
}

/// The prelude function that an iterator's next item comes from; see [`super::iterators::slow_next`].
fn iterator_kind(m: &mut Machine, args: Args) -> Res {
    let kind = super::iterators::slow_next(m, args.at(m, 0));
    Ok(m.str(kind))
}

/// `sys.intern`.
fn intern(m: &mut Machine, args: Args) -> Res {
    let text = args.at(m, 0);
    m.heap.incref(text);
    if m.type_of(text) != types::STR {
        return Ok(text);
    }
    Ok(m.intern_in_place(text))
}

/// `__name__` of the module whose code called into the prelude.
fn caller_module(m: &mut Machine, _args: Args) -> Res {
    let globals = m
        .frames
        .iter()
        .rev()
        .find(|frame| !frame.body.hidden)
        .map(|frame| frame.globals);
    let name = globals
        .and_then(|globals| m.dict_get_text(globals, "__name__"))
        .unwrap_or(NONE);
    Ok(m.new_ref(name))
}

/// `types.ModuleType`.
/// Types that no expression of hidden code gives.
fn unnamed_types(m: &mut Machine, _args: Args) -> Res {
    let all = [
        types::MODULE,
        types::FRAME,
        types::TRACEBACK,
        types::GETSET_DESCRIPTOR,
        types::MEMBER_DESCRIPTOR,
    ];
    let all = all.map(|ty| m.new_ref(ty));
    Ok(m.tuple(all.to_vec()))
}
