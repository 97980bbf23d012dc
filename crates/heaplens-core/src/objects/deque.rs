//! `collections.deque`.

use super::{DequeData, Payload, sequence, slots};
use crate::machine::fixed::NONE;
use crate::machine::ops::BinaryOperator;
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, types};
use std::collections::VecDeque;

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    NativeDef::slot("__init__", Arity::Any, init).shim("deque_init"),
    slots::REPR,
    slots::LT,
    slots::LE,
    slots::EQ,
    slots::NE,
    slots::GT,
    slots::GE,
    slots::ITER,
    slots::LEN,
    slots::GETITEM,
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
    NativeDef::method("__copy__", Arity::None, copy).shim("deque_copy"),
    NativeDef::class_method("__class_getitem__", Arity::One, sequence::class_getitem),
    NativeDef::method("append", Arity::One, append),
    NativeDef::method("appendleft", Arity::One, appendleft),
    NativeDef::method("clear", Arity::None, clear),
    NativeDef::method("copy", Arity::None, copy).shim("deque_copy"),
    NativeDef::method("count", Arity::One, count).shim("deque_count"),
    NativeDef::method("extend", Arity::One, extend).shim("deque_extend"),
    NativeDef::method("extendleft", Arity::One, extendleft).shim("deque_extendleft"),
    NativeDef::method("index", Arity::Range(1, 3), index).shim("deque_index"),
    NativeDef::method("insert", Arity::Range(2, 2), insert),
    NativeDef::method("pop", Arity::None, pop),
    NativeDef::method("popleft", Arity::None, popleft),
    NativeDef::method("remove", Arity::One, remove).shim("deque_remove"),
    NativeDef::method("reverse", Arity::None, reverse),
    NativeDef::method("rotate", Arity::Range(0, 1), rotate),
];

pub const ACCESSORS: &[NativeAccessor] = &[NativeAccessor::read("maxlen", maxlen)];

/// Items in a block of CPython's deque, and the place in its block at which an empty one begins.
const BLOCK: usize = 64;
const CENTER: usize = BLOCK / 2;

/// `sys.getsizeof` of a deque: its blocks.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    let (left, len) = data(m, id).map_or((CENTER, 0), |data| (data.left, data.items.len()));
    232 + (left + len).div_ceil(BLOCK).max(1) * 528
}

/// Where the first item lies after `count` have come (or gone, if fewer than none) at the left.
fn moved(left: usize, count: i64, empty: bool) -> usize {
    if empty {
        return CENTER;
    }
    (left as i64 - count).rem_euclid(BLOCK as i64) as usize
}

fn data(m: &Machine, id: ObjId) -> Option<&DequeData> {
    match m.heap.payload(id) {
        Payload::Deque(data) => Some(data),
        _ => None,
    }
}

fn data_mut(m: &mut Machine, id: ObjId) -> Option<&mut DequeData> {
    match m.heap.payload_mut(id) {
        Payload::Deque(data) => Some(data),
        _ => None,
    }
}

fn items(m: &Machine, id: ObjId) -> Vec<ObjId> {
    data(m, id)
        .map(|data| data.items.iter().copied().collect())
        .unwrap_or_default()
}

fn len(m: &Machine, id: ObjId) -> usize {
    data(m, id).map_or(0, |data| data.items.len())
}

fn new(m: &mut Machine, args: Args) -> Res {
    let class = args.at(m, 0);
    let data = DequeData {
        items: VecDeque::new(),
        max_len: None,
        version: 0,
        left: CENTER,
    };
    Ok(m.alloc_instance(class, Payload::Deque(Box::new(data))))
}

/// Adds an item (owned) at an end; what a bounded deque pushes out at the other end is released.
fn push(m: &mut Machine, id: ObjId, item: ObjId, left: bool) -> Res<()> {
    if len(m, id) >= m.limits.items {
        m.drop_ref(item);
        return Err(m.memory_error());
    }
    let Some(data) = data_mut(m, id) else { return Ok(()) };
    data.version += 1;
    let out = if left {
        data.items.push_front(item);
        data.left = moved(data.left, 1, false);
        if data.max_len.is_some_and(|max| data.items.len() > max) {
            data.items.pop_back()
        } else {
            None
        }
    } else {
        data.items.push_back(item);
        if data.max_len.is_some_and(|max| data.items.len() > max) {
            data.left = moved(data.left, -1, data.items.len() == 1);
            data.items.pop_front()
        } else {
            None
        }
    };
    m.drop_refs(out);
    Ok(())
}

/// Many items at once fill the block of an empty deque from its end.
pub(super) fn many_come(m: &mut Machine, id: ObjId, left: bool) {
    if let Some(data) = data_mut(m, id).filter(|data| data.items.is_empty()) {
        data.left = if left { BLOCK - 1 } else { 1 };
    }
}

fn push_all(m: &mut Machine, id: ObjId, fresh: Vec<ObjId>, left: bool) -> Res<()> {
    let mut outcome = m.check_items(len(m, id).saturating_add(fresh.len()));
    many_come(m, id, left);
    for item in fresh {
        match outcome {
            Ok(()) => outcome = push(m, id, item, left),
            Err(_) => m.drop_ref(item),
        }
    }
    outcome
}

fn init(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let [source, max_len] = args.bind(m, "deque", ["iterable", "maxlen"], 1, 2, 0)?;
    let max_len = if max_len.is_null() || max_len == NONE {
        None
    } else if !m.is_int(max_len) {
        return Err(m.type_error("an integer is required"));
    } else {
        match m.as_i64(max_len) {
            Some(max) if max < 0 => return Err(m.value_error("maxlen must be non-negative")),
            Some(max) => Some(max as usize),
            None => return Err(m.overflow_error("Python int too large to convert to C ssize_t")),
        }
    };
    let fresh = if source.is_null() {
        Vec::new()
    } else {
        m.collect(source)?
    };
    let old = data_mut(m, this).map(|data| {
        data.max_len = max_len;
        data.version += 1;
        std::mem::take(&mut data.items)
    });
    m.drop_refs(old.unwrap_or_default());
    if !source.is_null() {
        push_all(m, this, fresh, false)?;
    }
    Ok(m.none())
}

fn place(m: &mut Machine, id: ObjId, key: ObjId) -> Res<usize> {
    if !m.is_int(key) {
        if m.overrides(key, Special::Index) {
            return Err(Abort::Slow);
        }
        let name = m.type_name(key);
        return Err(m.type_error(format!("sequence index must be integer, not '{name}'")));
    }
    let index = m.index(key)?;
    match sequence::place(index, len(m, id)) {
        Some(place) => Ok(place),
        None => Err(m.index_error("deque index out of range")),
    }
}

pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    let place = place(m, id, key)?;
    let item = data(m, id)
        .and_then(|data| data.items.get(place).copied())
        .unwrap_or(NONE);
    Ok(m.new_ref(item))
}

/// Borrows the value.
pub fn set_item(m: &mut Machine, id: ObjId, key: ObjId, value: ObjId) -> Res<()> {
    let place = place(m, id, key)?;
    m.heap.incref(value);
    let old = data_mut(m, id)
        .and_then(|data| data.items.get_mut(place))
        .map(|slot| std::mem::replace(slot, value));
    m.drop_refs(old);
    Ok(())
}

pub fn del_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res<()> {
    let place = place(m, id, key)?;
    take(m, id, place);
    Ok(())
}

fn take(m: &mut Machine, id: ObjId, place: usize) {
    let old = data_mut(m, id).and_then(|data| {
        data.version += 1;
        let removed = data.items.remove(place);
        // Those before it move up to it.
        data.left = moved(data.left, -1, data.items.is_empty());
        removed
    });
    m.drop_refs(old);
}

pub fn contains(m: &mut Machine, id: ObjId, item: ObjId) -> Res<bool> {
    Ok(find(m, id, item, 0..usize::MAX)?.is_some())
}

fn find(m: &mut Machine, id: ObjId, item: ObjId, range: std::ops::Range<usize>) -> Res<Option<usize>> {
    for index in range {
        let Some(other) = data(m, id).and_then(|data| data.items.get(index).copied()) else {
            break;
        };
        if m.same_or_equal(other, item)? {
            return Ok(Some(index));
        }
    }
    Ok(None)
}

/// A new deque of the same bound with these items (owned).
fn like(m: &mut Machine, id: ObjId, items: Vec<ObjId>) -> Res {
    let max_len = data(m, id).and_then(|data| data.max_len);
    let fresh = DequeData {
        items: VecDeque::new(),
        max_len,
        version: 0,
        left: CENTER,
    };
    let result = m.heap.alloc(types::DEQUE, Payload::Deque(Box::new(fresh)));
    match push_all(m, result, items, false) {
        Ok(()) => Ok(result),
        Err(abort) => {
            m.drop_ref(result);
            Err(abort)
        }
    }
}

pub fn binary(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    match op {
        BinaryOperator::Add => {
            if data(m, a).is_none() || (data(m, b).is_none() && m.overrides(b, Special::Number)) {
                return Ok(None);
            }
            if data(m, b).is_none() {
                let name = m.type_name(b);
                return Err(m.type_error(format!("can only concatenate deque (not \"{name}\") to deque")));
            }
            let joined = [items(m, a), items(m, b)].concat();
            let joined = sequence::owned(m, joined);
            like(m, a, joined).map(Some)
        }
        BinaryOperator::Multiply => {
            let (deque, count) = if data(m, a).is_some() { (a, b) } else { (b, a) };
            let Some(times) = sequence::repeat_count(m, count)? else {
                return if m.overrides(count, Special::Number) {
                    Ok(None)
                } else {
                    Err(sequence::not_a_count(m, count))
                };
            };
            let row = items(m, deque);
            let row = sequence::repeated(m, &row, times)?;
            like(m, deque, row).map(Some)
        }
        _ => Ok(None),
    }
}

pub fn in_place(m: &mut Machine, op: BinaryOperator, a: ObjId, b: ObjId) -> Res<Option<ObjId>> {
    match op {
        BinaryOperator::Add => {
            let fresh = m.collect(b)?;
            push_all(m, a, fresh, false)?;
        }
        BinaryOperator::Multiply => {
            let Some(times) = sequence::repeat_count(m, b)? else {
                return if m.overrides(b, Special::Number) {
                    Ok(None)
                } else {
                    Err(sequence::not_a_count(m, b))
                };
            };
            let row = items(m, a);
            if times == 0 {
                empty(m, a);
            } else {
                let more = sequence::repeated(m, &row, times - 1)?;
                push_all(m, a, more, false)?;
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

fn maxlen(m: &mut Machine, this: ObjId) -> Res {
    Ok(match data(m, this).and_then(|data| data.max_len) {
        Some(max) => m.usize(max),
        None => m.none(),
    })
}

fn append(m: &mut Machine, args: Args) -> Res {
    let item = args.at(m, 1);
    m.heap.incref(item);
    push(m, args.at(m, 0), item, false)?;
    Ok(m.none())
}

fn appendleft(m: &mut Machine, args: Args) -> Res {
    let item = args.at(m, 1);
    m.heap.incref(item);
    push(m, args.at(m, 0), item, true)?;
    Ok(m.none())
}

fn empty(m: &mut Machine, id: ObjId) {
    let old = data_mut(m, id).map(|data| {
        data.version += 1;
        data.left = CENTER;
        std::mem::take(&mut data.items)
    });
    m.drop_refs(old.unwrap_or_default());
}

fn clear(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    empty(m, this);
    Ok(m.none())
}

fn copy(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    if m.type_of(this) != types::DEQUE {
        return Err(Abort::Slow);
    }
    let row = items(m, this);
    let row = sequence::owned(m, row);
    like(m, this, row)
}

fn count(m: &mut Machine, args: Args) -> Res {
    let (this, item) = (args.at(m, 0), args.at(m, 1));
    let mut count = 0;
    for other in items(m, this) {
        count += usize::from(m.same_or_equal(other, item)?);
    }
    Ok(m.usize(count))
}

fn extend(m: &mut Machine, args: Args) -> Res {
    let fresh = m.collect(args.at(m, 1))?;
    push_all(m, args.at(m, 0), fresh, false)?;
    Ok(m.none())
}

fn extendleft(m: &mut Machine, args: Args) -> Res {
    let fresh = m.collect(args.at(m, 1))?;
    push_all(m, args.at(m, 0), fresh, true)?;
    Ok(m.none())
}

fn index(m: &mut Machine, args: Args) -> Res {
    let (this, item) = (args.at(m, 0), args.at(m, 1));
    let range = sequence::bounds(m, args, 2, len(m, this))?;
    match find(m, this, item, range)? {
        Some(index) => Ok(m.usize(index)),
        None => {
            let text = m.repr(item)?;
            Err(m.value_error(format!("{text} is not in deque")))
        }
    }
}

fn insert(m: &mut Machine, args: Args) -> Res {
    let (this, item) = (args.at(m, 0), args.at(m, 2));
    let at = super::text_args::size(m, args.at(m, 1))?;
    let len = len(m, this);
    m.check_items(len)?;
    if data(m, this)
        .and_then(|data| data.max_len)
        .is_some_and(|max| len >= max)
    {
        return Err(m.index_error("deque already at its maximum size"));
    }
    // Those before it make room, or those behind it where it is counted from the end.
    let makes_room = i64::from(at < len as i64 && (at >= 0 || at <= -(len as i64)));
    let at = if at < 0 {
        at.saturating_add(len as i64).max(0) as usize
    } else {
        (at as usize).min(len)
    };
    m.heap.incref(item);
    if let Some(data) = data_mut(m, this) {
        data.version += 1;
        data.items.insert(at, item);
        data.left = moved(data.left, makes_room, false);
    }
    Ok(m.none())
}

fn pop_end(m: &mut Machine, args: Args, left: bool) -> Res {
    let item = data_mut(m, args.at(m, 0)).and_then(|data| {
        let item = if left {
            data.items.pop_front()
        } else {
            data.items.pop_back()
        };
        data.left = moved(data.left, -i64::from(left), data.items.is_empty());
        data.version += u64::from(item.is_some());
        item
    });
    match item {
        Some(item) => Ok(item),
        None => Err(m.index_error("pop from an empty deque")),
    }
}

fn pop(m: &mut Machine, args: Args) -> Res {
    pop_end(m, args, false)
}

fn popleft(m: &mut Machine, args: Args) -> Res {
    pop_end(m, args, true)
}

fn remove(m: &mut Machine, args: Args) -> Res {
    let (this, item) = (args.at(m, 0), args.at(m, 1));
    match find(m, this, item, 0..usize::MAX)? {
        Some(place) => {
            take(m, this, place);
            Ok(m.none())
        }
        None => {
            let text = m.repr(item)?;
            Err(m.value_error(format!("{text} is not in deque")))
        }
    }
}

fn reverse(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    if let Some(data) = data_mut(m, this) {
        data.items.make_contiguous().reverse();
    }
    Ok(m.none())
}

fn rotate(m: &mut Machine, args: Args) -> Res {
    let this = args.at(m, 0);
    let steps = match args.get(m, 1) {
        Some(steps) => super::text_args::size(m, steps)?,
        None => 1,
    };
    if let Some(data) = data_mut(m, this) {
        let len = data.items.len();
        if len > 1 {
            data.version += 1;
            data.items.rotate_right(steps.rem_euclid(len as i64) as usize);
            // It goes the shorter way round.
            let (len, half) = (len as i64, len as i64 / 2);
            let steps = if steps.unsigned_abs() > half as u64 {
                let steps = (steps.saturating_add(half)).rem_euclid(len);
                steps - half
            } else {
                steps
            };
            data.left = moved(data.left, steps, false);
        }
    }
    Ok(m.none())
}
