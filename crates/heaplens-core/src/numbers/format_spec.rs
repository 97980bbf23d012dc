//! The format specification mini-language: parsing, after `formatter_unicode.c`.
//!
//! ```text
//! [[fill]align][sign][z][#][0][width][grouping][.precision][type]
//! ```

use super::raise::Raise;
use crate::text::classify::decimal_value;

/// Where the padding goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `<`
    Left,
    /// `>`
    Right,
    /// `^`
    Center,
    /// `=`: between sign and digits.
    AfterSign,
}

impl Align {
    fn from_char(c: char) -> Option<Align> {
        Some(match c {
            '<' => Align::Left,
            '>' => Align::Right,
            '^' => Align::Center,
            '=' => Align::AfterSign,
            _ => return None,
        })
    }
}

/// What is shown before numbers that are not negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Nothing (`-`, or nothing said).
    Minus,
    /// `+`
    Plus,
    /// A space.
    Space,
}

/// What stands between groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    Comma,
    Underscore,
}

impl Grouping {
    pub(super) fn separator(self) -> char {
        match self {
            Grouping::Comma => ',',
            Grouping::Underscore => '_',
        }
    }
}

/// A parsed specification. Which parts are allowed depends on the value; the `format_…` functions check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatSpec {
    pub fill: char,
    pub align: Align,
    /// `None` where the specification gives none.
    pub sign: Option<Sign>,
    /// `z`: a negative zero loses its sign.
    pub no_negative_zero: bool,
    /// `#`
    pub alternate: bool,
    pub width: Option<usize>,
    pub grouping: Option<Grouping>,
    pub precision: Option<usize>,
    /// The presentation type, the default of the value's type where none is given; `None` only for numbers with a
    /// default of their own (`float`, `complex`).
    pub kind: Option<char>,
}

/// What a type's `__format__` assumes where the specification is silent, and how it names itself in errors.
#[derive(Clone, Copy, Debug)]
pub struct Defaults<'a> {
    pub kind: Option<char>,
    pub align: Align,
    pub type_name: &'a str,
}

impl<'a> Defaults<'a> {
    /// `str.__format__`; `type_name` is the value's own type, which may be a subclass.
    pub fn text(type_name: &'a str) -> Self {
        Defaults {
            kind: Some('s'),
            align: Align::Left,
            type_name,
        }
    }

    /// `int.__format__`, also for `bool`.
    pub fn int(type_name: &'a str) -> Self {
        Defaults {
            kind: Some('d'),
            align: Align::Right,
            type_name,
        }
    }

    /// `float.__format__` and `complex.__format__`.
    pub fn float(type_name: &'a str) -> Self {
        Defaults {
            kind: None,
            align: Align::Right,
            type_name,
        }
    }
}

/// A C `Py_ssize_t`'s worth of decimal digits at `at`, and how many there are. `None` is too large a number.
pub(super) fn read_integer(chars: &[char], at: usize) -> Option<(usize, usize)> {
    let mut value = 0usize;
    let mut count = 0;
    while let Some(digit) = chars.get(at + count).and_then(|&c| decimal_value(c)) {
        value = value
            .checked_mul(10)?
            .checked_add(digit as usize)
            .filter(|&v| v <= i64::MAX as usize)?;
        count += 1;
    }
    Some((value, count))
}

pub(super) fn too_many_digits() -> Raise {
    Raise::value("Too many decimal digits in format string")
}

/// A character in an error message: itself where it is printable ASCII, `\xhh` else.
pub(super) fn shown(c: char) -> String {
    if c > ' ' && c < '\x7f' {
        c.to_string()
    } else {
        format!("\\x{:x}", crate::text::surrogate::code(c))
    }
}

/// `Unknown format code 'x' for object of type 'int'`.
pub(super) fn unknown_code(kind: char, type_name: &str) -> Raise {
    Raise::value(format!(
        "Unknown format code '{}' for object of type '{type_name}'",
        shown(kind)
    ))
}

/// Parses a specification. An empty one is not formatted but `str()`ed; that is the caller's to see.
pub fn parse_format_spec(text: &str, defaults: Defaults) -> Result<FormatSpec, Raise> {
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    let mut spec = FormatSpec {
        fill: ' ',
        align: defaults.align,
        sign: None,
        no_negative_zero: false,
        alternate: false,
        width: None,
        grouping: None,
        precision: None,
        kind: defaults.kind,
    };
    let mut fill_given = false;
    let mut align_given = true;
    if let (Some(&fill), Some(align)) = (chars.first(), chars.get(1).and_then(|&c| Align::from_char(c))) {
        spec.fill = fill;
        spec.align = align;
        fill_given = true;
        at = 2;
    } else if let Some(align) = chars.first().and_then(|&c| Align::from_char(c)) {
        spec.align = align;
        at = 1;
    } else {
        align_given = false;
    }
    spec.sign = match chars.get(at) {
        Some('+') => Some(Sign::Plus),
        Some('-') => Some(Sign::Minus),
        Some(' ') => Some(Sign::Space),
        _ => None,
    };
    at += usize::from(spec.sign.is_some());
    let mut take = |wanted: char| {
        let found = chars.get(at) == Some(&wanted);
        at += usize::from(found);
        found
    };
    spec.no_negative_zero = take('z');
    spec.alternate = take('#');
    if !fill_given && take('0') {
        spec.fill = '0';
        if !align_given && defaults.align == Align::Right {
            spec.align = Align::AfterSign;
        }
    }
    let (width, digits) = read_integer(&chars, at).ok_or_else(too_many_digits)?;
    spec.width = (digits > 0).then_some(width);
    at += digits;
    let both = || Raise::value("Cannot specify both ',' and '_'.");
    if chars.get(at) == Some(&',') {
        spec.grouping = Some(Grouping::Comma);
        at += 1;
    }
    if chars.get(at) == Some(&'_') {
        if spec.grouping.is_some() {
            return Err(both());
        }
        spec.grouping = Some(Grouping::Underscore);
        at += 1;
    }
    if chars.get(at) == Some(&',') && spec.grouping == Some(Grouping::Underscore) {
        return Err(both());
    }
    if chars.get(at) == Some(&'.') {
        let (precision, digits) = read_integer(&chars, at + 1).ok_or_else(too_many_digits)?;
        if digits == 0 {
            return Err(Raise::value("Format specifier missing precision"));
        }
        spec.precision = Some(precision);
        at += 1 + digits;
    }
    match chars.get(at..).unwrap_or(&[]) {
        [] => {}
        [kind] => spec.kind = Some(*kind),
        _ => {
            let name = defaults.type_name;
            return Err(Raise::value(format!(
                "Invalid format specifier '{text}' for object of type '{name}'"
            )));
        }
    }
    if let Some(grouping) = spec.grouping {
        let allowed = match spec.kind {
            None | Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | 'F' | '%') => true,
            Some('b' | 'o' | 'x' | 'X') => grouping == Grouping::Underscore,
            _ => false,
        };
        if !allowed {
            let kind = spec.kind.map(shown).unwrap_or_default();
            return Err(Raise::value(format!(
                "Cannot specify '{}' with '{kind}'.",
                grouping.separator()
            )));
        }
    }
    Ok(spec)
}
