//! The `time` module on a virtual clock: it starts at a fixed moment, every instruction takes as long as the next, and
//! `sleep` moves it on at once. So a run is the same every time, and no real clock is ever read.

use crate::machine::{Abort, Args, Arity, Machine, NativeDef, ObjId, Res};
use crate::objects::Payload;
use crate::objects::number_ops::{pure, real_value};

/// When every run begins: 2024-01-01 00:00:00 UTC.
const EPOCH_SECS: i64 = 1_704_067_200;
/// What one instruction takes.
const INSTRUCTION_NS: i64 = 50;
/// Where the module keeps what `sleep` has added, in nanoseconds.
const SLEPT: &str = "_slept_ns";

/// The module's dict (borrowed), once the module has been made.
fn module_dict(m: &mut Machine) -> Option<ObjId> {
    let key = m.intern("time");
    let module = m.dict_get_str(m.modules, key);
    m.drop_ref(key);
    match m.heap.payload(module?) {
        Payload::Module(data) => Some(data.dict),
        _ => None,
    }
}

fn slept_ns(m: &mut Machine) -> i64 {
    let Some(dict) = module_dict(m) else { return 0 };
    let key = m.intern(SLEPT);
    let slept = m.dict_get_str(dict, key).and_then(|slept| m.as_i64(slept));
    m.drop_ref(key);
    slept.unwrap_or(0)
}

/// Nanoseconds since the run began.
fn elapsed_ns(m: &mut Machine) -> i64 {
    let ran = i64::try_from(m.instructions)
        .unwrap_or(i64::MAX)
        .saturating_mul(INSTRUCTION_NS);
    ran.saturating_add(slept_ns(m))
}

fn time_ns(m: &mut Machine, _args: Args) -> Res {
    let now = elapsed_ns(m).saturating_add(EPOCH_SECS * 1_000_000_000);
    Ok(m.int(now))
}

fn time(m: &mut Machine, _args: Args) -> Res {
    let now = EPOCH_SECS as f64 + elapsed_ns(m) as f64 / 1e9;
    Ok(m.float(now))
}

fn counter(m: &mut Machine, _args: Args) -> Res {
    let now = elapsed_ns(m) as f64 / 1e9;
    Ok(m.float(now))
}

fn counter_ns(m: &mut Machine, _args: Args) -> Res {
    let now = elapsed_ns(m);
    Ok(m.int(now))
}

/// Processor time stands still while the program sleeps.
fn process_time(m: &mut Machine, _args: Args) -> Res {
    let ran = m.instructions as f64 * INSTRUCTION_NS as f64 / 1e9;
    Ok(m.float(ran))
}

/// Whether there are other threads, which go on while one sleeps: what `_thread` knows of them.
fn has_threads(m: &mut Machine) -> bool {
    let Some(module) = m.dict_get_text(m.modules, "_thread") else {
        return false;
    };
    let threads = m.dict_get_text(m.module_dict(module), "_threads");
    threads.and_then(|dict| m.native_len(dict)).is_some_and(|len| len > 0)
}

fn sleep(m: &mut Machine, args: Args) -> Res {
    let secs = args.at(m, 0);
    let Some(secs) = real_value(m, secs)? else {
        let name = m.type_name(secs);
        return Err(m.type_error(format!("'{name}' object cannot be interpreted as an integer")));
    };
    if secs.is_nan() {
        return Err(m.value_error("Invalid value NaN (not a number)"));
    }
    if secs < 0.0 {
        return Err(m.value_error("sleep length must be non-negative"));
    }
    if has_threads(m) {
        return Err(Abort::Slow);
    }
    pass_time(m, secs)
}

fn pass_time(m: &mut Machine, secs: f64) -> Res {
    let whole = crate::numbers::int_ops::float_to_int((secs * 1e9).ceil().min(9e18));
    let added = pure(m, whole)?;
    let slept = slept_ns(m).saturating_add(i64::try_from(added).unwrap_or(i64::MAX));
    if let Some(dict) = module_dict(m) {
        let slept = m.int(slept);
        m.dict_set_text(dict, SLEPT, slept);
    }
    Ok(m.none())
}

/// `_time_passes(seconds)`: every thread sleeps.
fn time_passes(m: &mut Machine, args: Args) -> Res {
    let secs = real_value(m, args.at(m, 0))?.unwrap_or(0.0);
    pass_time(m, secs.max(0.0))
}

pub const INTRINSICS: &[NativeDef] = &[NativeDef::function("_time_passes", Arity::One, time_passes)];

pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("time", Arity::None, time),
    NativeDef::function("time_ns", Arity::None, time_ns),
    NativeDef::function("perf_counter", Arity::None, counter),
    NativeDef::function("perf_counter_ns", Arity::None, counter_ns),
    NativeDef::function("monotonic", Arity::None, counter),
    NativeDef::function("monotonic_ns", Arity::None, counter_ns),
    NativeDef::function("process_time", Arity::None, process_time),
    NativeDef::function("sleep", Arity::One, sleep).shim("time_sleep"),
];
