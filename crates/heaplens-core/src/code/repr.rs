//! `repr()` of constants, as the disassembler shows them.

use super::Const;
use crate::text::surrogate;

/// Python's `repr` of a constant.
pub fn repr(value: &Const) -> String {
    match value {
        Const::None => "None".to_owned(),
        Const::Bool(true) => "True".to_owned(),
        Const::Bool(false) => "False".to_owned(),
        Const::Ellipsis => "Ellipsis".to_owned(),
        Const::Int(value) => value.to_string(),
        Const::Float(value) => float(*value),
        Const::Complex(re, im) => complex(*re, *im),
        Const::Str(value) => string(value),
        Const::Bytes(value) => bytes(value),
        Const::Tuple(items) => match &items[..] {
            [only] => format!("({},)", repr(only)),
            items => format!("({})", join(items)),
        },
        Const::FrozenSet(items) if items.is_empty() => "frozenset()".to_owned(),
        Const::FrozenSet(items) => format!("frozenset({{{}}})", join(items)),
        Const::Code(code) => {
            format!(
                "<code object {}, file \"{}\", line {}>",
                code.name, code.filename, code.first_line
            )
        }
    }
}

fn join(items: &[Const]) -> String {
    items.iter().map(repr).collect::<Vec<_>>().join(", ")
}

/// `repr(float)`: the shortest text that reads back, in scientific form outside 1e-4 to 1e16.
pub fn float(value: f64) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let scientific = format!("{value:e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        let plain = format!("{value}");
        return if plain.contains('.') {
            plain
        } else {
            format!("{plain}.0")
        };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.abs())
}

fn complex(re: f64, im: f64) -> String {
    let part = |value: f64| float(value).trim_end_matches(".0").to_owned();
    if re == 0.0 && re.is_sign_positive() {
        return format!("{}j", part(im));
    }
    let im_text = part(im);
    let sign = if im_text.starts_with('-') { "" } else { "+" };
    format!("({}{sign}{im_text}j)", part(re))
}

/// `repr(str)`.
pub fn string(value: &str) -> String {
    let quote = if value.contains('\'') && !value.contains('"') {
        '"'
    } else {
        '\''
    };
    let mut out = String::from(quote);
    for c in value.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if (c as u32) < 0x20 || c as u32 == 0x7f => out.push_str(&format!("\\x{:02x}", c as u32)),
            c if c.is_ascii() || is_printable(c) => out.push(c),
            c if (c as u32) < 0x100 => out.push_str(&format!("\\x{:02x}", c as u32)),
            c if surrogate::is_lone(c) => out.push_str(&format!("\\u{:04x}", surrogate::code(c))),
            c if (c as u32) < 0x10000 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push_str(&format!("\\U{:08x}", c as u32)),
        }
    }
    out.push(quote);
    out
}

/// `str.isprintable` for one character beyond ASCII, as far as the standard library's escapes tell.
fn is_printable(c: char) -> bool {
    // `escape_debug` escapes what Unicode calls unprintable, and grapheme extenders at the start of a text, too.
    let mut escaped = format!("a{c}").escape_debug().skip(1).collect::<String>();
    escaped.pop() == Some(c)
        && !matches!(
            c,
            '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200a}' | '\u{3000}' | '\u{1680}' | '\u{202f}' | '\u{205f}'
        )
}

/// `repr(bytes)`.
pub fn bytes(value: &[u8]) -> String {
    let quote = if value.contains(&b'\'') && !value.contains(&b'"') {
        b'"'
    } else {
        b'\''
    };
    let mut out = String::from("b");
    out.push(char::from(quote));
    for &byte in value {
        match byte {
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b'\\' => out.push_str("\\\\"),
            byte if byte == quote => {
                out.push('\\');
                out.push(char::from(byte));
            }
            0x20..=0x7e => out.push(char::from(byte)),
            _ => out.push_str(&format!("\\x{byte:02x}")),
        }
    }
    out.push(char::from(quote));
    out
}
