//! Says in CPython's words why a program does not parse.
//!
//! A parser of its own, for programs that are wrong only: it walks the grammar as CPython's parser does (PEP 617: ordered
//! choices, with memory), first to see how far the program makes sense, then again with rules for the mistakes that
//! people make. Which token CPython blames depends on the order of the choices and on how far it has looked ahead, so
//! both are kept: [`Parser::fill`] counts the tokens looked at, as CPython's array of tokens does.
//!
//! No tree is built, only [`Node`]s: what an expression is called in a message, and what in it can not be assigned to.
//! Invariant: a rule that answers `None` has moved nothing; once there is an error, every rule answers `None`.
//! The recursion is as deep as the program nests, which [`super::depth`] has bounded before.

mod arguments;
mod atoms;
mod blocks;
mod expressions;
mod fstring;
mod node;
mod parameters;
mod patterns;
mod statements;
mod targets;
mod tokenizer;

use std::collections::HashMap;
use std::rc::Rc;

use super::ast::Mode;
use super::diagnostic::{Diagnostic, DiagnosticKind, Finder, Place};
use super::lines::LineIndex;
use node::Node;
use tokenizer::{Kind, Stop, Token, Tokens, tokenize};

/// A node, or no match.
type Found = Option<Rc<Node>>;
/// The bytes of what a message is about.
type Span = (usize, usize);

/// Beyond this many tries the program is called wrong without a reason: mistakes in mistakes can take long to tell.
const MAX_TRIES: u32 = 3_000_000;

/// What is wrong with a program; `None` where nothing is found.
///
/// `decoded` says that the string literals are known to be right.
pub(super) fn explain(source: &str, lines: &LineIndex, mode: Mode, decoded: bool) -> Option<Box<Diagnostic>> {
    let mut parser = Parser::new(source, lines, false);
    parser.decoded = decoded;
    parser.explain(mode)
}

/// The places in a program where a number runs into a keyword, and what CPython warns there.
pub(super) fn number_warnings(source: &str, lines: &LineIndex) -> Vec<(u32, String)> {
    let warnings = tokenize(source, lines).warnings.into_iter();
    warnings.map(|(at, message)| (lines.position(at).0, message)).collect()
}

/// What CPython warns of in the string literals of a program that is right: the first invalid escape of each piece.
pub(super) fn escape_warnings(source: &str, lines: &LineIndex, mode: Mode) -> Vec<Diagnostic> {
    let mut parser = Parser::new(source, lines, false);
    parser.decoded = true;
    let _ = parser.program(mode);
    let mut found = std::mem::take(&mut parser.invalid_escapes);
    found.sort_by_key(|((start, _), _)| *start);
    let blamed = found.into_iter().map(|((start, end), message)| {
        let mut diagnostic = Diagnostic::syntax(message, lines.location(start, end));
        diagnostic.blame(lines.position(end).0, Place::Token);
        *diagnostic
    });
    blamed.collect()
}

/// The end of the keyword argument `name=value` whose name begins at an offset.
pub(super) fn keyword_end(source: &str, lines: &LineIndex, start: usize) -> Option<usize> {
    let mut parser = Parser::new(source, lines, false);
    parser.mark = parser.tokens.tokens.iter().position(|t| t.start == start)?;
    parser.name()?;
    parser.eat("=")?;
    parser.expression().map(|value| value.span.1)
}

/// The rules whose answers are remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Rule {
    Arguments,
    Block,
    Conjunction,
    DeletedTarget,
    Disjunction,
    Expression,
    Factor,
    Inversion,
    MistakenNamed,
    Pattern,
    Primary,
    SimpleStatement,
    StarExpression,
    StarTarget,
    Strings,
    BitwiseOr,
}

struct Parser<'a> {
    source: &'a str,
    lines: &'a LineIndex,
    tokens: Tokens,
    mark: usize,
    /// One more than the last token that was looked at.
    fill: usize,
    /// Whether the rules for mistakes count.
    mistakes: bool,
    in_fstring: bool,
    decoded: bool,
    /// The string literal that is being looked at, and what is to be warned of in such.
    literal: Span,
    invalid_escapes: Vec<(Span, String)>,
    tries: u32,
    memory: HashMap<(Rule, usize), (Found, usize)>,
    error: Option<Box<Diagnostic>>,
    /// Whether the error came of the tokens.
    from_tokens: bool,
    /// The key of a dict's item in which the error was found, by its first token.
    wrong_key: Option<usize>,
}

impl<'a> Parser<'a> {
    fn new(source: &'a str, lines: &'a LineIndex, in_fstring: bool) -> Self {
        Parser {
            source,
            lines,
            tokens: tokenize(source, lines),
            mark: 0,
            fill: 0,
            mistakes: false,
            in_fstring,
            decoded: false,
            literal: (0, 0),
            invalid_escapes: Vec::new(),
            tries: 0,
            memory: HashMap::new(),
            error: None,
            from_tokens: false,
            wrong_key: None,
        }
    }

    fn explain(mut self, mode: Mode) -> Option<Box<Diagnostic>> {
        if self.program(mode).is_some() && self.error.is_none() || self.tries > MAX_TRIES && self.decoded {
            return None;
        }
        if self.error.is_none() {
            let last = self.last_token();
            self.second_pass(mode);
            if self.error.is_none() {
                self.generic(last);
            }
        }
        self.prefer_tokenizer();
        self.say_how_far();
        self.error
    }

    /// Notes how far the tokens had been read when the error was found.
    fn say_how_far(&mut self) {
        let last = self.last_token();
        let line_of = |at: usize| self.lines.position(at).0;
        let Some(error) = self.error.as_deref_mut() else { return };
        if let Finder::Parser { read_to, .. } = &mut error.finder
            && *read_to == 0
        {
            let last_line = self.source.lines().count() as u32;
            *read_to = match last {
                _ if self.from_tokens => match self.tokens.stop {
                    Some(Stop::Unclosed | Stop::Unfinished) => last_line,
                    _ => error.line,
                },
                Some(token) if token.kind == Kind::Newline => line_of(token.start),
                Some(token) if token.end >= self.source.len() => last_line,
                Some(token) => line_of(token.end),
                None => 0,
            };
        }
    }

    fn program(&mut self, mode: Mode) -> Option<()> {
        if self.in_fstring {
            return self.star_expressions().map(|_| ());
        }
        match mode {
            Mode::Module => {
                self.statements();
                self.kind(Kind::End).map(|_| ())
            }
            Mode::Eval => {
                self.expressions()?;
                while self.kind(Kind::Newline).is_some() {}
                self.kind(Kind::End).map(|_| ())
            }
            Mode::Single => {
                if self.kind(Kind::Newline).is_some() {
                    return Some(());
                }
                let mark = self.mark;
                if self.compound_statement().is_some() {
                    // CPython's tokenizer ends an interactive source with one line end more.
                    return self.kind(Kind::Newline).or_else(|| self.kind(Kind::End)).map(|_| ());
                }
                self.mark = mark;
                self.simple_statements()
            }
        }
    }

    fn second_pass(&mut self, mode: Mode) {
        self.mark = 0;
        self.mistakes = true;
        self.memory.clear();
        let _ = self.program(mode);
    }

    /// What CPython says when no rule knows better: the token where the first pass ended is wrong.
    fn generic(&mut self, last: Option<Token>) {
        let Some(token) = last else { return };
        match token.kind {
            Kind::Indent => self.raise_indentation("unexpected indent"),
            Kind::Dedent => self.raise_indentation("unexpected unindent"),
            Kind::End => {
                let diagnostic = self.nowhere(DiagnosticKind::SyntaxError, "invalid syntax", token);
                self.report(diagnostic);
            }
            _ => {
                self.raise("invalid syntax", (token.start, token.end));
                if token.kind == Kind::Newline
                    && token.start >= self.source.len()
                    && let Some(error) = &mut self.error
                {
                    error.blame(0, Place::MissingNewline);
                }
            }
        }
    }

    /// An error of the tokenizer further on outranks one of the grammar.
    fn prefer_tokenizer(&mut self) {
        if self.from_tokens || self.in_fstring {
            return;
        }
        let line = self.last_token().map_or(0, |t| self.lines.position(t.start).0);
        match self.tokens.stop.take() {
            Some(Stop::Raised(raised)) => self.error = Some(raised),
            Some(_) => {
                let open = self.tokens.open.last().copied();
                if let Some(open) = open.filter(|open| line > self.lines.position(*open).0) {
                    let mut error = self.never_closed(open);
                    error.blame(u32::MAX, Place::Token);
                    self.error = Some(error);
                }
            }
            None => {}
        }
    }

    fn never_closed(&self, open: usize) -> Box<Diagnostic> {
        let message = format!("'{}' was never closed", &self.source[open..open + 1]);
        let mut diagnostic = Diagnostic::syntax(message, self.lines.location(open, open + 1));
        diagnostic.end_column = 0;
        diagnostic
    }

    // Tokens.

    fn text(&self, token: Token) -> &'a str {
        self.source.get(token.start..token.end).unwrap_or_default()
    }

    /// The last token that was looked at.
    fn last_token(&self) -> Option<Token> {
        self.tokens.tokens.get(self.fill.checked_sub(1)?).copied()
    }

    /// The next token; past the last one the tokenizer's error becomes the parser's.
    fn peek(&mut self) -> Option<Token> {
        self.tries += 1;
        if self.error.is_some() || self.tries > MAX_TRIES {
            return None;
        }
        let token = self.tokens.tokens.get(self.mark).copied();
        if token.is_some() {
            self.fill = self.fill.max(self.mark + 1);
            return token;
        }
        let error = match &self.tokens.stop {
            Some(Stop::Raised(error) | Stop::Told(error)) => Some(error.clone()),
            Some(Stop::Unclosed) => self.tokens.open.last().map(|open| self.never_closed(*open)),
            Some(Stop::Unfinished) => {
                let end = self.source.trim_end_matches('\n').len();
                let location = self.lines.location(end, end);
                let mut error = Diagnostic::syntax("unexpected EOF while parsing", location);
                error.blame(0, Place::End);
                Some(error)
            }
            None => None,
        };
        self.from_tokens = error.is_some();
        self.error = error;
        None
    }

    fn kind(&mut self, kind: Kind) -> Option<Token> {
        let token = self.peek().filter(|t| t.kind == kind)?;
        self.mark += 1;
        Some(token)
    }

    /// An operator or a keyword.
    fn eat(&mut self, text: &str) -> Option<Token> {
        let token = self.peek()?;
        if !matches!(token.kind, Kind::Op | Kind::Keyword) || self.text(token) != text {
            return None;
        }
        self.mark += 1;
        Some(token)
    }

    fn eat_any(&mut self, texts: &[&str]) -> Option<Token> {
        texts.iter().find_map(|text| self.eat(text))
    }

    /// Whether an operator or a keyword follows.
    fn at(&mut self, text: &str) -> bool {
        self.ahead(|p| p.eat(text))
    }

    fn at_any(&mut self, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.at(text))
    }

    fn soft(&mut self, text: &str) -> Option<Token> {
        let token = self.peek().filter(|t| t.kind == Kind::Name)?;
        if self.text(token) != text {
            return None;
        }
        self.mark += 1;
        Some(token)
    }

    /// CPython's `&&':'`: another token is an error at once.
    fn force(&mut self, text: &str) -> Option<Token> {
        let token = self.eat(text);
        if token.is_none()
            && let Some(found) = self.peek()
        {
            self.raise(format!("expected '{text}'"), (found.start, found.end));
        }
        token
    }

    // Choices.

    /// A choice: without a match, nothing has moved.
    fn choice<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mark = self.mark;
        let found = rule(self).filter(|_| self.error.is_none());
        if found.is_none() {
            self.mark = mark;
        }
        found
    }

    /// A choice that counts in the second pass only.
    fn mistake<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) {
        if self.mistakes {
            let mark = self.mark;
            let _ = rule(self);
            self.mark = mark;
        }
    }

    /// Whether a rule matches here, moving nothing.
    fn ahead<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> bool {
        let mark = self.mark;
        let found = rule(self).is_some() && self.error.is_none();
        self.mark = mark;
        found
    }

    /// Fails where a rule matches.
    fn unless<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<()> {
        (!self.ahead(rule) && self.error.is_none()).then_some(())
    }

    /// As many matches as there are.
    fn many<T>(&mut self, mut rule: impl FnMut(&mut Self) -> Option<T>) -> Vec<T> {
        let mut found = Vec::new();
        loop {
            let mark = self.mark;
            match self.choice(&mut rule) {
                Some(item) if self.mark > mark => found.push(item),
                _ => return found,
            }
        }
    }

    /// One match or more, with a separator between them.
    fn separated<T>(&mut self, separator: &str, mut rule: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut found = vec![self.choice(&mut rule)?];
        while let Some(item) = self.choice(|p| {
            p.eat(separator)?;
            rule(p)
        }) {
            found.push(item);
        }
        Some(found)
    }

    fn remembered(&mut self, rule: Rule, parse: impl FnOnce(&mut Self) -> Found) -> Found {
        if self.error.is_some() {
            return None;
        }
        let start = self.mark;
        if let Some((found, end)) = self.memory.get(&(rule, start)) {
            self.mark = *end;
            return found.clone();
        }
        let found = self.choice(parse);
        self.memory.insert((rule, start), (found.clone(), self.mark));
        found
    }

    // Errors. The first one stays.

    fn report(&mut self, diagnostic: Box<Diagnostic>) {
        if self.error.is_none() {
            self.error = Some(diagnostic);
        }
    }

    fn raise(&mut self, message: impl Into<String>, (start, end): Span) {
        let location = self.lines.location(start, end);
        let mut message = message.into();
        if self.in_fstring {
            message = format!("f-string: {message}");
        }
        self.report(Diagnostic::syntax(message, location));
    }

    /// CPython's `RAISE_SYNTAX_ERROR`: at the last token that was looked at.
    fn raise_here(&mut self, message: impl Into<String>) {
        let Some(token) = self.last_token() else { return };
        if matches!(token.kind, Kind::Indent | Kind::Dedent | Kind::End) {
            let mut diagnostic = self.nowhere(DiagnosticKind::SyntaxError, message, token);
            diagnostic.blame(0, self.cursor(token));
            self.report(diagnostic);
        } else {
            self.raise(message, (token.start, token.end));
        }
    }

    /// From a place to the end of the last token that was looked at.
    fn raise_from(&mut self, message: impl Into<String>, start: usize) {
        // One short of it: CPython takes a count from 0 for one from 1 here.
        let end = self.last_token().map_or(start, |t| t.end.saturating_sub(1));
        self.raise(message, (start, end));
    }

    fn raise_indentation(&mut self, message: impl Into<String>) {
        let Some(token) = self.last_token() else { return };
        let kind = DiagnosticKind::IndentationError;
        let diagnostic = if matches!(token.kind, Kind::Indent | Kind::Dedent | Kind::End) {
            let mut diagnostic = self.nowhere(kind, message, token);
            diagnostic.blame(0, self.cursor(token));
            diagnostic
        } else {
            Diagnostic::at(kind, message, self.lines.location(token.start, token.end))
        };
        self.report(diagnostic);
    }

    fn cursor(&self, token: Token) -> Place {
        if token.end >= self.source.len() {
            Place::End
        } else {
            Place::Cursor
        }
    }

    /// An error at a token without a place of its own: CPython takes the place that it has read to, counted from 0,
    /// which is no place in the last line once all is read.
    fn nowhere(&self, kind: DiagnosticKind, message: impl Into<String>, token: Token) -> Box<Diagnostic> {
        let mut message = message.into();
        if self.in_fstring {
            message = format!("f-string: {message}");
        }
        let mut diagnostic = Diagnostic::at(kind, message, self.lines.location(token.end, token.end));
        let (mut line, mut column) = self.lines.position(token.end);
        if token.end >= self.source.len() {
            // Of an empty source not even the first line has been read.
            line = self.source.lines().count().max(usize::from(!self.source.is_empty())) as u32;
            column = 0;
        }
        if line == 0 {
            diagnostic.text = Some(String::new());
        }
        (diagnostic.line, diagnostic.end_line) = (line, line);
        (diagnostic.column, diagnostic.end_column) = (column, 0);
        diagnostic
    }
}
