//! `repr` and `ascii` of `str` and `bytes`.

use std::fmt::Write;

use super::classify::is_printable_char;

/// `repr(s)`.
pub fn str_repr(s: &str) -> String {
    quoted(s, is_printable_char)
}

/// `ascii(s)`.
pub fn str_ascii(s: &str) -> String {
    quoted(s, |c| matches!(c, ' '..='~'))
}

/// Escapes the non-ASCII characters of a text that `repr` made, as `ascii(obj)` does with any object's `repr`.
pub fn escape_non_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c)
        } else {
            push_escaped(&mut out, c)
        }
    }
    out
}

/// Single quotes, unless only double ones spare an escape.
fn quote_for(has_single: bool, has_double: bool) -> char {
    if has_single && !has_double { '"' } else { '\'' }
}

fn quoted(s: &str, plain: impl Fn(char) -> bool) -> String {
    let quote = quote_for(s.contains('\''), s.contains('"'));
    let mut out = String::with_capacity(s.len() + 2);
    out.push(quote);
    for c in s.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            _ if c == quote => out.extend(['\\', c]),
            _ if plain(c) => out.push(c),
            _ => push_escaped(&mut out, c),
        }
    }
    out.push(quote);
    out
}

/// `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
pub(super) fn push_escaped(out: &mut String, c: char) {
    // Writing to a String cannot fail.
    let _ = match super::surrogate::code(c) {
        code @ ..0x100 => write!(out, "\\x{code:02x}"),
        code @ ..0x10000 => write!(out, "\\u{code:04x}"),
        code => write!(out, "\\U{code:08x}"),
    };
}

/// `repr(bytes)`.
pub fn bytes_repr(bytes: &[u8]) -> String {
    let quote = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut out = Vec::with_capacity(bytes.len() + 3);
    out.extend([b'b', quote as u8]);
    for &b in bytes {
        match b {
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\t' => out.extend_from_slice(b"\\t"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            _ if b as char == quote => out.extend_from_slice(&[b'\\', b]),
            b' '..=b'~' => out.push(b),
            _ => out.extend_from_slice(&[b'\\', b'x', HEX[usize::from(b >> 4)], HEX[usize::from(b & 15)]]),
        }
    }
    out.push(quote as u8);
    // All of it is ASCII.
    String::from_utf8(out).unwrap_or_default()
}

const HEX: &[u8; 16] = b"0123456789abcdef";
