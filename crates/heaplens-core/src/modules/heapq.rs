//! The two walks of `heapq`, for items whose comparison needs no Python code.
//!
//! Each first finds its way by comparing alone and moves items only at the end. So a walk that meets an item it cannot
//! compare has changed nothing, and says so: the module's Python then takes the same way, comparison by comparison.

use std::cmp::Ordering;

use crate::machine::ops::Comparison;
use crate::machine::{Abort, Args, Arity, Machine, NativeDef, ObjId, Res};
use crate::objects::Payload;

pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_heap_towards_root", Arity::Range(3, 3), towards_root),
    NativeDef::function("_heap_towards_leaf", Arity::Range(2, 2), towards_leaf),
];

/// `_heap_towards_root(heap, root, at)`: whether the item at `at` has been moved up to where it belongs.
fn towards_root(m: &mut Machine, args: Args) -> Res {
    let heap = args.at(m, 0);
    let (root, at) = (index(m, args.at(m, 1)), index(m, args.at(m, 2)));
    let done = match (root, at) {
        (Some(root), Some(at)) => way_up(m, heap, item(m, heap, at), root, at)?.map(|way| (at, way)),
        _ => None,
    };
    Ok(finish(m, heap, done))
}

/// `_heap_towards_leaf(heap, at)`: as above, down along the smaller children to a leaf and then up again.
fn towards_leaf(m: &mut Machine, args: Args) -> Res {
    let heap = args.at(m, 0);
    let Some(start) = index(m, args.at(m, 1)) else {
        return Ok(finish(m, heap, None));
    };
    let moved = item(m, heap, start);
    let end = m.as_list(heap).map_or(0, |items| items.len());
    let mut way = Vec::new();
    let mut at = start;
    while 2 * at + 1 < end {
        let mut child = 2 * at + 1;
        if child + 1 < end {
            match less(m, item(m, heap, child), item(m, heap, child + 1))? {
                Some(true) => {}
                Some(false) => child += 1,
                None => return Ok(finish(m, heap, None)),
            }
        }
        way.push(child);
        at = child;
    }
    // Up again: the children on the way are where their parents were.
    while let Some(&last) = way.last() {
        match less(m, moved, item(m, heap, last))? {
            Some(true) => drop(way.pop()),
            Some(false) => break,
            None => return Ok(finish(m, heap, None)),
        }
    }
    Ok(finish(m, heap, Some((start, way))))
}

/// The places that an item passes on its way from `at` towards `root`.
fn way_up(m: &mut Machine, heap: ObjId, moved: ObjId, root: usize, mut at: usize) -> Res<Option<Vec<usize>>> {
    let mut way = Vec::new();
    while at > root {
        let parent = (at - 1) / 2;
        match less(m, moved, item(m, heap, parent))? {
            Some(true) => way.push(parent),
            Some(false) => break,
            None => return Ok(None),
        }
        at = parent;
    }
    Ok(Some(way))
}

/// Moves the item at the beginning of a way to its end, and every other item on it one back.
fn finish(m: &mut Machine, heap: ObjId, done: Option<(usize, Vec<usize>)>) -> ObjId {
    let Some((mut at, way)) = done else {
        return m.bool(false);
    };
    if let Payload::List(items) = m.heap.payload_mut(heap) {
        for next in way {
            if at.max(next) < items.len() {
                items.swap(at, next);
            }
            at = next;
        }
    }
    m.bool(true)
}

fn item(m: &Machine, heap: ObjId, at: usize) -> ObjId {
    m.as_list(heap)
        .and_then(|items| items.get(at).copied())
        .unwrap_or_default()
}

fn index(m: &Machine, index: ObjId) -> Option<usize> {
    match *m.heap.payload(index) {
        Payload::Int(index) => usize::try_from(index).ok(),
        _ => None,
    }
}

/// `None` where only Python can say, or where it has to raise.
fn less(m: &mut Machine, a: ObjId, b: ObjId) -> Res<Option<bool>> {
    if let Some(ordering) = m.order_plain(a, b, 0) {
        return Ok(Some(ordering == Some(Ordering::Less)));
    }
    match m.compare_natively(a, b, Comparison::Lt, 0) {
        Err(Abort::Slow) => Ok(None),
        answer => answer,
    }
}
