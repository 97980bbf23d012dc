//! `bytes` methods on byte slices: ASCII's case and class rules, positions in bytes.

use memchr::memmem;

use super::pad::center_fill;
use super::slice::{SliceIndices, adjust_range};
use super::split::Ends;
use crate::numbers::Raise;

/// What stands before and after a separator.
pub type Halves<'a> = (&'a [u8], &'a [u8]);

/// What `bytes` methods take for space.
pub fn is_space(b: u8) -> bool {
    matches!(b, b'\t'..=b'\r' | b' ')
}

/// `b.strip(chars)`; `None` strips space.
pub fn strip<'a>(b: &'a [u8], chars: Option<&[u8]>) -> &'a [u8] {
    strip_ends(b, chars, Ends::Both)
}

/// `strip`, `lstrip` or `rstrip`.
pub fn strip_ends<'a>(b: &'a [u8], chars: Option<&[u8]>, ends: Ends) -> &'a [u8] {
    let keep = |x: &u8| !chars.map_or_else(|| is_space(*x), |set| set.contains(x));
    let from = if ends == Ends::Right {
        0
    } else {
        b.iter().position(keep).unwrap_or(b.len())
    };
    let to = if ends == Ends::Left {
        b.len()
    } else {
        b.iter().rposition(keep).map_or(from, |at| at + 1)
    };
    b.get(from..to).unwrap_or(&[])
}

fn window(b: &[u8], start: Option<i64>, end: Option<i64>) -> Option<(&[u8], usize)> {
    let (start, end) = adjust_range(start, end, b.len());
    b.get(start..end).map(|part| (part, start))
}

fn position(b: &[u8], sub: &[u8]) -> Option<usize> {
    memmem::find(b, sub)
}

fn rposition(b: &[u8], sub: &[u8]) -> Option<usize> {
    memmem::rfind(b, sub)
}

/// `b.find(sub, start, end)`.
pub fn find(b: &[u8], sub: &[u8], start: Option<i64>, end: Option<i64>) -> Option<usize> {
    let (part, offset) = window(b, start, end)?;
    position(part, sub).map(|at| at + offset)
}

/// `b.rfind(sub, start, end)`.
pub fn rfind(b: &[u8], sub: &[u8], start: Option<i64>, end: Option<i64>) -> Option<usize> {
    let (part, offset) = window(b, start, end)?;
    rposition(part, sub).map(|at| at + offset)
}

/// `b.index(sub, start, end)`.
pub fn index(b: &[u8], sub: &[u8], start: Option<i64>, end: Option<i64>) -> Result<usize, Raise> {
    find(b, sub, start, end).ok_or_else(|| Raise::value("subsection not found"))
}

/// `b.rindex(sub, start, end)`.
pub fn rindex(b: &[u8], sub: &[u8], start: Option<i64>, end: Option<i64>) -> Result<usize, Raise> {
    rfind(b, sub, start, end).ok_or_else(|| Raise::value("subsection not found"))
}

/// `b.count(sub, start, end)`.
pub fn count(b: &[u8], sub: &[u8], start: Option<i64>, end: Option<i64>) -> usize {
    let Some((mut part, _)) = window(b, start, end) else {
        return 0;
    };
    if sub.is_empty() {
        return part.len() + 1;
    }
    let mut found = 0;
    while let Some(at) = position(part, sub) {
        found += 1;
        part = part.get(at + sub.len()..).unwrap_or(&[]);
    }
    found
}

/// `b.startswith(prefix, start, end)`.
pub fn startswith(b: &[u8], prefix: &[u8], start: Option<i64>, end: Option<i64>) -> bool {
    window(b, start, end).is_some_and(|(part, _)| part.starts_with(prefix))
}

/// `b.endswith(suffix, start, end)`.
pub fn endswith(b: &[u8], suffix: &[u8], start: Option<i64>, end: Option<i64>) -> bool {
    window(b, start, end).is_some_and(|(part, _)| part.ends_with(suffix))
}

/// `b.removeprefix(prefix)`.
pub fn removeprefix<'a>(b: &'a [u8], prefix: &[u8]) -> &'a [u8] {
    b.strip_prefix(prefix).unwrap_or(b)
}

/// `b.removesuffix(suffix)`.
pub fn removesuffix<'a>(b: &'a [u8], suffix: &[u8]) -> &'a [u8] {
    b.strip_suffix(suffix).unwrap_or(b)
}

/// `b.replace(old, new, count)`; `MemoryError` where the result is beyond `limit` bytes.
pub fn replace(b: &[u8], old: &[u8], new: &[u8], times: i64, limit: usize) -> Result<Vec<u8>, Raise> {
    let most = usize::try_from(times).unwrap_or(usize::MAX);
    let found = count(b, old, None, None).min(most);
    let grown = found.checked_mul(new.len()).and_then(|n| n.checked_add(b.len()));
    if grown.is_none_or(|n| n > limit && n > b.len()) {
        return Err(Raise::memory());
    }
    let mut out = Vec::with_capacity(grown.unwrap_or(0));
    let mut rest = b;
    for _ in 0..found {
        if old.is_empty() {
            out.extend_from_slice(new);
            if let Some((first, after)) = rest.split_first() {
                out.push(*first);
                rest = after;
            }
        } else if let Some(at) = position(rest, old) {
            out.extend_from_slice(rest.get(..at).unwrap_or(&[]));
            out.extend_from_slice(new);
            rest = rest.get(at + old.len()..).unwrap_or(&[]);
        }
    }
    out.extend_from_slice(rest);
    Ok(out)
}

/// `b.partition(sep)`; `None` where `sep` is not in `b`.
pub fn partition<'a>(b: &'a [u8], sep: &[u8]) -> Result<Option<Halves<'a>>, Raise> {
    if sep.is_empty() {
        return Err(Raise::value("empty separator"));
    }
    Ok(position(b, sep).and_then(|at| Some((b.get(..at)?, b.get(at + sep.len()..)?))))
}

/// `b.rpartition(sep)`; `None` where `sep` is not in `b`.
pub fn rpartition<'a>(b: &'a [u8], sep: &[u8]) -> Result<Option<Halves<'a>>, Raise> {
    if sep.is_empty() {
        return Err(Raise::value("empty separator"));
    }
    Ok(rposition(b, sep).and_then(|at| Some((b.get(..at)?, b.get(at + sep.len()..)?))))
}

/// `b.split(sep, maxsplit)`; `sep` `None` splits at runs of space.
pub fn split<'a>(b: &'a [u8], sep: Option<&[u8]>, maxsplit: i64) -> Result<Vec<&'a [u8]>, Raise> {
    let most = usize::try_from(maxsplit).unwrap_or(usize::MAX);
    let mut parts = Vec::new();
    let mut rest = b;
    if let Some(sep) = sep {
        while parts.len() < most
            && let Some((before, after)) = partition(rest, sep)?
        {
            parts.push(before);
            rest = after;
        }
        // An empty separator is an error even where nothing is split.
        partition(rest, sep)?;
        parts.push(rest);
        return Ok(parts);
    }
    rest = strip_ends(rest, None, Ends::Left);
    while !rest.is_empty() && parts.len() < most {
        let (word, after) = rest.split_at(rest.iter().position(|&x| is_space(x)).unwrap_or(rest.len()));
        parts.push(word);
        rest = strip_ends(after, None, Ends::Left);
    }
    if !rest.is_empty() {
        parts.push(rest);
    }
    Ok(parts)
}

/// `b.rsplit(sep, maxsplit)`.
pub fn rsplit<'a>(b: &'a [u8], sep: Option<&[u8]>, maxsplit: i64) -> Result<Vec<&'a [u8]>, Raise> {
    let most = usize::try_from(maxsplit).unwrap_or(usize::MAX);
    let mut parts = Vec::new();
    let mut rest = b;
    if let Some(sep) = sep {
        while parts.len() < most
            && let Some((before, after)) = rpartition(rest, sep)?
        {
            parts.push(after);
            rest = before;
        }
        rpartition(rest, sep)?;
        parts.push(rest);
    } else {
        rest = strip_ends(rest, None, Ends::Right);
        while !rest.is_empty() && parts.len() < most {
            let (before, word) = rest.split_at(rest.iter().rposition(|&x| is_space(x)).map_or(0, |at| at + 1));
            parts.push(word);
            rest = strip_ends(before, None, Ends::Right);
        }
        if !rest.is_empty() {
            parts.push(rest);
        }
    }
    parts.reverse();
    Ok(parts)
}

/// `b.splitlines(keepends)`: at `\n`, `\r` and `\r\n` only.
pub fn splitlines(b: &[u8], keepends: bool) -> Vec<&[u8]> {
    let mut lines = Vec::new();
    let mut rest = b;
    while !rest.is_empty() {
        let at = rest
            .iter()
            .position(|x| matches!(x, b'\n' | b'\r'))
            .unwrap_or(rest.len());
        let mark = match rest.get(at..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([_, ..]) => 1,
            _ => 0,
        };
        let (line, after) = rest.split_at(at + mark);
        lines.push(if keepends { line } else { line.get(..at).unwrap_or(line) });
        rest = after;
    }
    lines
}

/// `b.upper()`.
pub fn upper(b: &[u8]) -> Vec<u8> {
    b.to_ascii_uppercase()
}

/// `b.lower()`.
pub fn lower(b: &[u8]) -> Vec<u8> {
    b.to_ascii_lowercase()
}

/// `b.swapcase()`.
pub fn swapcase(b: &[u8]) -> Vec<u8> {
    b.iter()
        .map(|x| if x.is_ascii_alphabetic() { x ^ 0x20 } else { *x })
        .collect()
}

/// `b.capitalize()`.
pub fn capitalize(b: &[u8]) -> Vec<u8> {
    let mut out = b.to_ascii_lowercase();
    if let Some(first) = out.first_mut() {
        first.make_ascii_uppercase();
    }
    out
}

/// `b.title()`.
pub fn title(b: &[u8]) -> Vec<u8> {
    let mut in_word = false;
    let cased = |x: &u8| {
        let y = if in_word {
            x.to_ascii_lowercase()
        } else {
            x.to_ascii_uppercase()
        };
        in_word = x.is_ascii_alphabetic();
        y
    };
    b.iter().map(cased).collect()
}

/// `b.isalpha()`.
pub fn is_alpha(b: &[u8]) -> bool {
    !b.is_empty() && b.iter().all(u8::is_ascii_alphabetic)
}

/// `b.isdigit()`.
pub fn is_digit(b: &[u8]) -> bool {
    !b.is_empty() && b.iter().all(u8::is_ascii_digit)
}

/// `b.isalnum()`.
pub fn is_alnum(b: &[u8]) -> bool {
    !b.is_empty() && b.iter().all(u8::is_ascii_alphanumeric)
}

/// `b.isspace()`.
pub fn is_space_bytes(b: &[u8]) -> bool {
    !b.is_empty() && b.iter().all(|&x| is_space(x))
}

/// `b.islower()`.
pub fn is_lower(b: &[u8]) -> bool {
    b.iter().any(u8::is_ascii_lowercase) && !b.iter().any(u8::is_ascii_uppercase)
}

/// `b.isupper()`.
pub fn is_upper(b: &[u8]) -> bool {
    b.iter().any(u8::is_ascii_uppercase) && !b.iter().any(u8::is_ascii_lowercase)
}

/// `b.istitle()`.
pub fn is_title(b: &[u8]) -> bool {
    b.iter().any(u8::is_ascii_alphabetic) && title(b) == b
}

fn pad(b: &[u8], left: usize, right: usize, fill: u8, limit: usize) -> Result<Vec<u8>, Raise> {
    let size = left.checked_add(right).and_then(|n| n.checked_add(b.len()));
    if size.is_none_or(|n| n > limit && n > b.len()) {
        return Err(Raise::memory());
    }
    let mut out = vec![fill; left];
    out.extend_from_slice(b);
    out.resize(size.unwrap_or(0), fill);
    Ok(out)
}

fn missing(b: &[u8], width: i64) -> usize {
    usize::try_from(width).unwrap_or(0).saturating_sub(b.len())
}

/// `b.ljust(width, fill)`.
pub fn ljust(b: &[u8], width: i64, fill: u8, limit: usize) -> Result<Vec<u8>, Raise> {
    pad(b, 0, missing(b, width), fill, limit)
}

/// `b.rjust(width, fill)`.
pub fn rjust(b: &[u8], width: i64, fill: u8, limit: usize) -> Result<Vec<u8>, Raise> {
    pad(b, missing(b, width), 0, fill, limit)
}

/// `b.center(width, fill)`.
pub fn center(b: &[u8], width: i64, fill: u8, limit: usize) -> Result<Vec<u8>, Raise> {
    let (left, right) = center_fill(missing(b, width), width);
    pad(b, left, right, fill, limit)
}

/// `b.zfill(width)`.
pub fn zfill(b: &[u8], width: i64, limit: usize) -> Result<Vec<u8>, Raise> {
    let zeros = missing(b, width);
    let mut out = pad(b, zeros, 0, b'0', limit)?;
    if matches!(b.first(), Some(b'+' | b'-')) {
        out.swap(0, zeros);
    }
    Ok(out)
}

/// `b.expandtabs(tabsize)`.
pub fn expandtabs(b: &[u8], tabsize: i64, limit: usize) -> Result<Vec<u8>, Raise> {
    // Byte for byte what text does with the same Latin-1 characters, but for the limit.
    let text: String = b.iter().map(|&x| x as char).collect();
    let wide = super::pad::expandtabs(&text, tabsize, limit.saturating_mul(2))?;
    Ok(wide.chars().map(|c| c as u8).collect())
}

/// `b * times`.
pub fn repeat(b: &[u8], times: i64, limit: usize) -> Result<Vec<u8>, Raise> {
    let times = usize::try_from(times).unwrap_or(0);
    match b.len().checked_mul(times) {
        Some(size) if size <= limit => Ok(b.repeat(times)),
        _ => Err(Raise::memory()),
    }
}

/// `sep.join(parts)`.
pub fn join<B: AsRef<[u8]>>(sep: &[u8], parts: &[B], limit: usize) -> Result<Vec<u8>, Raise> {
    let total = parts
        .iter()
        .map(|p| p.as_ref().len())
        .fold(0usize, usize::saturating_add);
    if total.saturating_add(sep.len().saturating_mul(parts.len().saturating_sub(1))) > limit {
        return Err(Raise::memory());
    }
    let mut out = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            out.extend_from_slice(sep);
        }
        out.extend_from_slice(part.as_ref());
    }
    Ok(out)
}

/// `b.translate(table, delete)`; `table` `None` maps every byte to itself.
pub fn translate(b: &[u8], table: Option<&[u8]>, delete: &[u8]) -> Result<Vec<u8>, Raise> {
    if table.is_some_and(|t| t.len() != 256) {
        return Err(Raise::value("translation table must be 256 characters long"));
    }
    let map = |x: &u8| table.and_then(|t| t.get(usize::from(*x)).copied()).unwrap_or(*x);
    Ok(b.iter().filter(|x| !delete.contains(x)).map(map).collect())
}

/// `bytes.maketrans(from, to)`.
pub fn maketrans(from: &[u8], to: &[u8]) -> Result<Vec<u8>, Raise> {
    if from.len() != to.len() {
        return Err(Raise::value("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (x, y) in from.iter().zip(to) {
        if let Some(place) = table.get_mut(usize::from(*x)) {
            *place = *y;
        }
    }
    Ok(table)
}

/// `b[slice]` for a slice made for `b.len()`.
pub fn slice(b: &[u8], slice: SliceIndices) -> Vec<u8> {
    slice.iter().filter_map(|i| b.get(i).copied()).collect()
}

/// `b.hex()`.
pub fn hex(b: &[u8]) -> String {
    b.iter().map(|x| format!("{x:02x}")).collect()
}

/// `b.hex(sep, bytes_per_sep)`: groups counted from the right, or from the left where negative.
pub fn hex_grouped(b: &[u8], sep: char, bytes_per_sep: i64) -> String {
    let size = usize::try_from(bytes_per_sep.unsigned_abs()).unwrap_or(usize::MAX);
    let mut out = String::new();
    for (i, x) in b.iter().enumerate() {
        let from_edge = if bytes_per_sep > 0 { b.len() - i } else { i };
        if i > 0 && size > 0 && from_edge % size == 0 {
            out.push(sep);
        }
        out.push_str(&format!("{x:02x}"));
    }
    out
}

/// `bytes.fromhex(text)`: pairs of hex digits, space allowed between them.
pub fn fromhex(text: &str) -> Result<Vec<u8>, Raise> {
    let bad = |at| {
        Raise::value(format!(
            "non-hexadecimal number found in fromhex() arg at position {at}"
        ))
    };
    if let Some(at) = text.chars().position(|c| !c.is_ascii()) {
        return Err(bad(at));
    }
    let mut out = Vec::with_capacity(text.len() / 2);
    let mut chars = text.chars().enumerate().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_ascii() && is_space(c as u8) {
            continue;
        }
        let high = c.to_digit(16).ok_or_else(|| bad(at))?;
        let (_, low) = chars
            .next()
            .ok_or_else(|| bad(at + 1))
            .and_then(|(i, c)| Ok((i, c.to_digit(16).ok_or_else(|| bad(i))?)))?;
        out.push((high << 4 | low) as u8);
    }
    Ok(out)
}
