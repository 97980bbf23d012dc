//! The `tracemalloc` module: which lines have asked for the memory in use (see `machine/allocations.rs`). Its classes are
//! Python (`library/tracemalloc.py`).
//!
//! Sizes are what CPython would ask its allocator for, so that sums of many objects agree with CPython's to a few per cent.
//! They cannot agree to the byte: CPython makes some lists, tuples, dicts, floats and frames from free lists, without
//! asking; a peak within one instruction is not seen; and what the library does is counted for the line that has called it.

use crate::machine::{Args, Arity, Machine, NativeDef, ObjId, Res, fixed};

fn start(m: &mut Machine, args: Args) -> Res {
    const MOST: i64 = 65535;
    let depth = match args.get(m, 0) {
        Some(depth) => m.index(depth)?,
        None => 1,
    };
    if !(1..=MOST).contains(&depth) {
        return Err(m.value_error(format!("the number of frames must be in range [1; {MOST}]")));
    }
    m.start_allocations(depth as usize);
    Ok(m.none())
}

fn stop(m: &mut Machine, _: Args) -> Res {
    m.allocations = None;
    Ok(m.none())
}

fn is_tracing(m: &mut Machine, _: Args) -> Res {
    let is = m.allocations.is_some();
    Ok(m.bool(is))
}

fn get_traced_memory(m: &mut Machine, _: Args) -> Res {
    let known = m.allocations.as_ref();
    let [current, peak] = known.map_or([0; 2], |known| [known.current, known.peak]);
    let items = [current, peak].map(|bytes| m.usize(bytes));
    Ok(m.tuple(items.to_vec()))
}

fn reset_peak(m: &mut Machine, _: Args) -> Res {
    if let Some(known) = &mut m.allocations {
        known.peak = known.current;
    }
    Ok(m.none())
}

fn clear_traces(m: &mut Machine, _: Args) -> Res {
    m.clear_allocations();
    Ok(m.none())
}

fn get_tracemalloc_memory(m: &mut Machine, _: Args) -> Res {
    let bytes = m.allocations.as_ref().map_or(0, |known| known.bytes());
    Ok(m.usize(bytes))
}

fn get_traceback_limit(m: &mut Machine, _: Args) -> Res {
    let depth = m.allocations.as_ref().map_or(1, |known| known.depth);
    Ok(m.usize(depth))
}

/// `((filename, line), …)`, innermost first.
fn lines(m: &mut Machine, lines: &[(std::rc::Rc<str>, u32)]) -> ObjId {
    let mut items = Vec::new();
    for (file, line) in lines {
        let pair = vec![m.str(&**file), m.int((*line).into())];
        items.push(m.tuple(pair));
    }
    m.tuple(items)
}

/// `_get_traces()`: `(domain, size, lines, depth of the stack)` for each block.
fn get_traces(m: &mut Machine, _: Args) -> Res {
    let Some(known) = m.allocations.clone() else {
        return Ok(m.list(Vec::new()));
    };
    m.check_items(known.blocks().count())?;
    Ok(m.without_allocations(|m| {
        let places: Vec<ObjId> = known.lines().iter().map(|(found, _)| lines(m, found)).collect();
        let mut traces = Vec::new();
        for (bytes, number) in known.blocks() {
            let (_, depth) = known.lines()[number as usize];
            let place = m.new_ref(places[number as usize]);
            let items = vec![m.int(0), m.usize(bytes), place, m.usize(depth)];
            traces.push(m.tuple(items));
        }
        m.drop_refs(places);
        m.list(traces)
    }))
}

fn get_object_traceback(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let serial = m.heap.get(id).serial;
    let found = m.allocations.as_ref().and_then(|known| known.of(id, serial)).cloned();
    Ok(match found {
        Some((found, _)) => m.without_allocations(|m| lines(m, &found)),
        None => m.new_ref(fixed::NONE),
    })
}

pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("start", Arity::Range(0, 1), start),
    NativeDef::function("stop", Arity::None, stop),
    NativeDef::function("is_tracing", Arity::None, is_tracing),
    NativeDef::function("get_traced_memory", Arity::None, get_traced_memory),
    NativeDef::function("reset_peak", Arity::None, reset_peak),
    NativeDef::function("clear_traces", Arity::None, clear_traces),
    NativeDef::function("get_tracemalloc_memory", Arity::None, get_tracemalloc_memory),
    NativeDef::function("get_traceback_limit", Arity::None, get_traceback_limit),
    NativeDef::function("_get_traces", Arity::None, get_traces),
    NativeDef::function("_get_object_traceback", Arity::One, get_object_traceback),
];
