//! Refuses programs that nest too deeply, from their tokens alone.
//!
//! The parser builds any tree, however deep, but walking or freeing a deep tree recurses on the host's stack. CPython
//! has the same problem and gives up at the same depths: 200 brackets, 100 indentations, some 2,990 levels of
//! expressions ("maximum recursion depth exceeded during compilation"). Here the tokens of an expression are counted
//! with a generous bound above that, so that no tree much deeper is ever built; [`super::convert`] has the exact count.

use rustpython_parser as rp;
use rustpython_parser::lexer::lex;
use rustpython_parser::{StringKind, Tok};

use super::diagnostic::{Diagnostic, DiagnosticKind};
use super::parse::LineIndex;

/// CPython's `MAXLEVEL`.
const MAX_BRACKETS: usize = 200;
/// CPython's `MAXINDENT`.
const MAX_INDENTS: u32 = 100;
/// Above what [`super::convert::MAX_DEPTH`] allows, below what overflows a stack.
const MAX_OPERATORS: u32 = 3200;
/// Where CPython's parser runs out of its own stack (`MAXSTACK`).
const MAX_PARSER_STACK: u32 = 5980;

pub(super) fn check(source: &str, lines: &LineIndex) -> Result<(), Box<Diagnostic>> {
    let mut counter = Counter {
        levels: vec![0],
        total: 0,
        prefix: 0,
        indents: 0,
        elifs: 0,
        line_start: true,
    };
    for token in lex(source, rp::Mode::Module) {
        // A lexical error is the parser's to report.
        let Ok((token, range)) = token else { break };
        if let Err(kind) = counter.count(&token) {
            let at = lines.location(range.start().to_usize(), range.end().to_usize());
            return Err(match kind {
                TooDeep::Brackets => Diagnostic::at(DiagnosticKind::SyntaxError, "too many nested parentheses", at),
                TooDeep::Indents => {
                    Diagnostic::at(DiagnosticKind::IndentationError, "too many levels of indentation", at)
                }
                TooDeep::Tree => too_deep(),
                TooDeep::ParserStack => Diagnostic::new(DiagnosticKind::MemoryError, ""),
                TooDeep::Surrogate => Diagnostic::at(
                    DiagnosticKind::Unsupported,
                    "strings with surrogates (\\ud800 to \\udfff) are not supported",
                    at,
                ),
            });
        }
    }
    Ok(())
}

/// The error of a tree deeper than CPython compiles.
pub(super) fn too_deep() -> Box<Diagnostic> {
    Diagnostic::new(
        DiagnosticKind::RecursionError,
        "maximum recursion depth exceeded during compilation",
    )
}

enum TooDeep {
    Brackets,
    Indents,
    Tree,
    ParserStack,
    Surrogate,
}

struct Counter {
    /// Operators that may nest, for each open bracket.
    levels: Vec<u32>,
    total: u32,
    /// How many prefix operators stand in a row.
    prefix: u32,
    indents: u32,
    elifs: u32,
    line_start: bool,
}

impl Counter {
    fn count(&mut self, token: &Tok) -> Result<(), TooDeep> {
        let line_start = std::mem::replace(&mut self.line_start, false);
        let is_prefix = matches!(
            token,
            Tok::Minus | Tok::Plus | Tok::Tilde | Tok::Not | Tok::Lambda | Tok::Colon
        );
        self.prefix = if is_prefix { self.prefix + 1 } else { 0 };
        match token {
            Tok::Lpar | Tok::Lsqb | Tok::Lbrace => {
                self.operator();
                self.levels.push(0);
                if self.levels.len() > MAX_BRACKETS + 1 {
                    return Err(TooDeep::Brackets);
                }
            }
            Tok::Rpar | Tok::Rsqb | Tok::Rbrace => {
                if self.levels.len() > 1 {
                    self.total -= self.levels.pop().unwrap_or(0);
                }
            }
            Tok::Comma => self.reset(),
            Tok::Newline | Tok::Semi => {
                self.levels.truncate(1);
                self.reset();
                self.total = 0;
                self.line_start = true;
            }
            Tok::Indent => {
                self.indents += 1;
                self.line_start = true;
                if self.indents >= MAX_INDENTS {
                    return Err(TooDeep::Indents);
                }
            }
            Tok::Dedent => {
                self.indents = self.indents.saturating_sub(1);
                self.line_start = true;
            }
            Tok::Plus | Tok::Minus | Tok::Star | Tok::Slash | Tok::Percent | Tok::At | Tok::DoubleSlash => {
                self.operator();
            }
            Tok::DoubleStar | Tok::Vbar | Tok::Amper | Tok::CircumFlex | Tok::LeftShift | Tok::RightShift => {
                self.operator();
            }
            Tok::Tilde | Tok::Not | Tok::Lambda | Tok::Dot | Tok::Await | Tok::ColonEqual => self.operator(),
            Tok::If if !line_start => self.operator(),
            Tok::Elif => {
                self.elifs += 1;
            }
            Tok::String { value, kind, .. } => self.string(value, *kind)?,
            _ => {}
        }
        if self.total > MAX_OPERATORS {
            // Only the beginning has been seen: what follows decides between CPython's two errors, both final.
            if self.prefix > MAX_PARSER_STACK {
                return Err(TooDeep::ParserStack);
            }
            if self.prefix == 0 {
                return Err(TooDeep::Tree);
            }
        }
        Ok(())
    }

    fn operator(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            *level += 1;
        }
        self.total += 1;
    }

    fn reset(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            self.total = self.total.saturating_sub(*level);
            *level = 0;
        }
    }

    fn string(&self, value: &str, kind: StringKind) -> Result<(), TooDeep> {
        let is_raw = matches!(
            kind,
            StringKind::RawString | StringKind::RawFString | StringKind::RawBytes
        );
        if !is_raw && kind != StringKind::Bytes && has_surrogate_escape(value) {
            return Err(TooDeep::Surrogate);
        }
        if matches!(kind, StringKind::FString | StringKind::RawFString) {
            let mut operators = 0;
            for c in value.chars() {
                match c {
                    '{' | '}' | ',' => operators = 0,
                    '.' | '(' | '[' | '+' | '-' | '*' | '/' | '%' | '|' | '&' | '^' | '~' => operators += 1,
                    _ => {}
                }
                if operators > MAX_OPERATORS {
                    return Err(TooDeep::Tree);
                }
            }
        }
        Ok(())
    }
}

/// Whether a literal spells a surrogate: `\ud800` or `\U0000d800`.
fn has_surrogate_escape(value: &str) -> bool {
    let bytes = value.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes
        .get(at..)
        .and_then(|rest| rest.iter().position(|byte| *byte == b'\\'))
    {
        let escape = at + found + 1;
        let digits = match bytes.get(escape) {
            Some(b'u') => bytes.get(escape + 1..escape + 5),
            Some(b'U') => bytes
                .get(escape + 5..escape + 9)
                .filter(|_| bytes[escape + 1..].starts_with(b"0000")),
            _ => None,
        };
        if let Some([b'd' | b'D', b'8' | b'9' | b'a'..=b'f' | b'A'..=b'F', _, _]) = digits {
            return true;
        }
        at = escape + 1;
    }
    false
}
