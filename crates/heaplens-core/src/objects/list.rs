//! `list`.

use super::sequence::{self, Subscript};
use super::{Payload, PyList, slots, text_args};
use crate::machine::ops::BinaryOperator;
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res};

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::slot("__init__", Arity::Any, init).shim("list_init"),
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
    slots::CONTAINS,
    slots::ADD,
    slots::IADD,
    slots::MUL,
    slots::RMUL,
    slots::IMUL,
    NativeDef::method("__reversed__", Arity::None, reversed),
    NativeDef::method("__sizeof__", Arity::None, super::size::sizeof),
    NativeDef::class_method("__class_getitem__", Arity::One, sequence::class_getitem),
    NativeDef::method("append", Arity::One, append),
    NativeDef::method("clear", Arity::None, clear),
    NativeDef::method("copy", Arity::None, copy),
    NativeDef::method("count", Arity::One, count).shim("list_count"),
    NativeDef::method("extend", Arity::One, extend_method).shim("list_extend"),
    NativeDef::method("index", Arity::Range(1, 3), index).shim("list_index"),
    NativeDef::method("insert", Arity::Range(2, 2), insert).shim("list_insert"),
    NativeDef::method("pop", Arity::Range(0, 1), pop).shim("list_pop"),
    NativeDef::method("remove", Arity::One, remove).shim("list_remove"),
    NativeDef::method("reverse", Arity::None, reverse),
    NativeDef::method("sort", Arity::Any, sort).shim("list_sort"),
];

pub const ACCESSORS: &[NativeAccessor] = &[];

/// `sys.getsizeof` of a list.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    56 + 8 * m.as_list(id).map_or(0, PyList::allocated)
}

fn items(m: &Machine, id: ObjId) -> &[ObjId] {
    m.as_list(id).map_or(&[], |items| items)
}

fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    Ok(m.alloc_instance(class, Payload::List(PyList::new())))
}

fn init(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let source = sequence::only_argument(m, args, "list", false)?;
    // The list is emptied even where the source then refuses.
    let fresh = match source.filter(|&source| source != this) {
        // The length is guessed before the iteration begins.
        Some(source) => match (sequence::guessed_length(m, source), m.collect(source)) {
            (_, Err(Abort::Slow)) => return Err(Abort::Slow),
            (guess, items) => items.map(|items| Some((guess, items))),
        },
        None => Ok(None),
    };
    let old = m.as_list_mut(this).map(PyList::take).unwrap_or_default();
    m.drop_refs(old.into_iter().rev());
    let fresh = fresh?;
    if let (Some((guess, items)), Some(list)) = (fresh, m.as_list_mut(this))
        && (!items.is_empty() || guess > 0)
    {
        list.extend_guessed(items, guess);
    }
    Ok(m.none())
}

/// `l.extend(source)`.
pub fn extend(m: &mut Machine, list: ObjId, source: ObjId) -> Res<()> {
    let plain = m.sequence_items(source).is_some() && !m.overrides(source, Special::Iter);
    let guess = sequence::guessed_length(m, source);
    let fresh = m.collect(source)?;
    if let Err(abort) = m.check_items(items(m, list).len() + fresh.len()) {
        m.drop_refs(fresh);
        return Err(abort);
    }
    if let Some(list) = m.as_list_mut(list) {
        if plain {
            list.extend_from_slice(&fresh)
        } else {
            list.extend_guessed(fresh, guess)
        }
    }
    Ok(())
}

pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    match sequence::subscript(m, key, items(m, id).len(), "list")? {
        Subscript::At(index) => {
            let item = items(m, id)[index];
            Ok(m.new_ref(item))
        }
        Subscript::OutOfRange => Err(m.index_error("list index out of range")),
        Subscript::Slice(slice) => {
            let picked = slice
                .iter()
                .filter_map(|index| items(m, id).get(index).copied())
                .collect();
            let picked = sequence::owned(m, picked);
            Ok(m.list(picked))
        }
    }
}

/// Borrows the value.
pub fn set_item(m: &mut Machine, id: ObjId, key: ObjId, value: ObjId) -> Res<()> {
    let len = items(m, id).len();
    match sequence::subscript(m, key, len, "list")? {
        Subscript::At(index) => {
            m.heap.incref(value);
            if let Some(slot) = m.as_list_mut(id).and_then(|items| items.get_mut(index)) {
                let old = std::mem::replace(slot, value);
                m.drop_ref(old);
            }
            Ok(())
        }
        Subscript::OutOfRange => Err(m.index_error("list assignment index out of range")),
        Subscript::Slice(slice) => {
            if !m.is_iterable(value) {
                let text = if slice.step == 1 {
                    "can only assign an iterable"
                } else {
                    "must assign iterable to extended slice"
                };
                return Err(m.type_error(text));
            }
            let fresh = m.collect(value)?;
            if slice.step == 1 {
                let start = (slice.start as usize).min(len);
                if let Err(abort) = m.check_items(len + fresh.len()) {
                    m.drop_refs(fresh);
                    return Err(abort);
                }
                let old = m
                    .as_list_mut(id)
                    .map(|items| items.splice(start..start + slice.count, fresh));
                m.drop_refs(old.unwrap_or_default().into_iter().rev());
            } else if fresh.len() != slice.count {
                let given = fresh.len();
                m.drop_refs(fresh);
                let wanted = slice.count;
                return Err(m.value_error(format!(
                    "attempt to assign sequence of size {given} to extended slice of size {wanted}"
                )));
            } else {
                let mut old = Vec::with_capacity(fresh.len());
                if let Some(items) = m.as_list_mut(id) {
                    for (index, item) in slice.iter().zip(fresh) {
                        old.push(std::mem::replace(&mut items[index], item));
                    }
                }
                m.drop_refs(old);
            }
            Ok(())
        }
    }
}

pub fn del_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res<()> {
    let len = items(m, id).len();
    match sequence::subscript(m, key, len, "list")? {
        Subscript::At(index) => {
            let old = m
                .as_list_mut(id)
                .map(|items| items.splice(index..index + 1, Vec::new()));
            m.drop_refs(old.unwrap_or_default().into_iter().rev());
        }
        Subscript::OutOfRange => return Err(m.index_error("list assignment index out of range")),
        Subscript::Slice(slice) if slice.count == 0 => {}
        Subscript::Slice(slice) if slice.step == 1 => {
            let start = slice.start as usize;
            let old = m
                .as_list_mut(id)
                .map(|items| items.splice(start..start + slice.count, Vec::new()));
            m.drop_refs(old.unwrap_or_default().into_iter().rev());
        }
        Subscript::Slice(slice) => {
            let mut gone = vec![false; len];
            slice.iter().for_each(|index| gone[index] = true);
            let old = m
                .as_list_mut(id)
                .map(|items| items.retain_indices(|index| !gone[index]));
            m.drop_refs(old.unwrap_or_default());
        }
    }
    Ok(())
}

pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    Ok(find(m, id, item, 0..usize::MAX)?.is_some())
}

/// The first place in a list or tuple, within a range, of an item that is or equals `item`.
pub fn find(m: &mut Machine, id: ObjId, item: ObjId, range: std::ops::Range<usize>) -> Res<Option<usize>> {
    for index in range.clone() {
        let Some(&other) = m.sequence_items(id).and_then(|items| items.get(index)) else {
            m.looks_at(index - range.start);
            break;
        };
        if m.same_or_equal(other, item)? {
            m.looks_at(index - range.start);
            return Ok(Some(index));
        }
    }
    Ok(None)
}

pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    match op {
        BinaryOperator::Add => {
            let (Some(x), Some(y)) = (m.as_list(a), m.as_list(b)) else {
                if m.as_list(a).is_none() || m.overrides(b, Special::Number) {
                    return Ok(None);
                }
                let name = m.type_name(b);
                return Err(m.type_error(format!("can only concatenate list (not \"{name}\") to list")));
            };
            let joined = [&x[..], &y[..]].concat();
            m.check_items(joined.len())?;
            let joined = sequence::owned(m, joined);
            Ok(Some(m.list(joined)))
        }
        BinaryOperator::Multiply => {
            let (list, count) = if m.as_list(a).is_some() { (a, b) } else { (b, a) };
            let Some(times) = sequence::repeat_count(m, count)? else {
                return if m.overrides(count, Special::Number) {
                    Ok(None)
                } else {
                    Err(sequence::not_a_count(m, count))
                };
            };
            let items = items(m, list).to_vec();
            let result = sequence::repeated(m, &items, times)?;
            Ok(Some(m.list(result)))
        }
        _ => Ok(None),
    }
}

pub fn in_place(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    match op {
        BinaryOperator::Add => extend(m, a, b)?,
        BinaryOperator::Multiply => {
            let Some(times) = sequence::repeat_count(m, b)? else {
                return if m.overrides(b, Special::Number) {
                    Ok(None)
                } else {
                    Err(sequence::not_a_count(m, b))
                };
            };
            let items = items(m, a).to_vec();
            if times == 0 {
                let old = m.as_list_mut(a).map(PyList::take);
                m.drop_refs(old.unwrap_or_default().into_iter().rev());
            } else if !items.is_empty() {
                let more = sequence::repeated(m, &items, times - 1)?;
                if let Some(list) = m.as_list_mut(a) {
                    list.extend_from_slice(&more);
                }
            }
        }
        _ => return Ok(None),
    }
    Ok(Some(m.new_ref(a)))
}

fn reversed(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    m.native_reversed(this)
}

fn append(m: &mut Machine, args: Args) -> Res {
    let (this, item) = (args.at(m, 0), args.at(m, 1));
    push(m, this, item)?;
    Ok(m.none())
}

/// `l.append(item)`; borrows the item.
pub fn push(m: &mut Machine, list: ObjId, item: ObjId) -> Res<()> {
    if items(m, list).len() >= m.limits.items {
        return Err(m.memory_error());
    }
    m.heap.incref(item);
    if let Some(list) = m.as_list_mut(list) {
        list.push(item);
    }
    Ok(())
}

fn clear(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let old = m.as_list_mut(this).map(PyList::take);
    m.drop_refs(old.unwrap_or_default().into_iter().rev());
    Ok(m.none())
}

fn copy(m: &mut Machine, args: Args) -> Res {
    let items = items(m, args.at(m, 0)).to_vec();
    let items = sequence::owned(m, items);
    Ok(m.list(items))
}

pub(super) fn count(m: &mut Machine, args: Args) -> Res {
    let (this, item) = (args.at(m, 0), args.at(m, 1));
    let mut count = 0;
    let mut index = 0;
    while let Some(&other) = m.sequence_items(this).and_then(|items| items.get(index)) {
        count += usize::from(m.same_or_equal(other, item)?);
        index += 1;
    }
    m.looks_at(index);
    Ok(m.usize(count))
}

fn extend_method(m: &mut Machine, args: Args) -> Res {
    let (this, source) = (args.at(m, 0), args.at(m, 1));
    extend(m, this, source)?;
    Ok(m.none())
}

fn index(m: &mut Machine, args: Args) -> Res {
    let (this, item) = (args.at(m, 0), args.at(m, 1));
    let range = sequence::bounds(m, args, 2, items(m, this).len())?;
    match find(m, this, item, range)? {
        Some(index) => Ok(m.usize(index)),
        None => {
            let text = m.repr(item)?;
            Err(m.value_error(format!("{text} is not in list")))
        }
    }
}

fn insert(m: &mut Machine, args: Args) -> Res {
    let (this, item) = (args.at(m, 0), args.at(m, 2));
    let at = text_args::size(m, args.at(m, 1))?;
    let len = items(m, this).len();
    m.check_items(len)?;
    let at = if at < 0 {
        at.saturating_add(len as i64).max(0)
    } else {
        at
    };
    m.heap.incref(item);
    if let Some(list) = m.as_list_mut(this) {
        list.insert((at as usize).min(len), item);
    }
    Ok(m.none())
}

fn pop(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let at = match args.get(m, 1) {
        Some(index) => text_args::size(m, index)?,
        None => -1,
    };
    let len = items(m, this).len();
    if len == 0 {
        return Err(m.index_error("pop from empty list"));
    }
    let Some(index) = sequence::place(at, len) else {
        return Err(m.index_error("pop index out of range"));
    };
    let item = m.as_list_mut(this).and_then(|items| {
        if index + 1 == len {
            items.pop()
        } else {
            items.splice(index..index + 1, Vec::new()).pop()
        }
    });
    m.looks_at((len - index) / 16);
    item.ok_or(Abort::Slow)
}

fn remove(m: &mut Machine, args: Args) -> Res {
    let (this, item) = (args.at(m, 0), args.at(m, 1));
    match find(m, this, item, 0..usize::MAX)? {
        Some(index) => {
            let old = m
                .as_list_mut(this)
                .map(|items| items.splice(index..index + 1, Vec::new()));
            m.drop_refs(old.unwrap_or_default().into_iter().rev());
            Ok(m.none())
        }
        None => Err(m.value_error("list.remove(x): x not in list")),
    }
}

fn reverse(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    if let Some(items) = m.as_list_mut(this) {
        items.reverse();
        let count = items.len();
        m.looks_at(count);
    }
    Ok(m.none())
}

fn sort(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let [key, reverse] = args.bind(m, "sort", ["key", "reverse"], 1, 0, 0)?;
    let reverse = if reverse.is_null() {
        false
    } else {
        m.index(reverse)? != 0
    };
    super::sort::sort_list(m, this, key, reverse)?;
    Ok(m.none())
}
