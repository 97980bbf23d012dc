//! The modules a program can import: native ones, one file each (a table of functions and a function that adds the
//! constants), and those written in Python, which are prelude code.

pub mod absent;
pub mod array;
pub mod ast;
pub mod builtins;
pub mod classes;
pub mod collections;
pub mod combinatorics;
pub mod gc;
pub mod hashing;
pub mod heapq;
pub mod math;
pub mod namespaces;
pub mod operator;
pub mod output;
pub mod random;
pub mod re;
pub mod string;
pub mod sys;
pub mod time;
pub mod traceback;
pub mod tracemalloc;
pub mod unicode;
pub mod weakref;

use crate::machine::{Machine, NativeDef, ObjId};
use crate::objects;
pub use crate::prelude::LIBRARY;

/// Name, functions, and what adds the rest to the module's dict. A module that is in [`LIBRARY`] too runs that
/// code in the same namespace afterwards.
pub type NativeModule = (&'static str, &'static [NativeDef], fn(&mut Machine, ObjId));

pub const NATIVE_MODULES: &[NativeModule] = &[
    ("array", &[], array::constants),
    ("collections", collections::FUNCTIONS, collections::constants),
    ("gc", gc::FUNCTIONS, gc::constants),
    ("math", math::FUNCTIONS, math::constants),
    ("operator", operator::FUNCTIONS, operator::named_as_methods),
    ("random", random::FUNCTIONS, no_constants),
    ("string", string::FUNCTIONS, string::constants),
    ("sys", sys::FUNCTIONS, sys::constants),
    ("time", time::FUNCTIONS, no_constants),
    ("tracemalloc", tracemalloc::FUNCTIONS, no_constants),
    ("weakref", weakref::FUNCTIONS, weakref::constants),
];

/// Native functions for prelude code only; their names begin with an underscore.
pub const INTRINSICS: &[&[NativeDef]] = &[
    ast::INTRINSICS,
    builtins::INTRINSICS,
    combinatorics::INTRINSICS,
    hashing::INTRINSICS,
    heapq::INTRINSICS,
    math::INTRINSICS,
    random::INTRINSICS,
    re::INTRINSICS,
    objects::array::INTRINSICS,
    objects::intrinsics::INTRINSICS,
    objects::packing::INTRINSICS,
    objects::format_intrinsics::INTRINSICS,
    objects::exception::INTRINSICS,
    objects::awaitable::INTRINSICS,
    objects::code_object::INTRINSICS,
    objects::weakref::INTRINSICS,
    objects::generator::INTRINSICS,
    objects::property::INTRINSICS,
    sys::INTRINSICS,
    time::INTRINSICS,
    traceback::INTRINSICS,
    unicode::INTRINSICS,
];

fn no_constants(_m: &mut Machine, _dict: ObjId) {}

/// The modules that can be imported without a file.
pub fn provided() -> Vec<&'static str> {
    let mut names: Vec<&str> = LIBRARY
        .iter()
        .map(|module| module.0)
        .chain(NATIVE_MODULES.iter().map(|module| module.0))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}
