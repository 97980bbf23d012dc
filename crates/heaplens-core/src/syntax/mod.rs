//! From source text to a syntax tree and its symbol table.
//!
//! [`decode`] makes text of bytes, [`parse`] makes the tree ([`ast`]), [`scopes`] says where every name lives. All that
//! can be wrong comes back as a [`Diagnostic`] with CPython's words; no input panics and none recurses without bound
//! ([`depth`] looks at the tokens before the parser does).

pub mod ast;
mod collect;
mod convert;
mod convert_stmt;
pub mod decode;
mod depth;
pub mod diagnostic;
mod escapes;
mod fold;
mod fold_number;
mod lines;
mod mistakes;
pub mod normal;
pub mod parse;
pub mod scopes;
mod surrogates;
mod targets;
pub mod unparse;

pub use ast::{Mode, Module};
pub use decode::decode_source;
pub(crate) use depth::too_deep;
pub use diagnostic::{Diagnostic, DiagnosticKind, Finder};
pub(crate) use fold::{fold, fold_iterable, frozen_set, keep_from_docstring};
pub use parse::{escape_warnings, number_warnings, parse, parse_as_written};
pub use scopes::SymbolTable;
