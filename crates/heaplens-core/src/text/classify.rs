//! What a character is: the `is…` predicates of `str`, from CPython 3.11's Unicode 14.0 tables.
//!
//! Rust's own tables are newer (a character assigned since would be printed where CPython escapes it), so only the
//! generated ones are asked.

use super::tables::*;

/// The flags of the characters that are asked for most.
static ASCII: [u16; 128] = {
    let mut flags = [0; 128];
    let (mut run, mut c) = (0, 0);
    while c < flags.len() {
        while run + 1 < RUNS.len() && RUNS[run + 1] >> 11 <= c as u32 {
            run += 1;
        }
        flags[c] = CLASSES[(RUNS[run] & 0x7ff) as usize];
        c += 1;
    }
    flags
};

/// The flags of a code point, one binary search beyond ASCII.
fn flags(c: char) -> u16 {
    if let Some(&flags) = ASCII.get(c as usize) {
        return flags;
    }
    let at = RUNS.partition_point(|&run| run >> 11 <= c as u32);
    let class = at.checked_sub(1).and_then(|i| RUNS.get(i)).map_or(0, |run| run & 0x7ff);
    CLASSES.get(class as usize).copied().unwrap_or(0)
}

pub(super) fn has(c: char, flag: u16) -> bool {
    flags(c) & flag != 0
}

/// Whether Unicode 14 knows the character.
pub fn is_assigned(c: char) -> bool {
    has(c, ASSIGNED)
}

/// `c.isspace()`; also what `split()` and `strip()` take for space.
pub fn is_space(c: char) -> bool {
    if c.is_ascii() {
        matches!(c, '\t'..='\r' | '\x1c'..='\x1f' | ' ')
    } else {
        has(c, SPACE)
    }
}

/// What `splitlines` ends a line at (`\r\n` counts as one).
pub fn is_line_break(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// `c.isprintable()`: shown as itself by `repr`.
pub fn is_printable_char(c: char) -> bool {
    if c.is_ascii() {
        matches!(c, ' '..='~')
    } else {
        has(c, PRINTABLE)
    }
}

/// The value of a decimal digit of any script, as `int()` reads it.
pub fn decimal_value(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    if !has(c, DECIMAL) {
        return None;
    }
    let at = DECIMAL_ZEROS.partition_point(|&zero| zero <= c as u32).checked_sub(1)?;
    Some(c as u32 - DECIMAL_ZEROS.get(at)?)
}

/// Every character has one of `flag`s, and there is one.
fn all(s: &str, flag: u16) -> bool {
    !s.is_empty() && s.chars().all(|c| has(c, flag))
}

/// `s.isalpha()`.
pub fn is_alpha(s: &str) -> bool {
    all(s, ALPHA)
}

/// `s.isdecimal()`.
pub fn is_decimal(s: &str) -> bool {
    all(s, DECIMAL)
}

/// `s.isdigit()`.
pub fn is_digit(s: &str) -> bool {
    all(s, DIGIT)
}

/// `s.isnumeric()`.
pub fn is_numeric(s: &str) -> bool {
    all(s, NUMERIC)
}

/// `s.isalnum()`.
pub fn is_alnum(s: &str) -> bool {
    all(s, ALPHA | DECIMAL | DIGIT | NUMERIC)
}

/// `s.isspace()`.
pub fn is_space_str(s: &str) -> bool {
    !s.is_empty() && s.chars().all(is_space)
}

/// `s.isprintable()`.
pub fn is_printable(s: &str) -> bool {
    s.chars().all(is_printable_char)
}

/// `s.isascii()`.
pub fn is_ascii(s: &str) -> bool {
    s.is_ascii()
}

/// `s.islower()`: some lower-case character and no upper- or title-case one.
pub fn is_lower(s: &str) -> bool {
    s.chars().any(|c| has(c, LOWER)) && !s.chars().any(|c| has(c, UPPER | TITLE))
}

/// `s.isupper()`: some upper-case character and no lower- or title-case one.
pub fn is_upper(s: &str) -> bool {
    s.chars().any(|c| has(c, UPPER)) && !s.chars().any(|c| has(c, LOWER | TITLE))
}

/// `s.istitle()`: upper- and title-case characters start words, lower-case ones go on with them.
pub fn is_title(s: &str) -> bool {
    let mut cased = false;
    let mut previous_is_cased = false;
    for c in s.chars() {
        if has(c, UPPER | TITLE) {
            if previous_is_cased {
                return false;
            }
            previous_is_cased = true;
            cased = true;
        } else if has(c, LOWER) {
            if !previous_is_cased {
                return false;
            }
            cased = true;
        } else {
            previous_is_cased = false;
        }
    }
    cased
}

/// `s.isidentifier()`.
pub fn is_identifier(s: &str) -> bool {
    let mut chars = s.chars();
    chars.next().is_some_and(|c| has(c, ID_START)) && chars.all(|c| has(c, ID_CONTINUE))
}
