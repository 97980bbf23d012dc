//! What can be wrong inside string literals: escapes, and the expressions of f-strings.
//!
//! CPython 3.11 takes an f-string for one token and parses each expression in it as a program of its own, in
//! parentheses: `f"{a b}"` is blamed in the text `(a b)`, on line 1.

use super::node::{Node, Shape};
use super::tokenizer::Kind;
use super::{Found, Parser, Rule};
use crate::syntax::ast::Mode;
use crate::syntax::escapes::{bad_escape_in, invalid_escape_in, string_body};
use crate::syntax::lines::LineIndex;

/// How deep a format spec may nest expressions.
const MAX_NESTED: usize = 2;

impl Parser<'_> {
    /// String literals side by side.
    pub(super) fn strings(&mut self) -> Found {
        self.remembered(Rule::Strings, |p| {
            let mut all = vec![p.kind(Kind::String)?];
            while let Some(next) = p.kind(Kind::String) {
                all.push(next);
            }
            let (first, last) = (all.first()?, all.last()?);
            let mut shape = Shape::Literal;
            let mut are_bytes = None;
            for token in &all {
                let literal = p.text(*token);
                let quote = literal.find(['"', '\'']).unwrap_or(0);
                let prefix = literal[..quote].to_ascii_lowercase();
                let is_bytes = prefix.contains('b');
                if are_bytes.is_some_and(|before| before != is_bytes) {
                    p.raise_here("cannot mix bytes and nonbytes literals");
                }
                are_bytes = Some(is_bytes);
                p.literal = (token.start, token.end);
                if is_bytes && !literal.is_ascii() {
                    let message = "bytes can only contain ASCII literal characters";
                    p.raise(message, (token.start, token.end));
                }
                if prefix.contains('f') {
                    shape = Shape::FString;
                    let size = if literal[quote..].starts_with("\"\"\"") || literal[quote..].starts_with("'''") {
                        3
                    } else {
                        1
                    };
                    let body = literal
                        .get(quote + size..literal.len().saturating_sub(size))
                        .unwrap_or_default();
                    p.fstring(body, prefix.contains('r'), token.start);
                } else if !prefix.contains('r') {
                    p.escapes(literal, is_bytes);
                }
            }
            Some(Node::new(shape, (first.start, last.end)))
        })
    }

    fn escapes(&mut self, literal: &str, is_bytes: bool) {
        if is_bytes {
            self.note_escape(string_body(literal).unwrap_or_default(), true);
            if let Some(at) = bad_bytes_escape(literal) {
                self.raise_here(format!("(value error) invalid \\x escape at position {at}"));
            }
        } else if let Some(body) = string_body(literal) {
            self.bad_piece(body);
        }
    }

    fn note_escape(&mut self, piece: &str, is_bytes: bool) {
        if let Some(message) = invalid_escape_in(piece, is_bytes) {
            self.invalid_escapes.push((self.literal, message));
        }
    }

    fn bad_piece(&mut self, piece: &str) {
        self.note_escape(piece, false);
        if !self.decoded
            && let Some((start, end, reason)) = bad_escape_in(piece)
        {
            let codec = "(unicode error) 'unicodeescape' codec can't decode bytes in position";
            self.raise_here(format!("{codec} {start}-{end}: {reason}"));
        }
    }

    fn fstring(&mut self, body: &str, is_raw: bool, start: usize) {
        let (line, column) = self.lines.position(start);
        let mut scan = Scan {
            text: body,
            at: 0,
            line,
            column: column as usize,
        };
        let _ = self.fields(&mut scan, 0, is_raw);
    }

    /// Literal text and fields, up to the end; in a format spec up to its `}`.
    fn fields(&mut self, scan: &mut Scan<'_>, depth: usize, is_raw: bool) -> Option<()> {
        let mut literal = scan.at;
        loop {
            let ends = !matches!(scan.peek(), Some(c) if c != '{' && (c != '}' || depth == 0));
            if ends && !is_raw {
                let piece = scan.text.get(literal..scan.at).unwrap_or_default();
                self.bad_piece(piece);
            }
            if !is_raw && scan.rest().starts_with("\\N{") {
                let length = scan.rest().find('}');
                scan.at += length.map_or(3, |length| length + 1);
                continue;
            }
            match scan.peek() {
                None => return Some(()),
                Some('{') => {
                    scan.at += 1;
                    if depth == 0 && scan.peek() == Some('{') {
                        scan.at += 1;
                        continue;
                    }
                    self.field(scan, depth, is_raw)?;
                    literal = scan.at;
                }
                Some('}') if depth > 0 => return Some(()),
                Some('}') => {
                    scan.at += 1;
                    if scan.peek() != Some('}') {
                        return self.fstring_error("single '}' is not allowed");
                    }
                    scan.at += 1;
                }
                Some('\\') if !is_raw && !matches!(scan.rest().as_bytes().get(1), Some(b'{' | b'}') | None) => {
                    scan.at += 1;
                    scan.skip();
                }
                Some(_) => scan.skip(),
            }
        }
    }

    fn fstring_error(&mut self, message: &str) -> Option<()> {
        // An f-string inside another one's expression is announced twice: here, and by `raise`.
        self.raise_here(format!("f-string: {message}"));
        None
    }

    fn field(&mut self, scan: &mut Scan<'_>, depth: usize, is_raw: bool) -> Option<()> {
        if depth >= MAX_NESTED {
            return self.fstring_error("expressions nested too deeply");
        }
        let start = scan.at;
        self.field_expression(scan)?;
        let end = scan.at;
        if scan.peek().is_none() {
            return self.fstring_error("expecting '}'");
        }
        if scan.text[start..end].chars().all(char::is_whitespace) {
            return match scan.peek() {
                Some(c @ ('!' | ':' | '=')) => self.fstring_error(&format!("expression required before '{c}'")),
                _ => self.fstring_error("empty expression not allowed"),
            };
        }
        self.embedded(&scan.text[start..end], scan.column(start - 1), scan, start - 1)?;
        if scan.peek() == Some('=') {
            scan.at += 1;
            while scan.peek().is_some_and(|c| c.is_ascii_whitespace()) {
                scan.at += 1;
            }
        }
        if scan.peek() == Some('!') {
            scan.at += 1;
            let Some(conversion) = scan.peek() else {
                return self.fstring_error("expecting '}'");
            };
            scan.skip();
            if !matches!(conversion, 's' | 'r' | 'a') {
                return self.fstring_error("invalid conversion character: expected 's', 'r', or 'a'");
            }
        }
        if scan.peek() == Some(':') {
            scan.at += 1;
            self.fields(scan, depth + 1, is_raw)?;
        }
        if scan.peek() != Some('}') {
            return self.fstring_error("expecting '}'");
        }
        scan.at += 1;
        Some(())
    }

    /// Moves to the end of an expression: a `!`, `:`, `=` or `}` that is not inside anything.
    fn field_expression(&mut self, scan: &mut Scan<'_>) -> Option<()> {
        let mut open: Vec<char> = Vec::new();
        let mut quote: Option<(char, usize)> = None;
        while let Some(c) = scan.peek() {
            if c == '\\' {
                return self.backslash();
            }
            if let Some((kind, size)) = quote {
                if c == kind && scan.rest().chars().take(size).filter(|c| *c == kind).count() == size {
                    scan.at += size;
                    quote = None;
                } else {
                    scan.skip();
                }
                continue;
            }
            match c {
                '\'' | '"' => {
                    let size = if scan.rest().chars().take(3).filter(|next| *next == c).count() == 3 {
                        3
                    } else {
                        1
                    };
                    quote = Some((c, size));
                    scan.at += size;
                    continue;
                }
                '[' | '{' | '(' => {
                    if open.len() >= 200 {
                        return self.fstring_error("too many nested parenthesis");
                    }
                    open.push(c);
                }
                '#' => {
                    self.raise_here("f-string expression part cannot include '#'");
                    return None;
                }
                '!' | ':' | '}' | '=' | '<' | '>' if open.is_empty() => {
                    let next = scan.rest().as_bytes().get(1).copied();
                    if next == Some(b'=') && matches!(c, '!' | '=' | '<' | '>') {
                        scan.at += 2;
                        continue;
                    }
                    if matches!(c, '<' | '>') {
                        scan.at += 1;
                        continue;
                    }
                    break;
                }
                ']' | '}' | ')' => {
                    let Some(opening) = open.pop() else {
                        return self.fstring_error(&format!("unmatched '{c}'"));
                    };
                    if !matches!((opening, c), ('(', ')') | ('[', ']') | ('{', '}')) {
                        let message =
                            format!("closing parenthesis '{c}' does not match opening parenthesis '{opening}'");
                        return self.fstring_error(&message);
                    }
                }
                _ => {}
            }
            scan.skip();
        }
        if quote.is_some() {
            return self.fstring_error("unterminated string");
        }
        if let Some(opening) = open.last() {
            return self.fstring_error(&format!("unmatched '{opening}'"));
        }
        Some(())
    }

    fn backslash(&mut self) -> Option<()> {
        self.raise_here("f-string expression part cannot include a backslash");
        None
    }

    fn embedded(&mut self, expression: &str, column: usize, scan: &Scan<'_>, brace: usize) -> Option<()> {
        let source = format!("({expression})");
        let lines = LineIndex::new(&source);
        let mut nested = Parser::new(&source, &lines, true);
        nested.decoded = self.decoded;
        if let Some(mut error) = nested.explain(Mode::Eval) {
            if error.line > 1 {
                // CPython moves every line back by as much as the first one stands in.
                error.column = error.column.saturating_sub(column as u32);
                error.end_column = error.end_column.saturating_sub(column as u32);
            }
            let first = scan.line - 1
                + scan
                    .text
                    .get(..brace)
                    .map_or(0, |text| text.matches('\n').count() as u32);
            // What an f-string inside this expression has blamed is shown in its own text.
            if error.text.is_none() {
                let line = source.split('\n').nth(error.line.saturating_sub(1) as usize);
                error.text = line.map(str::to_owned);
            }
            error.line += first;
            error.end_line += first;
            self.report(error);
            return None;
        }
        Some(())
    }
}

/// A place in the body of an f-string.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// Where the literal begins.
    line: u32,
    column: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The column that CPython takes an expression to begin at, from the place of its brace.
    fn column(&self, brace: usize) -> usize {
        let before = self.text.get(..brace).unwrap_or_default();
        let rest = self
            .text
            .get(brace + 1..)
            .unwrap_or_default()
            .trim_start_matches([' ', '\t', '\x0c']);
        let inside = match before.rfind('\n') {
            _ if rest.starts_with('\n') => 0,
            Some(newline) => brace - newline - 1,
            None => brace + 2,
        };
        if before.contains('\n') {
            inside
        } else {
            self.column + inside
        }
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }
}

/// Where in the bytes a `\x` lacks its digits.
fn bad_bytes_escape(literal: &str) -> Option<usize> {
    let body = literal.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let size = if body.starts_with("\"\"\"") || body.starts_with("'''") {
        3
    } else {
        1
    };
    let bytes = body.get(size..body.len().checked_sub(size)?)?.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] != b'\\' {
            at += 1;
            continue;
        }
        let is_hex = |distance: usize| bytes.get(at + distance).is_some_and(u8::is_ascii_hexdigit);
        if bytes.get(at + 1) == Some(&b'x') && !(is_hex(2) && is_hex(3)) {
            return Some(at);
        }
        at += 2;
    }
    None
}
