//! The `gc` module (`Modules/gcmodule.c`): what the cycle collector knows and does.
//!
//! `collect` runs finalizers, which are Python code, so it is a prelude function around the collector's two halves.

use crate::machine::{Abort, Args, Arity, Flags, Machine, NativeDef, ObjId, Res, counts_instances};
use crate::objects::Payload;

fn collect(m: &mut Machine, args: Args) -> Res {
    let [_] = args.bind(m, "collect", ["generation"], 0, 1, 0)?;
    Err(Abort::Slow)
}

fn set_enabled<const ON: bool>(m: &mut Machine, _: Args) -> Res {
    m.gc.enabled = ON;
    m.set_collection_trigger();
    Ok(m.none())
}

fn is_enabled(m: &mut Machine, _: Args) -> Res {
    let enabled = m.gc.enabled;
    Ok(m.bool(enabled))
}

fn triple(m: &mut Machine, values: [i64; 3]) -> Res {
    let items = values.map(|value| m.int(value)).to_vec();
    Ok(m.tuple(items))
}

fn get_count(m: &mut Machine, _: Args) -> Res {
    let counts = m.heap.gc_counts;
    triple(m, counts)
}

fn get_threshold(m: &mut Machine, _: Args) -> Res {
    let thresholds = m.gc.thresholds;
    triple(m, thresholds)
}

fn set_threshold(m: &mut Machine, args: Args) -> Res {
    if args.is_empty() {
        return Err(m.type_error("set_threshold() takes at least 1 argument (0 given)"));
    }
    let mut thresholds = m.gc.thresholds;
    for (place, value) in thresholds.iter_mut().zip(args.rest(m, 0)) {
        *place = m.index(value)?;
    }
    m.gc.thresholds = thresholds;
    m.set_collection_trigger();
    Ok(m.none())
}

/// Generation by generation, each in its own order; what no generation has comes last.
fn tracked(m: &Machine) -> Vec<ObjId> {
    let mut found = Vec::new();
    let mut listed = std::collections::BTreeSet::new();
    for (generation, list) in m.heap.tracked.iter().enumerate() {
        for &(id, serial) in list {
            let obj = m.heap.get(id);
            let lives = obj.serial == serial && obj.flags.has(Flags::TRACKED);
            if lives && usize::from(obj.flags.generation()) == generation && listed.insert(id) {
                found.push(id);
            }
        }
    }
    let others = m.heap.iter().filter(|(_, obj)| obj.flags.has(Flags::TRACKED));
    found.extend(others.map(|(id, _)| id).filter(|id| !listed.contains(id)));
    found
}

fn list_of(m: &mut Machine, items: Vec<ObjId>) -> Res {
    m.check_items(items.len())?;
    for &id in &items {
        m.new_ref(id);
    }
    Ok(m.list(items))
}

fn get_objects(m: &mut Machine, args: Args) -> Res {
    let [generation] = args.bind(m, "get_objects", ["generation"], 0, 1, 0)?;
    let mut found = tracked(m);
    if !generation.is_null() && generation != crate::machine::fixed::NONE {
        let generation = m.index(generation)?;
        if generation >= 3 {
            return Err(m.value_error("generation parameter must be less than the number of available generations (3)"));
        }
        if generation < 0 {
            return Err(m.value_error("generation parameter cannot be negative"));
        }
        found.retain(|&id| i64::from(m.heap.get(id).flags.generation()) == generation);
    }
    list_of(m, found)
}

fn get_referrers(m: &mut Machine, args: Args) -> Res {
    let wanted = args.rest(m, 0);
    let mut found = Vec::new();
    for id in tracked(m) {
        let mut refers = false;
        m.traverse(id, &mut |target| refers |= wanted.contains(&target));
        if refers {
            found.push(id);
        }
    }
    list_of(m, found)
}

fn get_referents(m: &mut Machine, args: Args) -> Res {
    let mut found = Vec::new();
    for id in args.rest(m, 0) {
        m.traverse(id, &mut |target| found.push(target));
    }
    list_of(m, found)
}

fn freeze(m: &mut Machine, _args: Args) -> Res {
    m.heap.freeze();
    Ok(m.none())
}

fn unfreeze(m: &mut Machine, _args: Args) -> Res {
    m.heap.unfreeze();
    Ok(m.none())
}

fn get_freeze_count(m: &mut Machine, _args: Args) -> Res {
    let count = m.heap.frozen_count();
    Ok(m.usize(count))
}

fn is_tracked(m: &mut Machine, args: Args) -> Res {
    let id = args.at(m, 0);
    let obj = m.heap.get(id);
    // A type of the interpreter's own is no object of the collector's.
    if matches!(obj.payload, Payload::Type(_)) && !counts_instances(id) {
        return Ok(m.bool(false));
    }
    // What the interpreter made before the program began is never collected here, but CPython's collector knows it.
    let permanent = obj.flags.has(Flags::PERMANENT) && obj.payload.is_container() && m.native_len(id) != Some(0);
    let tracked = obj.flags.has(Flags::TRACKED) || permanent;
    Ok(m.bool(tracked))
}

fn is_finalized(m: &mut Machine, args: Args) -> Res {
    let finalized = m.heap.get(args.at(m, 0)).flags.has(Flags::FINALIZED);
    Ok(m.bool(finalized))
}

fn get_stats(m: &mut Machine, _: Args) -> Res {
    let mut rows = Vec::new();
    for stats in m.gc.stats {
        let dict = m.dict();
        for (name, value) in ["collections", "collected", "uncollectable"].into_iter().zip(stats) {
            let value = m.int(value as i64);
            m.dict_set_text(dict, name, value);
        }
        rows.push(dict);
    }
    Ok(m.list(rows))
}

fn get_debug(m: &mut Machine, _: Args) -> Res {
    let debug = m.gc.debug;
    Ok(m.int(debug))
}

fn set_debug(m: &mut Machine, args: Args) -> Res {
    m.gc.debug = m.index(args.at(m, 0))?;
    Ok(m.none())
}

pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("collect", Arity::Any, collect).shim("gc_collect"),
    NativeDef::function("enable", Arity::None, set_enabled::<true>),
    NativeDef::function("disable", Arity::None, set_enabled::<false>),
    NativeDef::function("isenabled", Arity::None, is_enabled),
    NativeDef::function("get_count", Arity::None, get_count),
    NativeDef::function("get_threshold", Arity::None, get_threshold),
    NativeDef::function("set_threshold", Arity::Range(0, 3), set_threshold),
    NativeDef::function("get_objects", Arity::Any, get_objects),
    NativeDef::function("get_referrers", Arity::AtLeast(0), get_referrers),
    NativeDef::function("get_referents", Arity::AtLeast(0), get_referents),
    NativeDef::function("is_tracked", Arity::One, is_tracked),
    NativeDef::function("is_finalized", Arity::One, is_finalized),
    NativeDef::function("get_stats", Arity::None, get_stats),
    NativeDef::function("get_debug", Arity::None, get_debug),
    NativeDef::function("set_debug", Arity::One, set_debug),
    NativeDef::function("freeze", Arity::None, freeze),
    NativeDef::function("unfreeze", Arity::None, unfreeze),
    NativeDef::function("get_freeze_count", Arity::None, get_freeze_count),
];

pub fn constants(m: &mut Machine, dict: ObjId) {
    let debug = [
        ("DEBUG_STATS", 1),
        ("DEBUG_COLLECTABLE", 2),
        ("DEBUG_UNCOLLECTABLE", 4),
        ("DEBUG_SAVEALL", 32),
        ("DEBUG_LEAK", 38),
    ];
    for (name, value) in debug {
        let value = m.int(value);
        m.dict_set_text(dict, name, value);
    }
    for name in ["garbage", "callbacks"] {
        let list = m.list(Vec::new());
        m.heap.incref(list);
        if name == "garbage" {
            m.gc.garbage = list;
        } else {
            m.gc.callbacks = list;
        }
        m.dict_set_text(dict, name, list);
    }
}
