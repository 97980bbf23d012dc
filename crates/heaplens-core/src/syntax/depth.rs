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
use super::lines::LineIndex;
use super::surrogates::{self, Spelt};

/// CPython's `MAXLEVEL`.
const MAX_BRACKETS: usize = 200;
/// CPython's `MAXINDENT`.
const MAX_INDENTS: u32 = 100;
/// For what leans to the left, which is walked in loops: above what [`super::convert::MAX_DEPTH`] allows.
const MAX_OPERATORS: u32 = 3200;
/// For what nests to the right (`not not x`, `lambda: lambda: x`), which recurses. CPython goes on to some 2,990, on a
/// stack that a browser does not have.
const MAX_PREFIXES: u32 = 400;
/// `elif`s in one statement: where CPython stops compiling, and where it stops parsing.
const MAX_ELIFS: u32 = 2990;
/// Where CPython's parser runs out of its own stack (`MAXSTACK`).
const MAX_PARSER_STACK: u32 = 5980;

/// The places of the surrogates that literals spell (`\ud800`).
pub(super) fn check(source: &str, lines: &LineIndex) -> Result<Vec<Spelt>, Box<Diagnostic>> {
    let mut counter = Counter::new();
    let mut spelt = Vec::new();
    for token in lex(source, rp::Mode::Module) {
        // A lexical error is the parser's to report.
        let Ok((token, range)) = token else { break };
        if let Tok::String { kind, .. } = &token
            && matches!(kind, StringKind::String | StringKind::FString | StringKind::Unicode)
        {
            let (start, end) = (range.start().to_usize(), range.end().to_usize());
            surrogates::find(source, start, end, &mut spelt);
        }
        if let Err(kind) = counter.count(&token) {
            let at = lines.location(range.start().to_usize(), range.end().to_usize());
            return Err(match kind {
                TooDeep::Brackets => Diagnostic::at(DiagnosticKind::SyntaxError, "too many nested parentheses", at),
                TooDeep::Indents => {
                    Diagnostic::at(DiagnosticKind::IndentationError, "too many levels of indentation", at)
                }
                TooDeep::Tree => too_deep(),
                TooDeep::ParserStack => Diagnostic::new(DiagnosticKind::MemoryError, ""),
            });
        }
    }
    if surrogates::is_refused(source, &spelt) {
        return Err(Diagnostic::at(
            DiagnosticKind::Unsupported,
            crate::unsupported::STAND_IN_LITERAL.message,
            lines.location(0, 0),
        ));
    }
    Ok(spelt)
}

/// The error of a tree deeper than CPython compiles.
pub(crate) fn too_deep() -> Box<Diagnostic> {
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
}

/// The operators of one bracket that may nest.
#[derive(Clone, Copy, Default)]
struct Level {
    chain: u32,
    right: u32,
}

struct Counter {
    /// One for each open bracket.
    levels: Vec<Level>,
    total: Level,
    /// How many prefix operators stand in a row.
    prefix: u32,
    /// `elif`s so far in the statement of each indentation.
    elifs: Vec<u32>,
    line_start: bool,
    /// In the line of a `case`, whose `|` nest nothing.
    in_case: bool,
    /// The last token ended an operand, so that a sign is a binary operator.
    after_operand: bool,
}

impl Counter {
    fn new() -> Self {
        Counter {
            levels: vec![Level::default()],
            total: Level::default(),
            prefix: 0,
            elifs: vec![0],
            line_start: true,
            in_case: false,
            after_operand: false,
        }
    }

    fn count(&mut self, token: &Tok) -> Result<(), TooDeep> {
        let line_start = std::mem::replace(&mut self.line_start, false);
        let after_operand = std::mem::replace(&mut self.after_operand, ends_operand(token));
        let sign = matches!(token, Tok::Minus | Tok::Plus);
        let is_prefix = matches!(token, Tok::Tilde | Tok::Not | Tok::Lambda | Tok::Colon) || sign && !after_operand;
        self.prefix = if is_prefix { self.prefix + 1 } else { 0 };
        match token {
            Tok::Lpar | Tok::Lsqb | Tok::Lbrace => {
                self.add(1, 0);
                self.levels.push(Level::default());
                if self.levels.len() > MAX_BRACKETS + 1 {
                    return Err(TooDeep::Brackets);
                }
            }
            Tok::Rpar | Tok::Rsqb | Tok::Rbrace if self.levels.len() > 1 => {
                self.reset();
                self.levels.pop();
            }
            Tok::Comma => self.reset(),
            Tok::Newline | Tok::Semi => {
                self.levels = vec![Level::default()];
                self.total = Level::default();
                self.in_case = false;
                self.line_start = true;
            }
            Tok::Indent => {
                self.elifs.push(0);
                self.line_start = true;
                if self.elifs.len() > MAX_INDENTS as usize {
                    return Err(TooDeep::Indents);
                }
            }
            Tok::Dedent => {
                if self.elifs.len() > 1 {
                    self.elifs.pop();
                }
                self.line_start = true;
            }
            Tok::If if line_start => {
                if let Some(elifs) = self.elifs.last_mut() {
                    *elifs = 0;
                }
            }
            Tok::Elif => {
                if let Some(elifs) = self.elifs.last_mut() {
                    *elifs += 1;
                    if *elifs > MAX_ELIFS {
                        return Err(TooDeep::Tree);
                    }
                }
            }
            Tok::Case => self.in_case = true,
            Tok::Vbar if self.in_case => {}
            Tok::Tilde | Tok::Not | Tok::Lambda | Tok::If | Tok::DoubleStar | Tok::Await | Tok::ColonEqual => {
                self.add(0, 1);
            }
            Tok::Plus | Tok::Minus if !after_operand => self.add(0, 1),
            Tok::Plus | Tok::Minus | Tok::Star | Tok::Slash | Tok::Percent | Tok::At | Tok::DoubleSlash => {
                self.add(1, 0)
            }
            Tok::Vbar | Tok::Amper | Tok::CircumFlex | Tok::LeftShift | Tok::RightShift | Tok::Dot => self.add(1, 0),
            Tok::String { value, kind, .. } => self.string(value, *kind)?,
            _ => {}
        }
        if self.total.chain > MAX_OPERATORS || self.total.right > MAX_PREFIXES {
            // What is still to come of a row of prefixes decides between CPython's two errors.
            if self.prefix > MAX_PARSER_STACK {
                return Err(TooDeep::ParserStack);
            }
            if self.prefix == 0 {
                return Err(TooDeep::Tree);
            }
        }
        Ok(())
    }

    fn add(&mut self, chain: u32, right: u32) {
        if let Some(level) = self.levels.last_mut() {
            level.chain += chain;
            level.right += right;
        }
        self.total.chain += chain;
        self.total.right += right;
    }

    fn reset(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            let level = std::mem::take(level);
            self.total.chain = self.total.chain.saturating_sub(level.chain);
            self.total.right = self.total.right.saturating_sub(level.right);
        }
    }

    fn string(&self, value: &str, kind: StringKind) -> Result<(), TooDeep> {
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

fn ends_operand(token: &Tok) -> bool {
    matches!(
        token,
        Tok::Name { .. }
            | Tok::Int { .. }
            | Tok::Float { .. }
            | Tok::Complex { .. }
            | Tok::String { .. }
            | Tok::Rpar
            | Tok::Rsqb
            | Tok::Rbrace
            | Tok::None
            | Tok::True
            | Tok::False
            | Tok::Ellipsis
    )
}
