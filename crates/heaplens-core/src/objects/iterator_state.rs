//! `__reduce__` and `__setstate__` of built-in iterators: how far they are, for `copy` and `pickle`.

use super::{IteratorData, Payload};
use crate::machine::{Args, Arity, Machine, NativeDef, ObjId, Res, types};

pub const REDUCE: NativeDef = NativeDef::method("__reduce__", Arity::None, reduce);
pub const SETSTATE: NativeDef = NativeDef::method("__setstate__", Arity::One, setstate);

fn data(m: &Machine, id: ObjId) -> Option<IteratorData> {
    match m.heap.payload(id) {
        Payload::Iterator(data) => Some((**data).clone()),
        _ => None,
    }
}

/// `(function, args)` or `(function, args, state)`; the arguments are owned.
fn parts(m: &mut Machine, function: ObjId, args: Vec<ObjId>, state: Option<i64>) -> Res {
    let mut parts = vec![function, m.tuple(args)];
    if let Some(state) = state {
        parts.push(m.int(state));
    }
    Ok(m.tuple(parts))
}

fn iter_function(m: &mut Machine) -> ObjId {
    let found = m
        .dict_get_text(m.builtins, "iter")
        .unwrap_or(crate::machine::fixed::NONE);
    m.new_ref(found)
}

fn reduce(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let Some(data) = data(m, id) else { return Ok(m.none()) };
    let function = match data {
        IteratorData::Enumerate { .. }
        | IteratorData::Zip { .. }
        | IteratorData::Map { .. }
        | IteratorData::Filter { .. }
        | IteratorData::Reversed { .. } => {
            let class = m.type_of(id);
            m.new_ref(class)
        }
        IteratorData::ListReverse { next: Some(_), .. } => m.new_ref(types::REVERSED),
        _ => iter_function(m),
    };
    let owned = |m: &mut Machine, ids: &[ObjId]| ids.iter().map(|&id| m.new_ref(id)).collect::<Vec<_>>();
    match data {
        IteratorData::List { list: source, next }
        | IteratorData::Tuple { tuple: source, next }
        | IteratorData::Str { text: source, next, .. }
        | IteratorData::Bytes { bytes: source, next }
        | IteratorData::Buffer { buffer: source, next }
            if !source.is_null() =>
        {
            let args = owned(m, &[source]);
            parts(m, function, args, Some(next as i64))
        }
        IteratorData::ListReverse { list, next: Some(next) } => {
            let args = owned(m, &[list]);
            parts(m, function, args, Some(next as i64))
        }
        IteratorData::Sequence { sequence, next } | IteratorData::Reversed { sequence, next }
            if !sequence.is_null() =>
        {
            let args = owned(m, &[sequence]);
            parts(m, function, args, Some(next))
        }
        IteratorData::Enumerate { iterator, index } => {
            let args = owned(m, &[iterator, index]);
            parts(m, function, args, None)
        }
        IteratorData::Zip { iterators, strict } => {
            let members = m.tuple_items(iterators).to_vec();
            let args = owned(m, &members);
            let made = parts(m, function, args, None)?;
            if !strict {
                return Ok(made);
            }
            let mut members = m.tuple_items(made).to_vec();
            members = owned(m, &members);
            m.drop_ref(made);
            members.push(m.bool(true));
            Ok(m.tuple(members))
        }
        IteratorData::Map {
            function: mapped,
            iterators,
        } => {
            let mut members = vec![mapped];
            members.extend(m.tuple_items(iterators));
            let args = owned(m, &members);
            parts(m, function, args, None)
        }
        IteratorData::Filter {
            function: kept,
            iterator,
        } => {
            let args = owned(m, &[kept, iterator]);
            parts(m, function, args, None)
        }
        IteratorData::Callable { callable, sentinel } if !callable.is_null() => {
            let args = owned(m, &[callable, sentinel]);
            parts(m, function, args, None)
        }
        IteratorData::Range { next, step, left } => {
            let stop = i128::from(next) + i128::from(step) * i128::from(left);
            let ends = [m.int(next), m.big(stop.into()), m.int(step)];
            let args = vec![m.heap.alloc(types::RANGE, Payload::Range(Box::new(ends)))];
            parts(m, function, args, Some(0))
        }
        IteratorData::LongRange { .. } => {
            m.drop_ref(function);
            Err(m.type_error("cannot pickle 'longrange_iterator' object"))
        }
        // An end of its own kind.
        IteratorData::Tuple { .. }
        | IteratorData::Bytes { .. }
        | IteratorData::Sequence { .. }
        | IteratorData::Callable { .. } => {
            let args = vec![m.tuple(Vec::new())];
            parts(m, function, args, None)
        }
        IteratorData::Str { .. } => {
            let args = vec![m.str("")];
            parts(m, function, args, None)
        }
        // What is left, as a list.
        data => {
            let mut held = Vec::new();
            data.references(&mut |_, id| held.push(id));
            for id in held {
                m.heap.incref(id);
            }
            let class = m.type_of(id);
            let copy = m.heap.alloc(class, Payload::Iterator(Box::new(data)));
            let mut items = Vec::new();
            loop {
                match m.next(copy) {
                    Ok(Some(item)) => items.push(item),
                    Ok(None) => break,
                    Err(abort) => {
                        m.drop_refs(items);
                        m.drop_refs([copy, function]);
                        return Err(abort);
                    }
                }
            }
            m.drop_ref(copy);
            let args = vec![m.list(items)];
            parts(m, function, args, None)
        }
    }
}

fn setstate(m: &mut Machine, args: Args) -> Res {
    let (id, state) = (args.at(m, 0), args.at(m, 1));
    let state = m.index(state)?;
    let source = match data(m, id) {
        Some(
            IteratorData::List { list: source, .. }
            | IteratorData::Tuple { tuple: source, .. }
            | IteratorData::Str { text: source, .. }
            | IteratorData::Bytes { bytes: source, .. }
            | IteratorData::ListReverse { list: source, .. },
        ) => source,
        _ => ObjId::NULL,
    };
    let len = if source.is_null() {
        i64::MAX
    } else {
        m.native_len(source).map_or(0, |len| len as i64)
    };
    let at = state.clamp(0, len);
    let text = m.text_of(source);
    if let Payload::Iterator(data) = m.heap.payload_mut(id) {
        match &mut **data {
            IteratorData::List { next, .. } | IteratorData::Tuple { next, .. } | IteratorData::Bytes { next, .. } => {
                *next = at as usize;
            }
            IteratorData::Str { next, offset, .. } => {
                *next = at as usize;
                *offset = text
                    .text
                    .char_indices()
                    .nth(at as usize)
                    .map_or(text.text.len(), |(at, _)| at);
            }
            IteratorData::ListReverse { next, .. } => *next = usize::try_from(state.min(len - 1)).ok(),
            IteratorData::Sequence { next, .. } => *next = at,
            IteratorData::Reversed { next, .. } => *next = state.max(-1),
            IteratorData::Zip { strict, .. } => *strict = state != 0,
            _ => {}
        }
    }
    Ok(m.none())
}
