//! Runs the parser: source text to syntax tree.
//!
//! `rustpython-parser` is used here and in [`super::convert`] only, which turns its tree into [`super::ast`].

use rustpython_parser as rp;

use super::ast::{Mode, Module};
use super::convert::Converter;
use super::depth;
use super::diagnostic::{Diagnostic, DiagnosticKind};
use super::lines::LineIndex;
use super::mistakes;

/// Parses a source text. `source` must have `\n` line ends; see [`super::decode::normalize_newlines`].
pub fn parse(source: &str, mode: Mode) -> Result<Module, Box<Diagnostic>> {
    let lines = LineIndex::new(source);
    depth::check(source, &lines)?;
    let rp_mode = match mode {
        Mode::Module => rp::Mode::Module,
        Mode::Eval => rp::Mode::Expression,
        Mode::Single => rp::Mode::Interactive,
    };
    let tree = match rp::parse(source, rp_mode, "") {
        Ok(tree) => tree,
        Err(error) => {
            let found = mistakes::explain(source, &lines, mode);
            return Err(found.unwrap_or_else(|| unexplained(&lines, error.offset.to_usize())));
        }
    };
    // The parser takes more than CPython's; where the tree is refused, CPython's grammar may have a word first.
    Converter::new(source, lines.clone())
        .module(tree)
        .map_err(|refused| match refused.kind {
            DiagnosticKind::SyntaxError => mistakes::explain(source, &lines, mode).unwrap_or(refused),
            _ => refused,
        })
}

/// What the parser refuses and CPython's grammar, as it is written here, does not.
fn unexplained(lines: &LineIndex, offset: usize) -> Box<Diagnostic> {
    Diagnostic::syntax("invalid syntax", lines.location(offset, offset))
}
