//! Regular expressions as CPython 3.11's `re` has them: a pattern becomes a small program ([`parse`], [`Program`]), and the
//! program is run against a text with backtracking ([`matcher`]). Only lookaround and atomic groups recurse, as deep as they
//! are nested in the pattern, which is bounded. Every run has a budget of steps: a pattern that explodes ends in an error.

mod matcher;
mod parse;

pub use matcher::{Mode, Outcome, find};
pub use parse::{compile, flags};

/// What is wrong with a pattern, and where.
#[derive(Clone, Debug)]
pub struct Error {
    pub message: String,
    pub position: Option<usize>,
}

/// A set of characters.
#[derive(Clone, Debug, Default)]
pub struct Set {
    pub negated: bool,
    pub ranges: Vec<(char, char)>,
    pub kinds: Vec<Kind>,
    pub ignore_case: bool,
    pub ascii: bool,
}

/// `\d \D \w \W \s \S`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Digit(bool),
    Word(bool),
    Space(bool),
}

impl Kind {
    fn holds(self, c: char, ascii: bool) -> bool {
        match self {
            Kind::Digit(yes) => {
                (c.is_ascii_digit() || !ascii && crate::text::classify::is_decimal(c.encode_utf8(&mut [0; 4]))) == yes
            }
            Kind::Word(yes) => is_word(c, ascii) == yes,
            Kind::Space(yes) => {
                let space =
                    matches!(c, ' ' | '\t'..='\r') || !ascii && (matches!(c, '\x1c'..='\x1f') || c.is_whitespace());
                space == yes
            }
        }
    }
}

pub fn is_word(c: char, ascii: bool) -> bool {
    c == '_' || c.is_ascii_alphanumeric() || !ascii && c.is_alphanumeric()
}

/// The one other form that a character is compared by when case does not matter.
pub fn fold(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

impl Set {
    pub fn holds(&self, c: char) -> bool {
        let inside = |c: char| {
            self.ranges.iter().any(|&(from, to)| from <= c && c <= to)
                || self.kinds.iter().any(|kind| kind.holds(c, self.ascii))
        };
        let found = inside(c) || self.ignore_case && (inside(fold(c)) || c.to_uppercase().next().is_some_and(inside));
        found != self.negated
    }
}

/// Where a match may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    LineStart,
    End,
    LineEnd,
    TextEnd,
    Boundary { ascii: bool, wanted: bool },
}

#[derive(Clone, Debug)]
pub enum Instr {
    Char {
        c: char,
        ignore_case: bool,
    },
    Any {
        newline: bool,
    },
    Set(Set),
    Anchor(Anchor),
    /// First the one, then the other.
    Split(usize, usize),
    Jump(usize),
    Save(usize),
    /// What a group has matched, again.
    Again {
        group: usize,
        ignore_case: bool,
    },
    /// Remembers where an iteration of a loop begins.
    Mark(usize),
    /// An iteration that matched nothing ends its loop.
    Progress {
        mark: usize,
        end: usize,
    },
    /// What follows up to [`Instr::Done`] is looked at from `behind` characters before; then it goes on at `next`.
    Look {
        ahead: bool,
        behind: usize,
        wanted: bool,
        next: usize,
    },
    Atomic {
        next: usize,
    },
    /// `(?(group)yes|no)`
    If {
        group: usize,
        no: usize,
    },
    Done,
    Fail,
    Match,
}

/// A compiled pattern.
#[derive(Clone, Debug)]
pub struct Program {
    pub code: Vec<Instr>,
    pub groups: usize,
    pub names: Vec<(String, usize)>,
    pub flags: u32,
    pub marks: usize,
    /// What shall be said of the pattern, though it is none of the errors.
    pub warnings: Vec<String>,
}
