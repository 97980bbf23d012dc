//! The modules a program can import: native ones, one file each (a table of functions and a function that adds the
//! constants), and those written in Python, which are prelude code.

pub mod builtins;
pub mod classes;
pub mod output;

use crate::machine::{Machine, NativeDef, ObjId};

/// Name, functions, and what adds the rest to the module's dict. A module that is in [`PRELUDE_MODULES`] too runs that
/// source in the same namespace afterwards.
pub type NativeModule = (&'static str, &'static [NativeDef], fn(&mut Machine, ObjId));

pub const NATIVE_MODULES: &[NativeModule] = &[];

/// Modules written in Python: name and source.
pub const PRELUDE_MODULES: &[(&str, &str)] = &[];

/// Native functions for prelude code only; their names begin with an underscore.
pub const INTRINSICS: &[&[NativeDef]] = &[builtins::INTRINSICS, crate::objects::intrinsics::INTRINSICS];
