//! The escapes of string literals that do not decode.

/// What stands between the quotes of a literal.
pub(super) fn string_body(literal: &str) -> Option<&str> {
    let body = literal.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let quotes = if body.starts_with("\"\"\"") || body.starts_with("'''") {
        3
    } else {
        1
    };
    body.get(quotes..body.len().checked_sub(quotes)?)
}

/// The first escape between the quotes of a literal that does not decode: its first and last byte, and why. CPython
/// counts a character beyond ASCII as the ten bytes of its escape.
pub(super) fn bad_escape_in(body: &str) -> Option<(usize, usize, &'static str)> {
    let (start, end, reason) = first_bad(body)?;
    let counted = |at: usize| -> usize {
        let before = body.get(..at).unwrap_or_default().chars();
        before.map(|c| if c.is_ascii() { 1 } else { 10 }).sum()
    };
    Some((counted(start), counted(end), reason))
}

/// What CPython warns of first in a piece of a literal: an escape that stands for itself, or too large a byte.
pub(super) fn invalid_escape_in(piece: &str, is_bytes: bool) -> Option<String> {
    let mut rest = piece;
    while let Some(at) = rest.find('\\') {
        rest = &rest[at + 1..];
        // A piece of an f-string that ends so is followed by a field.
        let escaped = rest.chars().next().unwrap_or('{');
        match escaped {
            '\n' | '\\' | '\'' | '"' | 'b' | 'f' | 't' | 'n' | 'r' | 'v' | 'a' | 'x' => {}
            'u' | 'U' | 'N' if !is_bytes => {}
            '0'..='7' => {
                let digits: String = rest.chars().take(3).take_while(|c| ('0'..='7').contains(c)).collect();
                if u32::from_str_radix(&digits, 8).is_ok_and(|value| value > 0o377) {
                    return Some(format!("invalid octal escape sequence '\\{digits}'"));
                }
            }
            c if !c.is_ascii() => {}
            c => return Some(format!("invalid escape sequence '\\{c}'")),
        }
        rest = rest.get(escaped.len_utf8()..).unwrap_or_default();
    }
    None
}

/// The last byte of an escape `\N` that has no name in braces.
fn malformed_end(body: &str, at: usize) -> usize {
    match body.get(at + 2..).and_then(|rest| rest.strip_prefix('{')) {
        None => at + 1,
        Some(rest) if rest.contains('}') => at + 2,
        Some(_) => body.len() - 1,
    }
}

fn first_bad(body: &str) -> Option<(usize, usize, &'static str)> {
    let bytes = body.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] != b'\\' {
            at += 1;
            continue;
        }
        let (wanted, reason) = match bytes.get(at + 1) {
            Some(b'x') => (2, "truncated \\xXX escape"),
            Some(b'u') => (4, "truncated \\uXXXX escape"),
            Some(b'U') => (8, "truncated \\UXXXXXXXX escape"),
            Some(b'N') => {
                let name = body
                    .get(at + 2..)
                    .and_then(|rest| rest.strip_prefix('{'))
                    .and_then(|rest| rest.find('}'));
                let Some(length) = name.filter(|length| *length > 0) else {
                    return Some((at, malformed_end(body, at), "malformed \\N character escape"));
                };
                // Without the table of names, only the last of them can be the wrong one.
                if !body[at + 3 + length..].contains("\\N{") {
                    return Some((at, at + 3 + length, "unknown Unicode character name"));
                }
                at += 2;
                continue;
            }
            _ => {
                at += 2;
                continue;
            }
        };
        let digits = bytes[at + 2..]
            .iter()
            .take(wanted)
            .take_while(|byte| byte.is_ascii_hexdigit())
            .count();
        if digits < wanted {
            return Some((at, at + 1 + digits, reason));
        }
        let value = body
            .get(at + 2..at + 2 + wanted)
            .and_then(|text| u32::from_str_radix(text, 16).ok());
        if value.is_some_and(|value| value > 0x10ffff) {
            return Some((at, at + 1 + digits, "illegal Unicode character"));
        }
        at += 2 + wanted;
    }
    None
}
