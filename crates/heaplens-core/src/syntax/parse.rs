//! Runs the parser: source text to syntax tree.
//!
//! `rustpython-parser` is used here and in [`super::convert`] only, which turns its tree into [`super::ast`].

use rustpython_parser as rp;
use rustpython_parser::ast::Ranged;

use rustpython_parser::lexer::LexicalErrorType;

use super::ast::{Mode, Module};
use super::convert::Converter;
use super::depth;
use super::diagnostic::{Diagnostic, Finder};
use super::lines::LineIndex;
use super::mistakes;
use super::surrogates;

/// Longer programs are not looked at again: they were made, not written.
const MAX_STRICT: usize = 1 << 18;

/// Parses a source text. `source` must have `\n` line ends; see [`super::decode::normalize_newlines`].
///
/// The parser takes some programs that CPython 3.11 refuses; `strict` looks for those, too.
pub fn parse(source: &str, mode: Mode, strict: bool) -> Result<Module, Box<Diagnostic>> {
    let (tree, converter) = parsed(source, mode, strict)?;
    converter.module(tree)
}

/// As [`parse`], strictly; nothing is folded.
pub fn parse_as_written(source: &str, mode: Mode) -> Result<Module, Box<Diagnostic>> {
    let (tree, converter) = parsed(source, mode, true)?;
    converter.unfolded().module(tree)
}

fn parsed(source: &str, mode: Mode, strict: bool) -> Result<(rp::ast::Mod, Converter<'_>), Box<Diagnostic>> {
    let lines = LineIndex::new(source);
    let spelt = depth::check(source, &lines)?;
    let parsed = surrogates::hidden(source, &spelt);
    let rp_mode = match mode {
        Mode::Module => rp::Mode::Module,
        Mode::Eval => rp::Mode::Expression,
        Mode::Single => rp::Mode::Interactive,
    };
    let tree = match rp::parse(&parsed, rp_mode, "") {
        Ok(tree) => tree,
        Err(error) => {
            let found = mistakes::explain(source, &lines, mode, false);
            return Err(found.unwrap_or_else(|| unexplained(source, &lines, &error)));
        }
    };
    if strict
        && source.len() <= MAX_STRICT
        && let Some(found) = mistakes::explain(source, &lines, mode, true)
    {
        return Err(found);
    }
    let indented = mode == Mode::Eval && source.starts_with([' ', '\t']);
    if indented && let Some(found) = mistakes::explain(source, &lines, mode, true) {
        return Err(found);
    }
    if mode == Mode::Single {
        if let Some(found) = mistakes::explain(source, &lines, mode, true) {
            return Err(found);
        }
        check_single(&tree, source, &lines)?;
    }
    Ok((tree, Converter::new(source, lines, !spelt.is_empty())))
}

/// An interactive source is one compound statement, or the simple statements of one line.
fn check_single(tree: &rp::ast::Mod, source: &str, lines: &LineIndex) -> Result<(), Box<Diagnostic>> {
    let rp::ast::Mod::Interactive(module) = tree else {
        return Ok(());
    };
    for pair in module.body.windows(2) {
        let between = source
            .get(pair[0].end().to_usize()..pair[1].start().to_usize())
            .unwrap_or_default();
        if between.contains('\n') {
            let message = "multiple statements found while compiling a single statement";
            let end = pair[0].end().to_usize();
            return Err(Diagnostic::syntax(message, lines.location(end, end)));
        }
    }
    Ok(())
}

/// What the parser refuses and CPython's grammar, as it is written here, does not.
fn unexplained(source: &str, lines: &LineIndex, error: &rp::ParseError) -> Box<Diagnostic> {
    let offset = error.offset.to_usize();
    let rest = source.get(offset..).unwrap_or_default();
    let length = rest
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(rest.len());
    let rp::ParseErrorType::Lexical(kind) = &error.error else {
        return Diagnostic::syntax("invalid syntax", lines.location(offset, offset));
    };
    let value_end = match kind {
        LexicalErrorType::DuplicateKeywordArgumentError(_) => mistakes::keyword_end(source, lines, offset),
        _ => None,
    };
    let at = lines.location(offset, value_end.unwrap_or(offset + length));
    let mut told = Diagnostic::syntax(kind.to_string(), at);
    told.finder = match kind {
        LexicalErrorType::DuplicateArgumentError(_) => Finder::SymbolTable,
        _ if value_end.is_some() => Finder::Compiler,
        _ => told.finder,
    };
    told
}

/// What CPython warns of in the string literals of a program that is right.
pub fn escape_warnings(source: &str, mode: Mode) -> Vec<Diagnostic> {
    if !source.contains('\\') || source.len() > MAX_STRICT {
        return Vec::new();
    }
    mistakes::escape_warnings(source, &LineIndex::new(source), mode)
}

/// The places where a number runs into a keyword, which CPython warns of: line and words.
pub fn number_warnings(source: &str) -> Vec<(u32, String)> {
    let runs_on = |pair: &[u8]| pair[0].is_ascii_hexdigit() || matches!(pair[0], b'.' | b'j' | b'J');
    let may_be = source
        .as_bytes()
        .windows(2)
        .any(|pair| runs_on(pair) && matches!(pair[1], b'a' | b'e' | b'f' | b'i' | b'o' | b'n'));
    if !may_be || source.len() > MAX_STRICT {
        return Vec::new();
    }
    mistakes::number_warnings(source, &LineIndex::new(source))
}
