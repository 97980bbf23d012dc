//! Making longer: `center`, `ljust`, `rjust`, `zfill`, `expandtabs`, `*`, `join`; and `translate`.
//!
//! Whatever would be longer than the caller's limit in bytes is a `MemoryError` before it is built.

use super::slice::char_len;
use crate::numbers::Raise;

/// `left` fills before and `right` after `s`.
fn pad(s: &str, left: usize, right: usize, fill: char, limit: usize) -> Result<String, Raise> {
    let size = left
        .checked_add(right)
        .and_then(|n| n.checked_mul(fill.len_utf8()))
        .and_then(|n| n.checked_add(s.len()));
    if size.is_none_or(|n| n > limit && n > s.len()) {
        return Err(Raise::memory());
    }
    let mut out = String::with_capacity(size.unwrap_or(0));
    out.extend(std::iter::repeat_n(fill, left));
    out.push_str(s);
    out.extend(std::iter::repeat_n(fill, right));
    Ok(out)
}

fn missing(s: &str, width: i64) -> usize {
    usize::try_from(width).unwrap_or(0).saturating_sub(char_len(s))
}

/// `s.ljust(width, fill)`.
pub fn ljust(s: &str, width: i64, fill: char, limit: usize) -> Result<String, Raise> {
    pad(s, 0, missing(s, width), fill, limit)
}

/// `s.rjust(width, fill)`.
pub fn rjust(s: &str, width: i64, fill: char, limit: usize) -> Result<String, Raise> {
    pad(s, missing(s, width), 0, fill, limit)
}

/// `s.center(width, fill)`: an odd fill goes left where `width` is odd.
pub fn center(s: &str, width: i64, fill: char, limit: usize) -> Result<String, Raise> {
    let (left, right) = center_fill(missing(s, width), width);
    pad(s, left, right, fill, limit)
}

/// How `center` shares `missing` fills.
pub(super) fn center_fill(missing: usize, width: i64) -> (usize, usize) {
    let left = missing / 2 + (missing & width as usize & 1);
    (left, missing - left)
}

/// `s.zfill(width)`: zeros after the sign.
pub fn zfill(s: &str, width: i64, limit: usize) -> Result<String, Raise> {
    let zeros = missing(s, width);
    match s.as_bytes().first() {
        Some(b'+' | b'-') if zeros > 0 => {
            let padded = pad(&s[1..], zeros, 0, '0', limit)?;
            Ok(format!("{}{padded}", &s[..1]))
        }
        _ => pad(s, zeros, 0, '0', limit),
    }
}

/// `s.expandtabs(tabsize)`.
pub fn expandtabs(s: &str, tabsize: i64, limit: usize) -> Result<String, Raise> {
    let mut out = String::with_capacity(s.len());
    let mut column = 0usize;
    let tabsize = usize::try_from(tabsize).unwrap_or(0);
    for c in s.chars() {
        match c {
            '\t' if tabsize > 0 => {
                let spaces = tabsize - column % tabsize;
                if spaces > limit.saturating_sub(out.len()) {
                    return Err(Raise::memory());
                }
                column += spaces;
                out.extend(std::iter::repeat_n(' ', spaces));
            }
            '\t' => {}
            _ => {
                column = if matches!(c, '\n' | '\r') { 0 } else { column + 1 };
                out.push(c);
            }
        }
    }
    Ok(out)
}

/// `s * times`.
pub fn repeat(s: &str, times: i64, limit: usize) -> Result<String, Raise> {
    let times = usize::try_from(times).unwrap_or(0);
    match s.len().checked_mul(times) {
        Some(size) if size <= limit => Ok(s.repeat(times)),
        _ => Err(Raise::memory()),
    }
}

/// `sep.join(parts)`, the parts known to be strings.
pub fn join<S: AsRef<str>>(sep: &str, parts: &[S], limit: usize) -> Result<String, Raise> {
    let total = parts
        .iter()
        .map(|p| p.as_ref().len())
        .fold(0usize, usize::saturating_add);
    let seps = sep.len().saturating_mul(parts.len().saturating_sub(1));
    let size = total.saturating_add(seps);
    if size > limit {
        return Err(Raise::memory());
    }
    let mut out = String::with_capacity(size);
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            out.push_str(sep);
        }
        out.push_str(part.as_ref());
    }
    Ok(out)
}

/// What a translation table says of one character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Translation {
    /// Not in the table: stays (`LookupError`).
    Keep,
    /// Mapped to `None`.
    Delete,
    Char(char),
    Text(String),
}

/// `s.translate(table)`, the table asked for each character in turn; an error stops it.
pub fn translate<E>(s: &str, mut table: impl FnMut(char) -> Result<Translation, E>) -> Result<String, E> {
    let mut out = String::with_capacity(s.len());
    for c in s.chars() {
        match table(c)? {
            Translation::Keep => out.push(c),
            Translation::Delete => {}
            Translation::Char(to) => out.push(to),
            Translation::Text(to) => out.push_str(&to),
        }
    }
    Ok(out)
}

/// `str.maketrans(x, y)`'s pairs, or its `ValueError`; `maketrans(x, y, z)` adds every character of `z` as `None`.
pub fn maketrans(from: &str, to: &str) -> Result<Vec<(char, char)>, Raise> {
    if char_len(from) != char_len(to) {
        return Err(Raise::value("the first two maketrans arguments must have equal length"));
    }
    Ok(from.chars().zip(to.chars()).collect())
}
