//! What is wrong with a program before it runs, printed as CPython prints it.

use std::fmt::Write as _;

use crate::code::Location;

/// The class of exception CPython would raise, or our own refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosticKind {
    SyntaxError,
    IndentationError,
    TabError,
    RecursionError,
    MemoryError,
    /// `compile()` of a string with NUL bytes.
    ValueError,
    /// Valid Python that Heaplens does not run.
    Unsupported,
}

impl DiagnosticKind {
    /// The exception's name.
    pub fn name(self) -> &'static str {
        match self {
            DiagnosticKind::SyntaxError | DiagnosticKind::Unsupported => "SyntaxError",
            DiagnosticKind::IndentationError => "IndentationError",
            DiagnosticKind::TabError => "TabError",
            DiagnosticKind::RecursionError => "RecursionError",
            DiagnosticKind::MemoryError => "MemoryError",
            DiagnosticKind::ValueError => "ValueError",
        }
    }
}

/// Which part of CPython would find it. That decides what a `SyntaxError` about a string, whose text is in no file, says
/// of its line, and whether the place is among its arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finder {
    Tokenizer,
    /// The parser, when the tokens up to a line had been read.
    Parser {
        read_to: u32,
        place: Place,
    },
    SymbolTable,
    Compiler,
}

/// What CPython's parser takes for the place of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Token,
    /// As far as the tokenizer has read, for a token that has no place.
    Cursor,
    /// The same where all has been read.
    End,
    /// A line end that is not in the source, which CPython adds to modules only.
    MissingNewline,
}

/// One thing wrong, with its place. Lines count from 1; columns count characters from 1 as `SyntaxError.offset`
/// does; 0 means unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub kind: DiagnosticKind,
    pub message: String,
    pub filename: String,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    /// The text of the line, without its newline.
    pub text: Option<String>,
    pub finder: Finder,
}

impl Diagnostic {
    /// A diagnostic without a place.
    pub fn new(kind: DiagnosticKind, message: impl Into<String>) -> Box<Self> {
        Box::new(Diagnostic {
            kind,
            message: message.into(),
            filename: String::new(),
            line: 0,
            column: 0,
            end_line: 0,
            end_column: 0,
            text: None,
            finder: Finder::Parser {
                read_to: 0,
                place: Place::Token,
            },
        })
    }

    /// A diagnostic at a node; columns are still UTF-8 offsets until [`Diagnostic::with_source`].
    pub fn at(kind: DiagnosticKind, message: impl Into<String>, loc: Location) -> Box<Self> {
        let mut diagnostic = Diagnostic::new(kind, message);
        diagnostic.line = loc.line;
        diagnostic.column = loc.column + 1;
        diagnostic.end_line = loc.end_line;
        diagnostic.end_column = loc.end_column + 1;
        diagnostic
    }

    /// Says how far the parser had read, if known, and what it takes for the place.
    pub(crate) fn blame(&mut self, read_to: u32, place: Place) {
        self.finder = Finder::Parser { read_to, place };
    }

    pub fn syntax(message: impl Into<String>, loc: Location) -> Box<Self> {
        Diagnostic::at(DiagnosticKind::SyntaxError, message, loc)
    }

    /// Adds the file's name and the line's text, and turns UTF-8 offsets into character offsets.
    pub(crate) fn with_source(mut self: Box<Self>, filename: &str, source: &str) -> Box<Self> {
        if self.filename.is_empty() {
            self.filename = filename.to_owned();
        }
        self.count_characters(source);
        self
    }

    /// As [`Diagnostic::with_source`] for a file without a coding cookie, where CPython counts bytes.
    pub(crate) fn with_file(mut self: Box<Self>, filename: &str, source: &str) -> Box<Self> {
        if self.text.is_none() && self.line > 0 {
            let line = source.split('\n').nth(self.line.saturating_sub(1) as usize);
            self.text = line.map(str::to_owned);
        }
        self.with_source(filename, source)
    }

    /// As [`Diagnostic::with_source`] for a source that is in no file.
    ///
    /// CPython's parser shows what its tokenizer has in its buffer: the last line it has read, with its newline and with
    /// the lines before that the same token or a backslash joins to it, or a line before that without its newline.
    /// What is found later has no text, and offsets count bytes.
    pub(crate) fn with_string(mut self: Box<Self>, filename: &str, source: &str) -> Box<Self> {
        if self.filename.is_empty() {
            self.filename = filename.to_owned();
        }
        let Finder::Parser { read_to, place } = self.finder else {
            return self;
        };
        if let Some(text) = &mut self.text {
            text.push_str(if self.line == 0 { "" } else { "\n" });
            return self;
        }
        self.count_characters(source);
        if self.line == 0 {
            return self;
        }
        let nth = |line: u32| source.split('\n').nth(line.saturating_sub(1) as usize);
        let lines = source.lines().count() as u32;
        if place == Place::End {
            let ended = u32::from(source.ends_with('\n'));
            self.column = nth(lines).map_or(0, |text| text.chars().count() as u32) + ended;
        }
        if place == Place::MissingNewline {
            if !source.ends_with('\n') {
                (self.column, self.end_column) = (0, 0);
            }
        } else if place != Place::Token {
            self.end_column = u32::MAX;
        } else if self.kind == DiagnosticKind::TabError {
            self.column = 1;
        }
        if read_to <= self.line && self.line <= lines {
            let first = super::lines::first_joined(source, self.line);
            let joined: Vec<&str> = (first..=self.line).filter_map(nth).collect();
            let newline = if self.line < lines || source.ends_with('\n') {
                "\n"
            } else {
                ""
            };
            self.text = Some(joined.join("\n") + newline);
        }
        self
    }

    /// Adds the line's text and turns UTF-8 offsets into character offsets, once.
    pub(crate) fn count_characters(&mut self, source: &str) {
        if self.line > 0 && self.text.is_none() {
            let nth = |line: u32| source.split('\n').nth(line.saturating_sub(1) as usize);
            if let Some(text) = nth(self.line) {
                self.column = characters(text, self.column);
                if let Some(end) = nth(self.end_line) {
                    self.end_column = characters(end, self.end_column);
                }
                self.text = Some(text.to_owned());
            }
        }
    }

    /// The text CPython writes to stderr for a `SyntaxError` that ends a program.
    pub fn traceback(&self) -> String {
        let mut out = String::new();
        if self.line > 0 {
            let _ = writeln!(out, "  File \"{}\", line {}", self.filename, self.line);
            if let Some(text) = &self.text {
                let stripped = text.trim_start_matches([' ', '\t', '\x0c']);
                let removed = (text.chars().count() - stripped.chars().count()) as u32;
                let _ = writeln!(out, "    {stripped}");
                self.write_carets(&mut out, stripped, removed);
            }
        }
        if self.message.is_empty() {
            let _ = writeln!(out, "{}", self.kind.name());
        } else {
            let _ = writeln!(out, "{}: {}", self.kind.name(), self.message);
        }
        out
    }

    /// The `^^^` line, as `traceback.TracebackException._format_syntax_error` draws it.
    fn write_carets(&self, out: &mut String, stripped: &str, removed: u32) {
        if self.column == 0 || self.kind == DiagnosticKind::TabError {
            return;
        }
        let length = stripped.chars().count() as u32;
        let mut end = match self.end_line {
            line if line != self.line => removed + length + 1,
            _ => self.end_column,
        };
        // From a file, CPython marks an indentation error with a single caret.
        if end == 0 || end == self.column || self.kind == DiagnosticKind::IndentationError {
            end = self.column + 1;
        }
        let start = self.column as i64 - 1 - removed as i64;
        if start < 0 {
            return;
        }
        let spaces: String = stripped
            .chars()
            .take(start as usize)
            .map(|c| if c.is_whitespace() { c } else { ' ' })
            .collect();
        let width = (end as i64 - 1 - removed as i64 - start).max(1) as usize;
        let pad = (start as usize).saturating_sub(spaces.chars().count());
        let _ = writeln!(out, "    {spaces}{}{}", " ".repeat(pad), "^".repeat(width));
    }
}

/// A 1-based UTF-8 column as a 1-based character column.
fn characters(text: &str, column: u32) -> u32 {
    let offset = column.saturating_sub(1) as usize;
    let counted = text.char_indices().take_while(|(at, _)| *at < offset).count() as u32;
    let beyond = offset.saturating_sub(text.len()) as u32;
    if column == 0 { 0 } else { counted + beyond + 1 }
}

impl std::fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}:{}:{}: {}: {}",
            self.filename,
            self.line,
            self.column,
            self.kind.name(),
            self.message
        )
    }
}

impl std::error::Error for Diagnostic {}
