//! `%` formatting of `str` and `bytes`: a parser that hands out one piece at a time, and the writing of numbers.
//!
//! CPython parses and fetches values in turn, so an error in the middle of a template comes only after the values
//! before it were asked for. [`PercentParser`] keeps that order: the machine takes a piece, fetches what it needs
//! (key, `*` width, `*` precision, value), renders, and goes on.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::digits::{FORMAT_LIMIT, Style, Writing, write_float};
use super::int_text::int_to_decimal;
use super::raise::Raise;
use crate::text::slice::{char_len, char_range};

/// A width or precision: written out, or `*` for the next value (an int, else `TypeError: * wants int`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    Number(usize),
    Star,
}

/// One `%…` conversion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// `%(key)…`: the value is `mapping[key]`.
    pub key: Option<String>,
    /// `-`
    pub left: bool,
    /// `+`
    pub plus: bool,
    /// space
    pub space: bool,
    /// `#`
    pub alternate: bool,
    /// `0`
    pub zero: bool,
    pub width: Option<Amount>,
    pub precision: Option<Amount>,
    /// The conversion type; `%` too is unsupported here, since `%%` is a literal.
    pub kind: char,
    /// Where `kind` stands in the template, for [`Conversion::unsupported`].
    pub index: usize,
}

/// A stretch of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Literal(String),
    Conversion(Conversion),
}

/// Hands out a template's pieces. For `bytes`, decode the template as Latin-1 first.
#[derive(Clone, Debug)]
pub struct PercentParser {
    chars: Vec<char>,
    at: usize,
    mapping: bool,
}

impl PercentParser {
    /// `mapping`: the right-hand side is a mapping, and no tuple or str (`PyMapping_Check`).
    pub fn new(template: &str, mapping: bool) -> PercentParser {
        PercentParser {
            chars: template.chars().collect(),
            at: 0,
            mapping,
        }
    }

    fn next_char(&mut self) -> Result<char, Raise> {
        let c = self
            .chars
            .get(self.at)
            .copied()
            .ok_or_else(|| Raise::value("incomplete format"))?;
        self.at += 1;
        Ok(c)
    }

    /// The next piece; `None` at the end.
    pub fn next_piece(&mut self) -> Result<Option<Piece>, Raise> {
        let start = self.at;
        while self.chars.get(self.at).is_some_and(|&c| c != '%') {
            self.at += 1;
        }
        if self.at > start {
            return Ok(Some(Piece::Literal(
                self.chars.get(start..self.at).unwrap_or(&[]).iter().collect(),
            )));
        }
        if self.at >= self.chars.len() {
            return Ok(None);
        }
        self.at += 1;
        if self.chars.get(self.at) == Some(&'%') {
            self.at += 1;
            return Ok(Some(Piece::Literal("%".into())));
        }
        self.conversion().map(|c| Some(Piece::Conversion(c)))
    }

    fn conversion(&mut self) -> Result<Conversion, Raise> {
        let key = if self.chars.get(self.at) == Some(&'(') {
            Some(self.key()?)
        } else {
            None
        };
        let mut found = Conversion {
            key,
            left: false,
            plus: false,
            space: false,
            alternate: false,
            zero: false,
            width: None,
            precision: None,
            kind: '%',
            index: 0,
        };
        let mut c = self.next_char()?;
        loop {
            match c {
                '-' => found.left = true,
                '+' => found.plus = true,
                ' ' => found.space = true,
                '#' => found.alternate = true,
                '0' => found.zero = true,
                _ => break,
            }
            c = self.next_char()?;
        }
        (found.width, c) = self.amount(c, "width too big")?;
        if c == '.' {
            c = self.next_char()?;
            (found.precision, c) = self.amount(c, "precision too big")?;
            found.precision = found.precision.or(Some(Amount::Number(0)));
        }
        if matches!(c, 'h' | 'l' | 'L') {
            c = self.next_char()?;
        }
        found.kind = c;
        found.index = self.at - 1;
        Ok(found)
    }

    /// The text up to the parenthesis that closes the one at the current place.
    fn key(&mut self) -> Result<String, Raise> {
        if !self.mapping {
            return Err(Raise::type_error("format requires a mapping"));
        }
        self.at += 1;
        let start = self.at;
        let mut depth = 1;
        while let Some(&c) = self.chars.get(self.at) {
            match c {
                ')' => depth -= 1,
                '(' => depth += 1,
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return Ok(self.chars.get(start..self.at - 1).unwrap_or(&[]).iter().collect());
            }
        }
        Err(Raise::value("incomplete format key"))
    }

    /// A width or precision that starts with `c`, and the character after it.
    fn amount(&mut self, c: char, too_big: &str) -> Result<(Option<Amount>, char), Raise> {
        if c == '*' {
            return Ok((Some(Amount::Star), self.next_char()?));
        }
        let largest = if too_big.starts_with('w') {
            i64::MAX as usize
        } else {
            i32::MAX as usize
        };
        let mut c = c;
        let mut value = None;
        while let Some(digit) = c.to_digit(10) {
            let grown = value
                .unwrap_or(0usize)
                .checked_mul(10)
                .and_then(|v| v.checked_add(digit as usize));
            value = Some(grown.filter(|&v| v <= largest).ok_or_else(|| Raise::value(too_big))?);
            c = self.next_char()?;
        }
        Ok((value.map(Amount::Number), c))
    }
}

/// `not enough arguments for format string`.
pub fn not_enough_arguments() -> Raise {
    Raise::type_error("not enough arguments for format string")
}

/// What is left after the last piece, where the right-hand side is no mapping.
pub fn not_all_converted(bytes: bool) -> Raise {
    let kind = if bytes { "bytes" } else { "string" };
    Raise::type_error(format!("not all arguments converted during {kind} formatting"))
}

impl Conversion {
    /// `unsupported format character 'y' (0x79) at index 1`: raised after the value was fetched.
    pub fn unsupported(&self) -> Raise {
        let shown = if (' '..='~').contains(&self.kind) {
            self.kind
        } else {
            '?'
        };
        Raise::value(format!(
            "unsupported format character '{shown}' (0x{:x}) at index {}",
            self.kind as u32, self.index
        ))
    }

    /// The value has no such number: `%d format: a real number is required, not str`.
    pub fn wrong_type(&self, type_name: &str) -> Raise {
        let kind = self.kind;
        Raise::type_error(match kind {
            'x' | 'X' | 'o' => format!("%{kind} format: an integer is required, not {type_name}"),
            'c' => "%c requires int or char".to_string(),
            'd' | 'i' | 'u' => format!("%{kind} format: a real number is required, not {type_name}"),
            _ => format!("must be real number, not {type_name}"),
        })
    }

    /// The value of a `*` width as C's `Py_ssize_t`.
    pub fn star_width(value: &BigInt) -> Result<i64, Raise> {
        value
            .to_i64()
            .ok_or_else(|| Raise::overflow("Python int too large to convert to C ssize_t"))
    }

    /// The value of a `*` precision as C's `int`.
    pub fn star_precision(value: &BigInt) -> Result<i64, Raise> {
        let int = value
            .to_i32()
            .ok_or_else(|| Raise::overflow("Python int too large to convert to C int"))?;
        Ok(i64::from(int))
    }

    /// This conversion with the values that its `*`s stand for, in order. A negative width means `-`, a negative
    /// precision none.
    pub fn with_amounts(mut self, width: Option<i64>, precision: Option<i64>) -> Conversion {
        if let (Some(Amount::Star), Some(value)) = (self.width, width) {
            self.left |= value < 0;
            self.width = Some(Amount::Number(
                usize::try_from(value.unsigned_abs()).unwrap_or(usize::MAX),
            ));
        }
        if let (Some(Amount::Star), Some(value)) = (self.precision, precision) {
            self.precision = Some(Amount::Number(usize::try_from(value.max(0)).unwrap_or(usize::MAX)));
        }
        self
    }

    fn precision(&self) -> Option<usize> {
        match self.precision {
            Some(Amount::Number(n)) => Some(n),
            _ => None,
        }
    }

    /// Cuts a text (`%s`, `%r`, `%a`) to the precision and pads it.
    pub fn render_text(&self, text: &str) -> Result<String, Raise> {
        let cut = self.precision().map_or(text, |most| char_range(text, 0, most));
        self.pad("", cut, false)
    }

    /// `%c` of an int.
    pub fn render_char_code(&self, code: &BigInt) -> Result<String, Raise> {
        let c = code.to_u32().filter(|&c| c < 0x110000);
        let c = c.ok_or_else(|| Raise::overflow("%c arg not in range(0x110000)"))?;
        self.pad(
            "",
            &crate::text::surrogate::held(c)
                .unwrap_or(char::REPLACEMENT_CHARACTER)
                .to_string(),
            false,
        )
    }

    /// `%c` of a one-character text.
    pub fn render_char(&self, c: char) -> Result<String, Raise> {
        self.pad("", &c.to_string(), false)
    }

    /// `%d %i %u %x %X %o` of an int; what the value converts to is the machine's to find.
    pub fn render_int(&self, a: &BigInt, digit_limit: usize) -> Result<String, Raise> {
        let (prefix, mut digits) = match self.kind {
            'x' => ("0x", a.magnitude().to_str_radix(16)),
            'X' => ("0X", a.magnitude().to_str_radix(16).to_ascii_uppercase()),
            'o' => ("0o", a.magnitude().to_str_radix(8)),
            _ => ("", int_to_decimal(&a.abs(), digit_limit)?),
        };
        let precision = self.precision().unwrap_or(0);
        // CPython builds the digits in a C int's length, sign and prefix included.
        if precision > i32::MAX as usize - 3 {
            return Err(Raise::overflow("precision too large"));
        }
        if precision > FORMAT_LIMIT {
            return Err(Raise::memory());
        }
        if digits.len() < precision {
            digits = format!("{}{digits}", "0".repeat(precision - digits.len()));
        }
        let prefix = if self.alternate { prefix } else { "" };
        let sign = self.sign(a.is_negative());
        self.pad(&format!("{sign}{prefix}"), &digits, true)
    }

    /// `%e %E %f %F %g %G` of a float.
    pub fn render_float(&self, x: f64) -> Result<String, Raise> {
        let style = match self.kind {
            'e' | 'E' => Style::Exponent,
            'f' | 'F' => Style::Fixed,
            _ => Style::General,
        };
        let writing = Writing {
            style,
            precision: self.precision().unwrap_or(6),
            dot_zero: false,
            alternate: self.alternate,
            upper: self.kind.is_ascii_uppercase(),
        };
        let text = write_float(x, writing)?;
        self.pad(self.sign(x.is_sign_negative() && !x.is_nan()), &text, true)
    }

    fn sign(&self, negative: bool) -> &'static str {
        match negative {
            true => "-",
            false if self.plus => "+",
            false if self.space => " ",
            false => "",
        }
    }

    fn pad(&self, head: &str, body: &str, numeric: bool) -> Result<String, Raise> {
        let width = match self.width {
            Some(Amount::Number(n)) => n,
            _ => 0,
        };
        let missing = width.saturating_sub(char_len(head) + char_len(body));
        if missing > FORMAT_LIMIT {
            return Err(Raise::memory());
        }
        let fill = |c: char| std::iter::repeat_n(c, missing).collect::<String>();
        Ok(if self.left {
            format!("{head}{body}{}", fill(' '))
        } else if self.zero && numeric {
            format!("{head}{}{body}", fill('0'))
        } else {
            format!("{}{head}{body}", fill(' '))
        })
    }
}
