//! Finding: `find`, `index`, `count`, `replace`, `startswith`, `partition` and their like. Positions are code points.

use super::slice::{adjust_range, char_index, char_len, char_range};
use crate::numbers::Raise;

/// The part of `s` that `start` and `end` select and its first code point's index; `None` where `start` lies beyond
/// the end, so that not even the empty string is found.
fn window(s: &str, start: Option<i64>, end: Option<i64>) -> Option<(&str, usize)> {
    if start.is_none() && end.is_none() {
        return Some((s, 0));
    }
    let (start, end) = adjust_range(start, end, char_len(s));
    (start <= end).then(|| (char_range(s, start, end), start))
}

/// `s.find(sub, start, end)`; `None` is -1, or `index`'s `ValueError: substring not found`.
pub fn find(s: &str, sub: &str, start: Option<i64>, end: Option<i64>) -> Option<usize> {
    let (part, offset) = window(s, start, end)?;
    part.find(sub).map(|at| offset + char_index(part, at))
}

/// `s.rfind(sub, start, end)`.
pub fn rfind(s: &str, sub: &str, start: Option<i64>, end: Option<i64>) -> Option<usize> {
    let (part, offset) = window(s, start, end)?;
    part.rfind(sub).map(|at| offset + char_index(part, at))
}

/// `s.index(sub, start, end)`.
pub fn index(s: &str, sub: &str, start: Option<i64>, end: Option<i64>) -> Result<usize, Raise> {
    find(s, sub, start, end).ok_or_else(|| Raise::value("substring not found"))
}

/// `s.rindex(sub, start, end)`.
pub fn rindex(s: &str, sub: &str, start: Option<i64>, end: Option<i64>) -> Result<usize, Raise> {
    rfind(s, sub, start, end).ok_or_else(|| Raise::value("substring not found"))
}

/// `s.count(sub, start, end)`: occurrences that do not overlap; the empty string is around every code point.
pub fn count(s: &str, sub: &str, start: Option<i64>, end: Option<i64>) -> usize {
    let Some((part, _)) = window(s, start, end) else {
        return 0;
    };
    if sub.is_empty() {
        char_len(part) + 1
    } else {
        part.matches(sub).count()
    }
}

/// `s.startswith(prefix, start, end)`, for one prefix.
pub fn startswith(s: &str, prefix: &str, start: Option<i64>, end: Option<i64>) -> bool {
    window(s, start, end).is_some_and(|(part, _)| part.starts_with(prefix))
}

/// `s.endswith(suffix, start, end)`, for one suffix.
pub fn endswith(s: &str, suffix: &str, start: Option<i64>, end: Option<i64>) -> bool {
    window(s, start, end).is_some_and(|(part, _)| part.ends_with(suffix))
}

/// `s.replace(old, new, count)`; a negative `count` replaces all. `MemoryError` where the result is beyond `limit`
/// bytes.
pub fn replace(s: &str, old: &str, new: &str, count: i64, limit: usize) -> Result<String, Raise> {
    let most = usize::try_from(count).unwrap_or(usize::MAX);
    // One character is found much faster than a string of one.
    let mut chars = old.chars();
    let single = chars.next().filter(|_| chars.next().is_none());
    let found = if old.is_empty() {
        char_len(s) + 1
    } else if let Some(c) = single {
        s.matches(c).take(most).count()
    } else {
        s.matches(old).take(most).count()
    }
    .min(most);
    let grown = found.checked_mul(new.len()).and_then(|n| n.checked_add(s.len()));
    if grown.is_none_or(|n| n > limit && n > s.len()) {
        return Err(Raise::memory());
    }
    Ok(match single {
        Some(c) => s.replacen(c, new, most),
        None => s.replacen(old, new, most),
    })
}

/// `s.removeprefix(prefix)`.
pub fn removeprefix<'a>(s: &'a str, prefix: &str) -> &'a str {
    s.strip_prefix(prefix).unwrap_or(s)
}

/// `s.removesuffix(suffix)`.
pub fn removesuffix<'a>(s: &'a str, suffix: &str) -> &'a str {
    s.strip_suffix(suffix).unwrap_or(s)
}

/// `s.partition(sep)`; `None` where `sep` is not in `s` (then the machine answers `(s, '', '')` with `s` itself).
pub fn partition<'a>(s: &'a str, sep: &str) -> Result<Option<(&'a str, &'a str)>, Raise> {
    if sep.is_empty() {
        Err(Raise::value("empty separator"))
    } else {
        Ok(s.split_once(sep))
    }
}

/// `s.rpartition(sep)`; `None` where `sep` is not in `s` (then the answer is `('', '', s)`).
pub fn rpartition<'a>(s: &'a str, sep: &str) -> Result<Option<(&'a str, &'a str)>, Raise> {
    if sep.is_empty() {
        Err(Raise::value("empty separator"))
    } else {
        Ok(s.rsplit_once(sep))
    }
}
