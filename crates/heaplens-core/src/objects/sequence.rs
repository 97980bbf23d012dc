//! What the sequence types share: reading indices, slices and iterables from arguments.

use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Machine, ObjId, Res, types};
use crate::objects::{DictViewKind, IteratorData, Payload};
use crate::text::slice::{SliceIndices, slice_indices};

/// What `x[key]` asks of a sequence.
#[derive(Clone, Copy, Debug)]
pub enum Subscript {
    /// The place of an item that exists.
    At(usize),
    /// An index that no item has.
    OutOfRange,
    Slice(SliceIndices),
}

/// Reads a subscript of a sequence of length `len`. `what` is the type's name in the error text.
pub fn subscript(m: &mut Machine, key: ObjId, len: usize, what: &str) -> Res<Subscript> {
    if let Some(index) = m.as_i64(key) {
        return Ok(place(index, len).map_or(Subscript::OutOfRange, Subscript::At));
    }
    if let Payload::Slice(parts) = m.heap.payload(key) {
        let parts = **parts;
        return slice(m, parts, len).map(Subscript::Slice);
    }
    if m.is_int(key) {
        return Err(m.index(key).err().unwrap_or(Abort::Slow));
    }
    if m.overrides(key, Special::Index) {
        return Err(Abort::Slow);
    }
    let name = m.type_name(key);
    Err(m.type_error(format!("{what} indices must be integers or slices, not {name}")))
}

/// An index, counted from the end if negative, if there is such an item.
pub fn place(index: i64, len: usize) -> Option<usize> {
    let index = if index < 0 {
        index.checked_add(len as i64)?
    } else {
        index
    };
    usize::try_from(index).ok().filter(|&index| index < len)
}

/// The indices of a slice object's parts in a sequence of length `len`.
pub fn slice(m: &mut Machine, parts: [ObjId; 3], len: usize) -> Res<SliceIndices> {
    let mut numbers = [None; 3];
    // step, start, stop: as PySlice_Unpack reads them.
    for position in [2, 0, 1] {
        numbers[position] = slice_part(m, parts[position])?;
    }
    let [start, stop, step] = numbers;
    match slice_indices(start, stop, step, len) {
        Some(indices) => Ok(indices),
        None => Err(m.value_error("slice step cannot be zero")),
    }
}

fn slice_part(m: &mut Machine, part: ObjId) -> Res<Option<i64>> {
    if part == crate::machine::fixed::NONE {
        return Ok(None);
    }
    if m.is_int(part) {
        return m.index_clamped(part).map(Some);
    }
    if m.overrides(part, Special::Index) {
        return Err(Abort::Slow);
    }
    Err(m.type_error("slice indices must be integers or None or have an __index__ method"))
}

/// A `start` or `stop` argument of `index`: an int, clamped.
pub fn bound_argument(m: &mut Machine, id: Option<ObjId>, default: i64) -> Res<i64> {
    match id {
        None => Ok(default),
        Some(id) if m.is_int(id) => m.index_clamped(id),
        Some(id) if m.overrides(id, Special::Index) => Err(Abort::Slow),
        Some(_) => Err(m.type_error("slice indices must be integers or have an __index__ method")),
    }
}

/// `start` and `stop` of `index` as a range within a sequence of length `len`.
pub fn bounds(m: &mut Machine, args: Args, first: usize, len: usize) -> Res<std::ops::Range<usize>> {
    let (start, stop) = (args.get(m, first), args.get(m, first + 1));
    let start = bound_argument(m, start, 0)?;
    let stop = bound_argument(m, stop, i64::MAX)?;
    let from_end = |index: i64| {
        if index < 0 {
            index.saturating_add(len as i64).max(0)
        } else {
            index
        }
    };
    let (start, stop) = ((from_end(start) as usize).min(len), (from_end(stop) as usize).min(len));
    Ok(start..stop.max(start))
}

/// The count by which a sequence is repeated: `None` if `count` is no integer at all.
pub fn repeat_count(m: &mut Machine, count: ObjId) -> Res<Option<usize>> {
    if m.is_int(count) {
        return match m.as_i64(count) {
            Some(count) => Ok(Some(count.max(0) as usize)),
            None => Err(m.overflow_error("cannot fit 'int' into an index-sized integer")),
        };
    }
    if m.overrides(count, Special::Index) {
        return Err(Abort::Slow);
    }
    Ok(None)
}

/// `items` repeated `count` times, as owned references.
pub fn repeated(m: &mut Machine, items: &[ObjId], count: usize) -> Res<Vec<ObjId>> {
    let total = items.len().saturating_mul(count);
    m.check_items(total)?;
    let mut result = Vec::with_capacity(total);
    for _ in 0..count {
        result.extend_from_slice(items);
        if items.is_empty() {
            break;
        }
    }
    for &item in &result {
        m.heap.incref(item);
    }
    Ok(result)
}

/// Takes a reference to each and returns them as owned.
pub fn owned(m: &mut Machine, items: Vec<ObjId>) -> Vec<ObjId> {
    m.looks_at(items.len());
    for &item in &items {
        m.heap.incref(item);
    }
    items
}

/// Raises the `TypeError` of a repetition by something that is no int, unless that something may answer itself.
pub fn not_a_count(m: &mut Machine, count: ObjId) -> Abort {
    let name = m.type_name(count);
    m.type_error(format!("can't multiply sequence by non-int of type '{name}'"))
}

/// The only positional argument of `list(…)`, `set(…)` and the like.
pub fn only_argument(m: &mut Machine, args: Args, name: &str, keywords_allowed: bool) -> Res<Option<ObjId>> {
    if args.keyword_count(m) > 0 && !keywords_allowed {
        return Err(m.type_error(format!("{name}() takes no keyword arguments")));
    }
    if args.len() > 2 {
        return Err(m.type_error(format!("{name} expected at most 1 argument, got {}", args.len() - 1)));
    }
    Ok(args.get(m, 1))
}

/// `list[int]`: `__class_getitem__` of the containers.
pub fn class_getitem(m: &mut Machine, args: Args) -> Res {
    alias(m, args.at(m, 0), args.at(m, 1))
}

/// `origin[item]`, where that is a type for annotations.
pub fn alias(m: &mut Machine, origin: ObjId, item: ObjId) -> Res {
    m.heap.incref(origin);
    m.heap.incref(item);
    let args = if matches!(m.heap.payload(item), Payload::Tuple(_)) {
        item
    } else {
        m.tuple(vec![item])
    };
    Ok(m.heap.alloc(types::GENERIC_ALIAS, Payload::GenericAlias(origin, args)))
}

/// `operator.length_hint(x)` where it needs no Python code: how many items an iteration is expected to give.
pub fn length_hint(m: &Machine, id: ObjId) -> Option<usize> {
    if let Some(len) = m.native_len(id) {
        return Some(len);
    }
    let Payload::Iterator(data) = m.heap.payload(id) else {
        return None;
    };
    let len = |id: ObjId| if id.is_null() { 0 } else { m.native_len(id).unwrap_or(0) };
    Some(match **data {
        IteratorData::List { list, next } => len(list).saturating_sub(next),
        IteratorData::ListReverse { list, next } => {
            next.map_or(0, |next| next + 1)
                .min(if next.is_some_and(|next| next < len(list)) {
                    usize::MAX
                } else {
                    0
                })
        }
        IteratorData::Tuple { tuple, next } => len(tuple).saturating_sub(next),
        IteratorData::Str { text, next, .. } => len(text).saturating_sub(next),
        IteratorData::Buffer { buffer, next } => len(buffer).saturating_sub(next),
        IteratorData::Bytes { bytes, next } => len(bytes).saturating_sub(next),
        IteratorData::Range { left, .. } => usize::try_from(left).unwrap_or(usize::MAX),
        IteratorData::LongRange { left, .. } => m.as_i64(left).map_or(usize::MAX, |left| left.max(0) as usize),
        IteratorData::Dict { dict, used, left, .. } => {
            m.as_dict(dict).filter(|table| table.len() == used)?;
            left
        }
        IteratorData::Set { set, next, used } => m
            .as_set(set)
            .filter(|table| table.len() == used)?
            .iter()
            .filter(|(slot, _)| *slot >= next)
            .count(),
        IteratorData::Deque { deque, next, .. } => len(deque).saturating_sub(next),
        IteratorData::Reversed { next, .. } => (next + 1).max(0) as usize,
        _ => return None,
    })
}

/// How many items `list_extend` makes room for before it iterates; 8 where nobody says.
pub fn guessed_length(m: &Machine, id: ObjId) -> usize {
    match m.heap.payload(id) {
        Payload::DictView(DictViewKind::Keys | DictViewKind::Values | DictViewKind::Items, dict) => {
            m.native_len(*dict).unwrap_or(8)
        }
        _ => length_hint(m, id).unwrap_or(8),
    }
}

/// The items of an iterable argument, owned. An iterator is used up by that, so its place among the arguments is taken
/// by a list of the items: if the work has to be done again in Python, that starts from the list.
pub fn collect_argument(m: &mut Machine, args: Args, position: usize) -> Res<Vec<ObjId>> {
    let source = args.at(m, position);
    let items = m.collect(source)?;
    if matches!(m.heap.payload(source), Payload::Iterator(_)) {
        let kept = owned(m, items.clone());
        let list = m.list(kept);
        let index = args.base as usize + position;
        if let Some(slot) = m.stack.get_mut(index) {
            let old = std::mem::replace(slot, list);
            m.drop_ref(old);
        }
    }
    Ok(items)
}

/// Types whose `__hash__` is `None`.
pub const UNHASHABLE: &[ObjId] = &[
    types::LIST,
    types::DICT,
    types::SET,
    types::DEQUE,
    types::BYTEARRAY,
    types::ARRAY,
    types::MAPPING_PROXY,
    types::DICT_KEYS,
    types::DICT_ITEMS,
    types::SLICE,
    types::WEAKPROXY,
    types::CALLABLE_PROXY,
];
