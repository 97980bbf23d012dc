//! The parts of the built-in types and functions that must be able to run Python code: written in Python.
//!
//! A native function that meets an object with Python code of its own (`__eq__`, a generator, a key function) hands over to
//! the function of the same work here (see [`crate::machine`]'s `native`). So such a call can be stopped, copied and shown
//! at any instruction, like any other. Prelude code is hidden: it makes no trace events, no traceback entries, no boxes.
//!
//! The sources see all builtins, each other, and the intrinsics: native functions whose names begin with an underscore.
//!
//! They are compiled when Heaplens is built, as are the modules of the library; what is here is their code. Which files there
//! are is said in `sources.rs`, which the build script reads.

include!(concat!(env!("OUT_DIR"), "/compiled.rs"));
