//! Code objects: what the compiler makes of a program and the machine runs.
//!
//! Instructions are named and shaped as CPython 3.11's (`Lib/opcode.py`), one `Instr` each: no `CACHE` and no
//! `EXTENDED_ARG` entries, and a jump's argument is the index of its target instruction. The disassembler puts
//! both back so that offsets and arguments read as CPython's `dis` prints them.

mod opcode;

mod constant;
pub mod repr;

mod flowgraph;

mod compiler;

mod call;
mod comprehension;
mod exceptions;
mod expr;
mod function;
mod pattern;
mod stmt;
mod warnings;

mod assemble;
mod effect;
mod optimize;
mod swaps;

pub mod dis;
mod layout;
pub mod stored;
mod tables;

use std::rc::Rc;

use num_bigint::BigInt;

pub use compiler::{
    compile, compile_bytes, compile_file, compile_imported, compile_tree, compile_with_warnings, escape_warnings,
    parse_string,
};
pub use effect::opcode_effect;
pub use layout::Layout;
pub use opcode::Opcode;
pub use warnings::SyntaxWarning;

/// One instruction. `arg` means what CPython's argument means, but for jumps, where it is the target's index in
/// [`CodeObject::instrs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instr {
    pub op: Opcode,
    pub arg: u32,
}

/// Where in the source an instruction comes from: lines count from 1, columns are UTF-8 byte offsets from 0, as in
/// `code.co_positions()`. `line == 0` means "no location".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Location {
    pub line: u32,
    pub end_line: u32,
    pub column: u32,
    pub end_column: u32,
}

/// One row of the exception table (`Objects/exception_handling_notes.txt`): instructions `start..end` are guarded by
/// the handler at `target`; before entering it the value stack is cut to `depth`, and `lasti` says whether the
/// offset of the raising instruction is pushed below the exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handler {
    pub start: u32,
    pub end: u32,
    pub target: u32,
    pub depth: u32,
    pub lasti: bool,
}

/// A constant as the compiler sees it. The machine turns each distinct constant of a compilation into one object.
///
/// Equality is CPython's `_PyCode_ConstantKey`: by type and value, floats by their bits.
#[derive(Clone, Debug)]
pub enum Const {
    None,
    Bool(bool),
    Ellipsis,
    Int(BigInt),
    Float(f64),
    Complex(f64, f64),
    Str(Rc<str>),
    Bytes(Rc<[u8]>),
    Tuple(Rc<[Const]>),
    FrozenSet(Rc<[Const]>),
    Code(Rc<CodeObject>),
}

/// `co_flags` bits, as in CPython's `Include/cpython/code.h`.
pub mod flags {
    pub const OPTIMIZED: u32 = 0x1;
    pub const NEWLOCALS: u32 = 0x2;
    pub const VARARGS: u32 = 0x4;
    pub const VARKEYWORDS: u32 = 0x8;
    pub const NESTED: u32 = 0x10;
    pub const GENERATOR: u32 = 0x20;
    pub const COROUTINE: u32 = 0x80;
    pub const ITERABLE_COROUTINE: u32 = 0x100;
    pub const ASYNC_GENERATOR: u32 = 0x200;
    /// `from __future__ import annotations`.
    pub const FUTURE_ANNOTATIONS: u32 = 0x100_0000;
}

/// What a local slot of a frame is, as `co_localspluskinds` says: a parameter or local may also be a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalKind {
    pub local: bool,
    pub cell: bool,
    pub free: bool,
}

/// A compiled module, class body, function, lambda or comprehension.
#[derive(Clone, Debug)]
pub struct CodeObject {
    pub name: Rc<str>,
    pub qualname: Rc<str>,
    pub filename: Rc<str>,
    pub first_line: u32,
    /// Positional parameters, positional-only ones included.
    pub arg_count: u32,
    pub posonly_arg_count: u32,
    pub kwonly_arg_count: u32,
    pub flags: u32,
    pub stack_size: u32,
    pub instrs: Box<[Instr]>,
    /// One per instruction.
    pub locations: Box<[Location]>,
    pub handlers: Box<[Handler]>,
    pub consts: Box<[Const]>,
    pub names: Box<[Rc<str>]>,
    /// Locals, then cells that are not locals, then free variables: `co_localsplusnames`.
    pub locals_plus: Box<[Rc<str>]>,
    pub local_kinds: Box<[LocalKind]>,
}
