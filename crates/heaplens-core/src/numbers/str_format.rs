//! `str.format` templates: a parser that hands out literals and fields one at a time, after `string_format.h`.
//!
//! Errors come where CPython finds them: a broken field after the ones before it were formatted, a broken `.attr` or
//! `[key]` after the argument was looked up. The machine calls [`TemplateParser::next_piece`], then
//! [`FieldName::parse`] with the [`AutoNumber`] of the whole call, then walks [`FieldName::path`].

use super::format_spec::{read_integer, shown, too_many_digits};
use super::raise::Raise;

/// How deep fields may nest: a field, and fields in its specification.
pub const RECURSION_DEPTH: u32 = 2;

/// `Max string recursion exceeded`: a field in the specification of a field in a specification.
pub fn recursion_exceeded() -> Raise {
    Raise::value("Max string recursion exceeded")
}

/// A replacement field as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// `0.attr[key]`, for [`FieldName::parse`].
    pub name: String,
    /// The character after `!`, for [`Convert::from_char`].
    pub conversion: Option<char>,
    pub spec: String,
    /// The specification holds fields (or escaped braces) and is a template itself.
    pub spec_is_template: bool,
}

/// A literal and the field after it, either of which may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplatePiece {
    pub literal: String,
    pub field: Option<Field>,
}

/// Hands out a template's pieces.
#[derive(Clone, Debug)]
pub struct TemplateParser {
    chars: Vec<char>,
    at: usize,
}

impl TemplateParser {
    pub fn new(template: &str) -> TemplateParser {
        TemplateParser {
            chars: template.chars().collect(),
            at: 0,
        }
    }

    fn text(&self, from: usize, to: usize) -> String {
        self.chars.get(from..to).unwrap_or(&[]).iter().collect()
    }

    /// The next piece; `None` at the end.
    pub fn next_piece(&mut self) -> Result<Option<TemplatePiece>, Raise> {
        let start = self.at;
        let found = self
            .chars
            .get(start..)
            .unwrap_or(&[])
            .iter()
            .position(|c| matches!(c, '{' | '}'));
        let Some(brace) = found.map(|n| start + n) else {
            self.at = self.chars.len();
            let literal = self.text(start, self.at);
            return Ok((!literal.is_empty()).then_some(TemplatePiece { literal, field: None }));
        };
        let next = self.chars.get(brace + 1);
        if next == self.chars.get(brace) {
            // A doubled brace is one brace, the last of this literal.
            self.at = brace + 2;
            return Ok(Some(TemplatePiece {
                literal: self.text(start, brace + 1),
                field: None,
            }));
        }
        if self.chars.get(brace) == Some(&'}') {
            return Err(Raise::value("Single '}' encountered in format string"));
        }
        if next.is_none() {
            return Err(Raise::value("Single '{' encountered in format string"));
        }
        self.at = brace + 1;
        let literal = self.text(start, brace);
        self.field().map(|field| {
            Some(TemplatePiece {
                literal,
                field: Some(field),
            })
        })
    }

    fn take(&mut self) -> Option<char> {
        let c = self.chars.get(self.at).copied();
        self.at += usize::from(c.is_some());
        c
    }

    fn field(&mut self) -> Result<Field, Raise> {
        let start = self.at;
        let end = loop {
            match self.take() {
                None => return Err(Raise::value("expected '}' before end of string")),
                Some('{') => return Err(Raise::value("unexpected '{' in field name")),
                // Anything may stand between brackets.
                Some('[') => {
                    while self.chars.get(self.at).is_some_and(|&c| c != ']') {
                        self.at += 1;
                    }
                }
                Some(c @ ('}' | ':' | '!')) => break c,
                Some(_) => {}
            }
        };
        let mut field = Field {
            name: self.text(start, self.at - 1),
            conversion: None,
            spec: String::new(),
            spec_is_template: false,
        };
        if end == '}' {
            return Ok(field);
        }
        if end == '!' {
            let c = self.take();
            field.conversion =
                Some(c.ok_or_else(|| Raise::value("end of string while looking for conversion specifier"))?);
            match self.take() {
                Some('}') => return Ok(field),
                Some(':') | None => {}
                Some(_) => return Err(Raise::value("expected ':' after conversion specifier")),
            }
        }
        let start = self.at;
        let mut depth = 1;
        while let Some(c) = self.take() {
            match c {
                '{' => {
                    field.spec_is_template = true;
                    depth += 1;
                }
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                field.spec = self.text(start, self.at - 1);
                return Ok(field);
            }
        }
        Err(Raise::value("unmatched '{' in format spec"))
    }
}

/// The conversion after `!`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Convert {
    Repr,
    Str,
    Ascii,
}

impl Convert {
    pub fn from_char(c: char) -> Result<Convert, Raise> {
        match c {
            'r' => Ok(Convert::Repr),
            's' => Ok(Convert::Str),
            'a' => Ok(Convert::Ascii),
            _ => Err(Raise::value(format!("Unknown conversion specifier {}", shown(c)))),
        }
    }
}

/// What the fields of one `format` call have counted so far: nothing, by themselves, or by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AutoNumber {
    #[default]
    Unused,
    Auto(usize),
    Manual,
}

/// Where a field's value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A positional argument (`IndexError` from [`replacement_out_of_range`] where it is missing).
    Position(usize),
    /// A keyword argument (`KeyError`).
    Keyword(String),
}

/// One step from the argument to the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accessor {
    /// `.name`
    Attribute(String),
    /// `[7]`
    Index(usize),
    /// `[name]`
    Key(String),
}

/// A field name split into its argument and the steps from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldName {
    pub argument: Argument,
    rest: Vec<char>,
}

/// A whole text as an index; `None` where it is none.
fn as_index(chars: &[char]) -> Result<Option<usize>, Raise> {
    let (value, digits) = read_integer(chars, 0).ok_or_else(too_many_digits)?;
    Ok((digits > 0 && digits == chars.len()).then_some(value))
}

impl FieldName {
    /// Splits a name, and numbers it where it has no number of its own.
    pub fn parse(name: &str, auto: &mut AutoNumber) -> Result<FieldName, Raise> {
        let chars: Vec<char> = name.chars().collect();
        let cut = chars.iter().position(|c| matches!(c, '.' | '[')).unwrap_or(chars.len());
        let (first, rest) = chars.split_at(cut);
        let rest = rest.to_vec();
        let index = as_index(first)?;
        if !first.is_empty() && index.is_none() {
            return Ok(FieldName {
                argument: Argument::Keyword(first.iter().collect()),
                rest,
            });
        }
        let argument = match (index, *auto) {
            (Some(_), AutoNumber::Auto(_)) => {
                return Err(Raise::value(
                    "cannot switch from automatic field numbering to manual field specification",
                ));
            }
            (None, AutoNumber::Manual) => {
                return Err(Raise::value(
                    "cannot switch from manual field specification to automatic field numbering",
                ));
            }
            (Some(index), _) => {
                *auto = AutoNumber::Manual;
                Argument::Position(index)
            }
            (None, state) => {
                let index = if let AutoNumber::Auto(next) = state { next } else { 0 };
                *auto = AutoNumber::Auto(index + 1);
                Argument::Position(index)
            }
        };
        Ok(FieldName { argument, rest })
    }

    /// The steps from the argument to the value, each found when asked for.
    pub fn path(&self) -> FieldPath<'_> {
        FieldPath {
            chars: &self.rest,
            at: 0,
        }
    }
}

/// See [`FieldName::path`]. After an error, stop.
#[derive(Clone, Debug)]
pub struct FieldPath<'a> {
    chars: &'a [char],
    at: usize,
}

impl FieldPath<'_> {
    fn step(&mut self, opening: char) -> Result<Accessor, Raise> {
        let rest = self.chars.get(self.at..).unwrap_or(&[]);
        let empty = || Raise::value("Empty attribute in format string");
        match opening {
            '.' => {
                let len = rest.iter().position(|c| matches!(c, '.' | '[')).unwrap_or(rest.len());
                self.at += len;
                if len == 0 {
                    Err(empty())
                } else {
                    Ok(Accessor::Attribute(rest.iter().take(len).collect()))
                }
            }
            '[' => {
                let len = rest.iter().position(|&c| c == ']');
                let len = len.ok_or_else(|| Raise::value("Missing ']' in format string"))?;
                self.at += len + 1;
                let key = rest.get(..len).unwrap_or(&[]);
                let index = as_index(key)?;
                if len == 0 {
                    return Err(empty());
                }
                Ok(index.map_or_else(|| Accessor::Key(key.iter().collect()), Accessor::Index))
            }
            _ => Err(Raise::value("Only '.' or '[' may follow ']' in format field specifier")),
        }
    }
}

impl Iterator for FieldPath<'_> {
    type Item = Result<Accessor, Raise>;

    fn next(&mut self) -> Option<Self::Item> {
        let opening = self.chars.get(self.at).copied()?;
        self.at += 1;
        Some(self.step(opening))
    }
}

/// `IndexError: Replacement index 5 out of range for positional args tuple`.
pub fn replacement_out_of_range(index: usize) -> Raise {
    Raise::new(
        super::raise::Kind::IndexError,
        format!("Replacement index {index} out of range for positional args tuple"),
    )
}
