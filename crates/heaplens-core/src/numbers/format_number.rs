//! `format(value, spec)` for `str`, `int`, `bool`, `float` and `complex`, after `formatter_unicode.c`.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::digits::{FORMAT_LIMIT, Style, Writing, write_float};
use super::format_spec::{Align, FormatSpec, Grouping, Sign, unknown_code};
use super::int_ops::int_to_float;
use super::int_text::int_to_decimal;
use super::raise::Raise;
use crate::text::slice::{char_len, char_range};

/// Pads `text` to the width, and guards it.
fn pad(text: &str, spec: &FormatSpec) -> Result<String, Raise> {
    let missing = spec.width.unwrap_or(0).saturating_sub(char_len(text));
    if missing > FORMAT_LIMIT {
        return Err(Raise::memory());
    }
    let left = match spec.align {
        Align::Left => 0,
        Align::Right | Align::AfterSign => missing,
        Align::Center => missing / 2,
    };
    let mut out = String::with_capacity(text.len() + missing);
    out.extend(std::iter::repeat_n(spec.fill, left));
    out.push_str(text);
    out.extend(std::iter::repeat_n(spec.fill, missing - left));
    Ok(out)
}

/// `format(s, spec)`.
pub fn format_str(s: &str, spec: &FormatSpec, type_name: &str) -> Result<String, Raise> {
    if spec.kind != Some('s') {
        return Err(unknown_code(spec.kind.unwrap_or('s'), type_name));
    }
    let refused = match spec.sign {
        Some(Sign::Space) => Some("Space"),
        Some(_) => Some("Sign"),
        None if spec.no_negative_zero => Some("Negative zero coercion (z)"),
        None if spec.alternate => Some("Alternate form (#)"),
        None => None,
    };
    if let Some(what) = refused {
        return Err(Raise::value(format!("{what} not allowed in string format specifier")));
    }
    if spec.align == Align::AfterSign {
        return Err(Raise::value("'=' alignment not allowed in string format specifier"));
    }
    let shown = spec.precision.map_or(s, |most| char_range(s, 0, most));
    pad(shown, spec)
}

/// A number taken apart: what stands before the digits, the digits that may be grouped, and what follows them.
struct Parts<'a> {
    negative: bool,
    prefix: &'a str,
    digits: &'a str,
    rest: &'a str,
}

impl FormatSpec {
    fn sign_text(&self, negative: bool) -> &'static str {
        match (negative, self.sign) {
            (true, _) => "-",
            (false, Some(Sign::Plus)) => "+",
            (false, Some(Sign::Space)) => " ",
            _ => "",
        }
    }
}

/// Puts sign, prefix, grouped digits and padding together.
fn assemble(parts: Parts, spec: &FormatSpec, group: Option<(char, usize)>) -> Result<String, Raise> {
    let head = format!("{}{}", spec.sign_text(parts.negative), parts.prefix);
    let width = spec.width.unwrap_or(0);
    if width > FORMAT_LIMIT {
        return Err(Raise::memory());
    }
    // Zeros that fill up to the width are grouped as digits are.
    let zeros_to = if spec.fill == '0' && spec.align == Align::AfterSign {
        width.saturating_sub(head.len() + parts.rest.len())
    } else {
        0
    };
    // `inf` and `nan` have no digits to group.
    let digits = match group.filter(|_| !parts.digits.is_empty()) {
        Some((separator, size)) => grouped(parts.digits, separator, size, zeros_to),
        None => parts.digits.to_string(),
    };
    let body = format!("{digits}{}", parts.rest);
    if spec.align == Align::AfterSign {
        let missing = width.saturating_sub(head.len() + char_len(&body));
        let fill: String = std::iter::repeat_n(spec.fill, missing).collect();
        return Ok(format!("{head}{fill}{body}"));
    }
    pad(&format!("{head}{body}"), spec)
}

/// Digits in groups, with leading zeros until the text is at least `min_width` wide; it never starts with a separator.
fn grouped(digits: &str, separator: char, size: usize, min_width: usize) -> String {
    let mut reversed = String::new();
    let mut rest = digits.bytes().rev();
    let mut count = 0;
    loop {
        let digit = rest.next();
        if digit.is_none() && reversed.len() >= min_width {
            break;
        }
        if count > 0 && count % size == 0 {
            reversed.push(separator);
        }
        reversed.push(digit.map_or('0', char::from));
        count += 1;
    }
    reversed.chars().rev().collect()
}

fn group_of(spec: &FormatSpec, kind: Option<char>) -> Option<(char, usize)> {
    let size = if matches!(kind, Some('b' | 'o' | 'x' | 'X')) {
        4
    } else {
        3
    };
    spec.grouping.map(|g: Grouping| (g.separator(), size))
}

/// `format(a, spec)` for an int. `digit_limit` is `sys.get_int_max_str_digits()`.
pub fn format_int(a: &BigInt, spec: &FormatSpec, type_name: &str, digit_limit: usize) -> Result<String, Raise> {
    let kind = spec.kind.unwrap_or('d');
    match kind {
        'b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n' => {}
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => return format_float(int_to_float(a)?, spec, type_name),
        _ => return Err(unknown_code(kind, type_name)),
    }
    if spec.precision.is_some() {
        return Err(Raise::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(Raise::value(
            "Negative zero coercion (z) not allowed in integer format specifier",
        ));
    }
    if kind == 'c' {
        return format_char(a, spec);
    }
    let (prefix, mut digits) = match kind {
        'b' => ("0b", a.magnitude().to_str_radix(2)),
        'o' => ("0o", a.magnitude().to_str_radix(8)),
        'x' | 'X' => (if kind == 'x' { "0x" } else { "0X" }, a.magnitude().to_str_radix(16)),
        _ => ("", int_to_decimal(&a.abs(), digit_limit)?),
    };
    if kind == 'X' {
        digits.make_ascii_uppercase();
    }
    let prefix = if spec.alternate { prefix } else { "" };
    assemble(
        Parts {
            negative: a.is_negative(),
            prefix,
            digits: &digits,
            rest: "",
        },
        spec,
        group_of(spec, Some(kind)),
    )
}

fn format_char(a: &BigInt, spec: &FormatSpec) -> Result<String, Raise> {
    if spec.sign.is_some() {
        return Err(Raise::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(Raise::value(
            "Alternate form (#) not allowed with integer format specifier 'c'",
        ));
    }
    let code = a
        .to_i64()
        .ok_or_else(|| Raise::overflow("Python int too large to convert to C long"))?;
    let c = u32::try_from(code).ok().filter(|&c| c < 0x110000);
    let c = c.ok_or_else(|| Raise::overflow("%c arg not in range(0x110000)"))?;
    pad(
        &crate::text::surrogate::held(c)
            .unwrap_or(char::REPLACEMENT_CHARACTER)
            .to_string(),
        spec,
    )
}

/// `format(b, spec)` of a bool that has a specification: as an int that names itself `bool`.
pub fn format_bool(b: bool, spec: &FormatSpec) -> Result<String, Raise> {
    format_int(&BigInt::from(u8::from(b)), spec, "bool", 0)
}

/// How the presentation type of `spec` writes a float.
fn writing_of(spec: &FormatSpec, default_dot_zero: bool, type_name: &str) -> Result<Writing, Raise> {
    let (style, default_precision) = match spec.kind {
        None if spec.precision.is_none() => (Style::Repr, 0),
        None => (Style::General, 0),
        Some('e' | 'E') => (Style::Exponent, 6),
        Some('f' | 'F' | '%') => (Style::Fixed, 6),
        Some('g' | 'G' | 'n') => (Style::General, 6),
        Some(kind) => return Err(unknown_code(kind, type_name)),
    };
    Ok(Writing {
        style,
        precision: spec.precision.unwrap_or(default_precision),
        dot_zero: default_dot_zero && spec.kind.is_none(),
        alternate: spec.alternate,
        upper: matches!(spec.kind, Some('E' | 'F' | 'G')),
    })
}

/// Cuts off the digits that grouping applies to.
fn split_digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

/// A negative number that is written as zero and asked to hide it.
fn is_hidden_zero(spec: &FormatSpec, text: &str) -> bool {
    let mantissa = text.split(['e', 'E']).next().unwrap_or("");
    spec.no_negative_zero && mantissa.bytes().all(|b| matches!(b, b'0' | b'.'))
}

/// `format(x, spec)` for a float.
pub fn format_float(x: f64, spec: &FormatSpec, type_name: &str) -> Result<String, Raise> {
    let writing = writing_of(spec, true, type_name)?;
    let percent = spec.kind == Some('%');
    let mut text = write_float(if percent { x * 100.0 } else { x }, writing)?;
    if percent {
        text.push('%');
    }
    let negative = x.is_sign_negative() && !x.is_nan() && !is_hidden_zero(spec, text.trim_end_matches('%'));
    let (digits, rest) = split_digits(&text);
    assemble(
        Parts {
            negative,
            prefix: "",
            digits,
            rest,
        },
        spec,
        group_of(spec, spec.kind),
    )
}

/// `format(complex(re, im), spec)`.
pub fn format_complex(re: f64, im: f64, spec: &FormatSpec, type_name: &str) -> Result<String, Raise> {
    if matches!(spec.kind, Some('%')) {
        return Err(unknown_code('%', type_name));
    }
    let writing = writing_of(spec, false, type_name)?;
    if spec.fill == '0' {
        return Err(Raise::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(Raise::value(
            "'=' alignment flag is not allowed in complex format specifier",
        ));
    }
    let bare = FormatSpec {
        width: None,
        align: Align::Left,
        ..*spec
    };
    let part = |x: f64, sign: Option<Sign>| {
        let text = write_float(x, writing)?;
        let negative = x.is_sign_negative() && !x.is_nan() && !is_hidden_zero(spec, &text);
        let (digits, rest) = split_digits(&text);
        assemble(
            Parts {
                negative,
                prefix: "",
                digits,
                rest,
            },
            &FormatSpec { sign, ..bare },
            group_of(spec, spec.kind),
        )
    };
    // Without a type, complex numbers look as `repr` shows them.
    let like_repr = spec.kind.is_none();
    let skip_real = like_repr && re == 0.0 && re.is_sign_positive();
    let imaginary = part(im, if skip_real { spec.sign } else { Some(Sign::Plus) })?;
    let text = if skip_real {
        format!("{imaginary}j")
    } else {
        let real = part(re, spec.sign)?;
        if like_repr {
            format!("({real}{imaginary}j)")
        } else {
            format!("{real}{imaginary}j")
        }
    };
    pad(&text, spec)
}
