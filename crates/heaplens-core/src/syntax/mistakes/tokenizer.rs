//! The tokens of a program that is not one.
//!
//! The parser's own lexer stops at what it cannot read with a kind of its own; CPython's tokenizer words every such
//! case and places it. What is here follows CPython's `Parser/tokenizer.c` in behaviour: the same tokens with the same
//! places (a NEWLINE begins at its comment, an INDENT is nowhere), and at the end one error at most.

use crate::syntax::diagnostic::{Diagnostic, DiagnosticKind, Finder, Place};
use crate::syntax::lines::LineIndex;
use crate::text::classify as text;

/// CPython's `MAXLEVEL` and `MAXINDENT`.
const MAX_BRACKETS: usize = 200;
const MAX_INDENTS: usize = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    Keyword,
    Number,
    String,
    Op,
    Newline,
    Indent,
    Dedent,
    End,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    /// How many brackets are open after it.
    pub level: usize,
}

/// How the tokens end when not with an END.
#[derive(Debug)]
pub(super) enum Stop {
    /// What the tokenizer raises itself: it outranks what the grammar finds before.
    Raised(Box<Diagnostic>),
    /// What it leaves to the parser to word: it counts only where the parser gets there.
    Told(Box<Diagnostic>),
    /// The program ends inside a bracket.
    Unclosed,
    /// The program ends after a backslash.
    Unfinished,
}

pub(super) struct Tokens {
    pub tokens: Vec<Token>,
    pub stop: Option<Stop>,
    /// The brackets that are open at the end, by offset.
    pub open: Vec<usize>,
    /// Numbers that run into a keyword: the place and the words of a warning.
    pub warnings: Vec<(usize, String)>,
}

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

const OPERATORS: [&str; 46] = [
    "**=", "//=", ">>=", "<<=", "...", "!=", "%=", "&=", "**", "*=", "+=", "-=", "->", "//", "/=", ":=", "<<", "<=",
    "<>", "==", ">=", ">>", "@=", "^=", "|=", "(", ")", "[", "]", "{", "}", ":", ",", ";", "+", "-", "*", "/", "|",
    "&", "<", ">", "=", ".", "%", "~",
];

pub(super) fn tokenize(source: &str, lines: &LineIndex) -> Tokens {
    let mut tokenizer = Tokenizer {
        source,
        bytes: source.as_bytes(),
        lines,
        at: 0,
        indents: vec![(0, 0)],
        out: Tokens {
            tokens: Vec::new(),
            stop: None,
            open: Vec::new(),
            warnings: Vec::new(),
        },
    };
    if let Err(stop) = tokenizer.run() {
        tokenizer.out.stop = Some(stop);
    }
    tokenizer.out
}

struct Tokenizer<'a> {
    source: &'a str,
    bytes: &'a [u8],
    lines: &'a LineIndex,
    at: usize,
    /// The columns of the open blocks, with tabs to eight and with tabs as one.
    indents: Vec<(usize, usize)>,
    out: Tokens,
}

type Step = Result<(), Stop>;

impl Tokenizer<'_> {
    fn peek(&self) -> u8 {
        self.peek_at(0)
    }

    /// A byte from here; a line end after the last one.
    fn peek_at(&self, distance: usize) -> u8 {
        self.bytes.get(self.at + distance).copied().unwrap_or(b'\n')
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let level = self.out.open.len();
        self.out.tokens.push(Token {
            kind,
            start,
            end,
            level,
        });
    }

    /// An error whose caret is under the character before an offset.
    fn raised(&self, message: impl Into<String>, after: usize) -> Stop {
        let before = self.source.get(..after).unwrap_or_default();
        let at = after - before.chars().next_back().map_or(0, char::len_utf8);
        self.raised_at(message, at, at)
    }

    /// The tokenizer counts characters, where the parser counts bytes in a file without a coding cookie.
    fn raised_at(&self, message: impl Into<String>, start: usize, end: usize) -> Stop {
        let mut diagnostic = Diagnostic::syntax(message, self.lines.location(start, end));
        diagnostic.count_characters(self.source);
        diagnostic.finder = Finder::Tokenizer;
        Stop::Raised(diagnostic)
    }

    fn run(&mut self) -> Step {
        let mut fresh_line = true;
        loop {
            if fresh_line && self.out.open.is_empty() {
                self.indentation()?;
            }
            fresh_line = false;
            while matches!(self.peek_at(0), b' ' | b'\t' | b'\x0c') {
                self.at += 1;
            }
            let start = self.at;
            if self.peek() == b'#' {
                while self.peek() != b'\n' {
                    self.at += 1;
                }
            }
            if self.at >= self.bytes.len() {
                return self.end(start);
            }
            match self.peek() {
                b'\n' => {
                    if self.out.open.is_empty() && self.in_statement() {
                        self.push(Kind::Newline, start, self.at);
                    }
                    self.at += 1;
                    fresh_line = true;
                }
                b'\\' => {
                    self.at += 1;
                    if self.peek() != b'\n' {
                        let message = "unexpected character after line continuation character";
                        let mut told = Diagnostic::syntax(message, self.lines.location(self.at, self.at));
                        told.end_column = 0;
                        return Err(Stop::Told(told));
                    }
                    self.at += 1;
                    if self.at >= self.bytes.len() {
                        return Err(self.unfinished());
                    }
                }
                byte if byte.is_ascii_digit() || byte == b'.' && self.peek_at(1).is_ascii_digit() => self.number()?,
                byte if byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80 => self.word()?,
                b'"' | b'\'' => self.string(start)?,
                _ => self.operator()?,
            }
        }
    }

    fn unfinished(&self) -> Stop {
        if self.out.open.is_empty() {
            Stop::Unfinished
        } else {
            Stop::Unclosed
        }
    }

    /// Whether tokens of a statement stand before here, so that the line end counts.
    fn in_statement(&self) -> bool {
        let last = self.out.tokens.last();
        last.is_some_and(|t| !matches!(t.kind, Kind::Newline | Kind::Indent | Kind::Dedent))
    }

    fn end(&mut self, start: usize) -> Step {
        if !self.out.open.is_empty() {
            return Err(Stop::Unclosed);
        }
        if self.in_statement() {
            self.push(Kind::Newline, start, self.at);
        }
        while self.indents.len() > 1 {
            self.indents.pop();
            self.push(Kind::Dedent, self.at, self.at);
        }
        self.push(Kind::End, self.at, self.at);
        Ok(())
    }

    fn indentation(&mut self) -> Step {
        let (mut column, mut narrow) = (0, 0);
        // A line that a backslash goes on with is indented as its first part is.
        let mut first_part = 0;
        loop {
            match self.bytes.get(self.at) {
                Some(b' ') => (column, narrow) = (column + 1, narrow + 1),
                Some(b'\t') => (column, narrow) = (column / 8 * 8 + 8, narrow + 1),
                Some(b'\x0c') => (column, narrow) = (0, 0),
                Some(b'\\') if self.peek_at(1) == b'\n' => {
                    if first_part == 0 {
                        first_part = column;
                    }
                    self.at += 1;
                    if self.at + 1 >= self.bytes.len() {
                        self.at = self.bytes.len();
                        return Err(self.unfinished());
                    }
                }
                _ => break,
            }
            self.at += 1;
        }
        if matches!(self.peek(), b'\n' | b'#') {
            return Ok(());
        }
        if first_part > 0 {
            (column, narrow) = (first_part, first_part);
        }
        let (top, top_narrow) = self.indents.last().copied().unwrap_or_default();
        if column == top {
            return if narrow == top_narrow { Ok(()) } else { Err(self.tabs()) };
        }
        if column > top {
            if self.indents.len() >= MAX_INDENTS {
                let message = "too many levels of indentation";
                return Err(Stop::Told(self.whole_line(DiagnosticKind::IndentationError, message)));
            }
            if narrow <= top_narrow {
                return Err(self.tabs());
            }
            self.indents.push((column, narrow));
            self.push(Kind::Indent, self.at, self.at);
            return Ok(());
        }
        while self.indents.last().is_some_and(|(open, _)| column < *open) {
            self.indents.pop();
            self.push(Kind::Dedent, self.at, self.at);
        }
        let (top, top_narrow) = self.indents.last().copied().unwrap_or_default();
        if column != top {
            let message = "unindent does not match any outer indentation level";
            let mut told = self.whole_line(DiagnosticKind::IndentationError, message);
            told.blame(0, Place::Cursor);
            return Err(Stop::Told(told));
        }
        if narrow != top_narrow {
            return Err(self.tabs());
        }
        Ok(())
    }

    fn tabs(&self) -> Stop {
        let message = "inconsistent use of tabs and spaces in indentation";
        let mut told = self.whole_line(DiagnosticKind::TabError, message);
        told.end_column = 0;
        Stop::Told(told)
    }

    fn whole_line(&self, kind: DiagnosticKind, message: &str) -> Box<Diagnostic> {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let end = self.at + rest.find('\n').unwrap_or(rest.len());
        Diagnostic::at(kind, message, self.lines.location(end, end))
    }

    fn operator(&mut self) -> Step {
        let start = self.at;
        let rest = self.source.get(start..).unwrap_or_default();
        let byte = self.peek();
        if byte < 0x20 || byte == 0x7f {
            return Err(self.raised(format!("invalid non-printable character U+{byte:04X}"), start + 1));
        }
        // What is no operator is a token of its own that no rule takes: `$`, `?`, `!`.
        let length = OPERATORS
            .iter()
            .find(|op| rest.starts_with(**op))
            .map_or(1, |op| op.len());
        self.at += length;
        match byte {
            b'(' | b'[' | b'{' => {
                if self.out.open.len() >= MAX_BRACKETS {
                    return Err(self.raised("too many nested parentheses", self.at));
                }
                self.out.open.push(start);
            }
            b')' | b']' | b'}' => self.close(start, byte)?,
            _ => {}
        }
        self.push(Kind::Op, start, self.at);
        Ok(())
    }

    fn close(&mut self, start: usize, byte: u8) -> Step {
        let found = char::from(byte);
        let Some(open) = self.out.open.pop() else {
            return Err(self.raised(format!("unmatched '{found}'"), start + 1));
        };
        let opening = char::from(self.bytes[open]);
        if matches!((opening, found), ('(', ')') | ('[', ']') | ('{', '}')) {
            return Ok(());
        }
        let (open_line, line) = (self.lines.position(open).0, self.lines.position(start).0);
        let place = if open_line == line {
            String::new()
        } else {
            format!(" on line {open_line}")
        };
        let message = format!("closing parenthesis '{found}' does not match opening parenthesis '{opening}'{place}");
        Err(self.raised(message, start + 1))
    }

    fn word(&mut self) -> Step {
        let start = self.at;
        let mut prefix = true;
        loop {
            let byte = self.bytes.get(self.at).copied().unwrap_or(b'\n');
            if prefix && matches!(byte, b'"' | b'\'') && self.at > start {
                let lower = self.source[start..self.at].to_ascii_lowercase();
                if matches!(lower.as_str(), "r" | "u" | "b" | "f" | "rb" | "br" | "rf" | "fr") {
                    return self.string(start);
                }
            }
            if !(byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80) {
                break;
            }
            prefix = prefix && byte.is_ascii_alphabetic() && self.at - start < 2;
            self.at += 1;
        }
        let word = &self.source[start..self.at];
        self.identifier(word, start)?;
        let kind = if KEYWORDS.contains(&word) {
            Kind::Keyword
        } else {
            Kind::Name
        };
        self.push(kind, start, self.at);
        Ok(())
    }

    fn identifier(&self, word: &str, start: usize) -> Step {
        if word.is_ascii() {
            return Ok(());
        }
        for (at, c) in word.char_indices() {
            let fits = if at == 0 {
                text::is_identifier(c.encode_utf8(&mut [0; 4]))
            } else {
                continues_name(c)
            };
            if fits {
                continue;
            }
            let end = start + at + c.len_utf8();
            let code = format!("U+{:04X}", c as u32);
            if text::is_printable_char(c) {
                return Err(self.raised(format!("invalid character '{c}' ({code})"), end));
            }
            return Err(self.raised(format!("invalid non-printable character {code}"), end));
        }
        Ok(())
    }

    fn string(&mut self, start: usize) -> Step {
        let quote = self.peek();
        let triple = self.peek_at(1) == quote && self.peek_at(2) == quote;
        let size = if triple { 3 } else { 1 };
        let is_empty = !triple && self.peek_at(1) == quote;
        self.at += size;
        if is_empty {
            self.at += 1;
        }
        let mut closing = if is_empty { size } else { 0 };
        while closing < size {
            let Some(byte) = self.bytes.get(self.at).copied() else {
                return Err(self.unterminated(start, triple));
            };
            if byte == b'\n' && !triple {
                return Err(self.unterminated(start, triple));
            }
            self.at += 1;
            if byte == quote {
                closing += 1;
                continue;
            }
            closing = 0;
            if byte == b'\\' {
                self.at += 1;
            }
        }
        self.push(Kind::String, start, self.at);
        Ok(())
    }

    fn unterminated(&self, start: usize, triple: bool) -> Stop {
        let what = if triple {
            "triple-quoted string literal"
        } else {
            "string literal"
        };
        let last = self.at.min(self.source.trim_end_matches('\n').len().max(start));
        let line = if triple {
            self.source.lines().count() as u32
        } else {
            self.lines.position(last).0
        };
        let message = format!("unterminated {what} (detected at line {line})");
        self.raised_at(message, start, start)
    }

    // Numbers.

    fn number(&mut self) -> Step {
        let start = self.at;
        let second = self.peek_at(1).to_ascii_lowercase();
        let radix = match (self.peek(), second) {
            (b'0', b'x') => Some(("hexadecimal", 16)),
            (b'0', b'o') => Some(("octal", 8)),
            (b'0', b'b') => Some(("binary", 2)),
            _ => None,
        };
        let kind = match radix {
            Some((name, radix)) => {
                self.at += 2;
                self.radix_digits(name, radix)?;
                name
            }
            None => self.decimal(start)?,
        };
        self.end_of_number(kind)?;
        self.push(Kind::Number, start, self.at);
        Ok(())
    }

    fn radix_digits(&mut self, name: &str, radix: u32) -> Step {
        loop {
            if self.peek() == b'_' {
                self.at += 1;
            }
            let digit = char::from(self.peek());
            if !digit.is_digit(radix) {
                if digit.is_ascii_digit() {
                    let message = format!("invalid digit '{digit}' in {name} literal");
                    return Err(self.raised(message, self.at + 1));
                }
                return Err(self.raised(format!("invalid {name} literal"), self.at));
            }
            while char::from(self.peek()).is_digit(radix) {
                self.at += 1;
            }
            if self.peek() != b'_' {
                break;
            }
        }
        let digit = char::from(self.peek());
        if digit.is_ascii_digit() {
            let message = format!("invalid digit '{digit}' in {name} literal");
            return Err(self.raised(message, self.at + 1));
        }
        Ok(())
    }

    /// Digits with single underscores between them.
    fn digits(&mut self) -> Step {
        loop {
            while self.peek().is_ascii_digit() {
                self.at += 1;
            }
            if self.peek() != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.peek().is_ascii_digit() {
                return Err(self.raised("invalid decimal literal", self.at));
            }
        }
    }

    fn decimal(&mut self, start: usize) -> Result<&'static str, Stop> {
        let mut octal_like = None;
        if self.peek() == b'0' {
            loop {
                if self.peek() == b'_' {
                    self.at += 1;
                    if !self.peek().is_ascii_digit() {
                        return Err(self.raised("invalid decimal literal", self.at));
                    }
                }
                if self.peek() != b'0' {
                    break;
                }
                self.at += 1;
            }
            let zeros_end = self.at;
            if self.peek().is_ascii_digit() {
                self.digits()?;
                octal_like = Some(zeros_end);
            }
        } else if self.peek() != b'.' {
            self.digits()?;
        }
        let mut fraction = false;
        if self.peek() == b'.' {
            fraction = true;
            self.at += 1;
            if self.peek().is_ascii_digit() {
                self.digits()?;
            }
        }
        if matches!(self.peek(), b'e' | b'E') {
            let sign = usize::from(matches!(self.peek_at(1), b'+' | b'-'));
            if self.peek_at(1 + sign).is_ascii_digit() {
                fraction = true;
                self.at += 1 + sign;
                self.digits()?;
            } else if sign == 1 {
                return Err(self.raised("invalid decimal literal", self.at + 2));
            }
        }
        if matches!(self.peek(), b'j' | b'J') {
            self.at += 1;
            return Ok("imaginary");
        }
        if let Some(zeros_end) = octal_like.filter(|_| !fraction) {
            let message = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal \
                           integers";
            return Err(self.raised_at(message, start, zeros_end));
        }
        Ok("decimal")
    }

    /// A name may not follow a number; a keyword may, with a warning.
    fn end_of_number(&mut self, kind: &str) -> Step {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let runs_on = ["and", "else", "for", "if", "in", "is", "or", "not"];
        let follows = |word: &str| {
            let after = rest.strip_prefix(word).map(|rest| rest.chars().next().unwrap_or('\n'));
            // `1inx` passes as the keyword that it is not; longer words are looked at to their end.
            after.is_some_and(|c| word.len() == 2 && word != "or" || !(c == '_' || continues_name(c)))
        };
        if runs_on.iter().any(|word| follows(word)) {
            self.out.warnings.push((self.at, format!("invalid {kind} literal")));
            return Ok(());
        }
        let next = rest.chars().next().unwrap_or('\n');
        if next.is_ascii_alphanumeric() || next == '_' {
            return Err(self.raised(format!("invalid {kind} literal"), self.at));
        }
        if !next.is_ascii() && continues_name(next) {
            return Err(self.raised(format!("invalid {kind} literal"), self.at));
        }
        Ok(())
    }
}

fn continues_name(c: char) -> bool {
    text::is_identifier(&format!("a{c}"))
}
