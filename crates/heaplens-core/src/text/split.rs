//! Cutting: `split`, `rsplit`, `splitlines`, `strip` and its family.

use super::classify::{is_line_break, is_space};
use crate::numbers::Raise;

/// `s.split(sep, maxsplit)`; `sep` `None` splits at runs of space. A negative `maxsplit` is no limit.
pub fn split<'a>(s: &'a str, sep: Option<&str>, maxsplit: i64) -> Result<Vec<&'a str>, Raise> {
    let most = usize::try_from(maxsplit).unwrap_or(usize::MAX);
    match sep {
        Some("") => Err(Raise::value("empty separator")),
        Some(sep) => Ok(s.splitn(most.saturating_add(1), sep).collect()),
        None => {
            let mut parts = Vec::new();
            let mut rest = s.trim_start_matches(is_space);
            while !rest.is_empty() && parts.len() < most {
                let (word, after) = rest.split_at(rest.find(is_space).unwrap_or(rest.len()));
                parts.push(word);
                rest = after.trim_start_matches(is_space);
            }
            // What `maxsplit` left over keeps the space at its far end.
            if !rest.is_empty() {
                parts.push(rest);
            }
            Ok(parts)
        }
    }
}

/// `s.rsplit(sep, maxsplit)`.
pub fn rsplit<'a>(s: &'a str, sep: Option<&str>, maxsplit: i64) -> Result<Vec<&'a str>, Raise> {
    let most = usize::try_from(maxsplit).unwrap_or(usize::MAX);
    let mut parts: Vec<&str> = match sep {
        Some("") => return Err(Raise::value("empty separator")),
        Some(sep) => s.rsplitn(most.saturating_add(1), sep).collect(),
        None => {
            let mut parts = Vec::new();
            let mut rest = s.trim_end_matches(is_space);
            while !rest.is_empty() && parts.len() < most {
                let cut = rest
                    .char_indices()
                    .rev()
                    .find(|&(_, c)| is_space(c))
                    .map_or(0, |(at, c)| at + c.len_utf8());
                let (before, word) = rest.split_at(cut);
                parts.push(word);
                rest = before.trim_end_matches(is_space);
            }
            if !rest.is_empty() {
                parts.push(rest);
            }
            parts
        }
    };
    parts.reverse();
    Ok(parts)
}

/// `s.splitlines(keepends)`.
pub fn splitlines(s: &str, keepends: bool) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = s;
    while !rest.is_empty() {
        let Some((at, c)) = rest.char_indices().find(|&(_, c)| is_line_break(c)) else {
            lines.push(rest);
            break;
        };
        let end = at
            + if rest[at..].starts_with("\r\n") {
                2
            } else {
                c.len_utf8()
            };
        lines.push(&rest[..if keepends { end } else { at }]);
        rest = &rest[end..];
    }
    lines
}

/// Which ends `strip`, `lstrip` and `rstrip` cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    Both,
    Left,
    Right,
}

/// `s.strip(chars)`; `None` strips space.
pub fn strip<'a>(s: &'a str, chars: Option<&str>, ends: Ends) -> &'a str {
    let cut = |c: char| chars.map_or_else(|| is_space(c), |set| set.contains(c));
    match ends {
        Ends::Both => s.trim_matches(cut),
        Ends::Left => s.trim_start_matches(cut),
        Ends::Right => s.trim_end_matches(cut),
    }
}
