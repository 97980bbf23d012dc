//! The modules a program can import: native ones, one file each (a table of functions and a function that adds the
//! constants), and those written in Python, which are prelude code.

pub mod builtins;
pub mod classes;
pub mod math;
pub mod operator;
pub mod output;
pub mod random;
pub mod string;
pub mod time;

use crate::machine::{Machine, NativeDef, ObjId};
use crate::objects;

/// Name, functions, and what adds the rest to the module's dict. A module that is in [`PRELUDE_MODULES`] too runs that
/// source in the same namespace afterwards.
pub type NativeModule = (&'static str, &'static [NativeDef], fn(&mut Machine, ObjId));

pub const NATIVE_MODULES: &[NativeModule] = &[
    ("math", math::FUNCTIONS, math::constants),
    ("operator", operator::FUNCTIONS, no_constants),
    ("random", random::FUNCTIONS, no_constants),
    ("string", string::FUNCTIONS, string::constants),
    ("time", time::FUNCTIONS, no_constants),
];

/// Modules written in Python: name and source.
pub const PRELUDE_MODULES: &[(&str, &str)] = &[("operator", operator::SOURCE), ("random", random::SOURCE)];

/// Native functions for prelude code only; their names begin with an underscore.
pub const INTRINSICS: &[&[NativeDef]] = &[
    builtins::INTRINSICS,
    math::INTRINSICS,
    random::INTRINSICS,
    objects::intrinsics::INTRINSICS,
    objects::format_intrinsics::INTRINSICS,
    objects::exception::INTRINSICS,
];

fn no_constants(_m: &mut Machine, _dict: ObjId) {}
