//! Compiles a Python program and runs it one bytecode instruction at a time, exactly as CPython 3.11 would,
//! keeping every reference counted, explained and drawable.
//!
//! Data flows one way, and the modules below stand in that order:
//!
//! ```text
//! source ─▶ syntax ─▶ code ─▶ machine ─▶ timeline ─▶ graph
//! ```
//!
//! The crate performs no I/O, reads no clock and knows no DOM.

pub mod code;
pub mod gather;
pub mod graph;
pub mod machine;
pub mod modules;
pub mod numbers;
pub mod objects;
pub mod prelude;
pub mod regex;
pub mod syntax;
pub mod text;
pub mod timeline;
pub mod unsupported;
