//! The steps of `itertools`' combinatoric iterators.
//!
//! `prelude/itertools.py` keeps their state in lists of small ints. Each function here takes such lists on to the next
//! arrangement, in the order that the documentation of `itertools` lays down, and answers with what the pool has at those
//! places: a tuple, or `None` after the last arrangement. No Python runs. A program that changes those lists (`gc` shows
//! them) gets other tuples, but does no harm.

use crate::machine::{Args, Arity, Machine, NativeDef, ObjId, Res};

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_pick", Arity::Range(2, 2), pick),
    NativeDef::function("_pick_each", Arity::Range(2, 2), pick_each),
    NativeDef::function("_next_product", Arity::Range(2, 2), next_product),
    NativeDef::function("_next_combination", Arity::Range(2, 2), next_combination),
    NativeDef::function("_next_combination_again", Arity::Range(2, 2), next_combination_again),
    NativeDef::function("_next_permutation", Arity::Range(3, 3), next_permutation),
];

/// `_pick(pool, indices)`: what a tuple holds at each of the indices.
fn pick(m: &mut Machine, args: Args) -> Res {
    let indices = numbers(m, args.at(m, 1));
    Ok(picked(m, args.at(m, 0), &indices))
}

/// `_pick_each(pools, indices)`: what each of some tuples holds at its own index.
fn pick_each(m: &mut Machine, args: Args) -> Res {
    let indices = numbers(m, args.at(m, 1));
    Ok(picked_from_each(m, args.at(m, 0), &indices))
}

/// `_next_product(pools, indices)`: counts up, the last index fastest.
fn next_product(m: &mut Machine, args: Args) -> Res {
    let (pools, list) = (args.at(m, 0), args.at(m, 1));
    let mut indices = numbers(m, list);
    for at in (0..indices.len()).rev() {
        indices[at] = indices[at].saturating_add(1);
        let pool = m.as_list(pools).and_then(|pools| pools.get(at).copied());
        if pool.is_some_and(|pool| indices[at] < m.tuple_items(pool).len()) {
            put(m, list, &indices);
            return Ok(picked_from_each(m, pools, &indices));
        }
        indices[at] = 0;
    }
    Ok(m.none())
}

/// `_next_combination(pool, indices)`: indices that rise.
fn next_combination(m: &mut Machine, args: Args) -> Res {
    let (pool, list) = (args.at(m, 0), args.at(m, 1));
    let mut indices = numbers(m, list);
    let (n, r) = (m.tuple_items(pool).len(), indices.len());
    let Some(at) = (0..r).rev().find(|&at| indices[at].saturating_add(r) < at + n) else {
        return Ok(m.none());
    };
    let first = indices[at] + 1;
    for (index, number) in indices[at..].iter_mut().zip(first..) {
        *index = number;
    }
    put(m, list, &indices);
    Ok(picked(m, pool, &indices))
}

/// `_next_combination_again(pool, indices)`: indices that never fall.
fn next_combination_again(m: &mut Machine, args: Args) -> Res {
    let (pool, list) = (args.at(m, 0), args.at(m, 1));
    let mut indices = numbers(m, list);
    let n = m.tuple_items(pool).len();
    let Some(at) = indices.iter().rposition(|&index| index < n.saturating_sub(1)) else {
        return Ok(m.none());
    };
    let next = indices[at] + 1;
    indices[at..].fill(next);
    put(m, list, &indices);
    Ok(picked(m, pool, &indices))
}

/// `_next_permutation(pool, indices, cycles)`: as many indices as there are cycles are shown; a cycle counts the exchanges
/// that are left at its place.
fn next_permutation(m: &mut Machine, args: Args) -> Res {
    let (pool, list, counters) = (args.at(m, 0), args.at(m, 1), args.at(m, 2));
    let (mut indices, mut cycles) = (numbers(m, list), numbers(m, counters));
    let n = indices.len();
    for at in (0..cycles.len().min(n)).rev() {
        cycles[at] = cycles[at].saturating_sub(1);
        if cycles[at] == 0 {
            indices[at..].rotate_left(1);
            cycles[at] = n - at;
            continue;
        }
        indices.swap(at, n.saturating_sub(cycles[at]));
        put(m, list, &indices);
        put(m, counters, &cycles);
        let shown = cycles.len().min(n);
        return Ok(picked(m, pool, &indices[..shown]));
    }
    Ok(m.none())
}

fn numbers(m: &Machine, list: ObjId) -> Vec<usize> {
    let items = m.as_list(list).into_iter().flat_map(|items| items.iter());
    let numbers = items.map(|&item| m.as_i64(item).and_then(|number| usize::try_from(number).ok()));
    numbers.map(Option::unwrap_or_default).collect()
}

/// Writes the numbers that have changed.
fn put(m: &mut Machine, list: ObjId, numbers: &[usize]) {
    for (at, &number) in numbers.iter().enumerate() {
        let held = m.as_list(list).and_then(|items| items.get(at).copied());
        if held.and_then(|held| m.as_i64(held)) == Some(number as i64) {
            continue;
        }
        let new = m.int(number as i64);
        let place = m.as_list_mut(list).and_then(|items| items.get_mut(at));
        let old = place.map_or(new, |place| std::mem::replace(place, new));
        m.heap.decref(old);
    }
}

fn picked(m: &mut Machine, pool: ObjId, indices: &[usize]) -> ObjId {
    let pool = m.tuple_items(pool);
    let items = indices.iter().filter_map(|&index| pool.get(index).copied()).collect();
    new_tuple(m, items)
}

fn picked_from_each(m: &mut Machine, pools: ObjId, indices: &[usize]) -> ObjId {
    let pools = m.as_list(pools).into_iter().flat_map(|pools| pools.iter());
    let items = pools
        .zip(indices)
        .filter_map(|(&pool, &index)| m.tuple_items(pool).get(index).copied());
    let items = items.collect();
    new_tuple(m, items)
}

/// A tuple of borrowed items.
fn new_tuple(m: &mut Machine, items: Vec<ObjId>) -> ObjId {
    items.iter().for_each(|&item| m.heap.incref(item));
    m.tuple(items)
}
