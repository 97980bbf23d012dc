//! Literals that spell lone surrogates (`'\ud800'`), which the parser knows nothing of: it is given a source in which
//! each such escape is as many bytes of characters that no program uses, and its strings are then read again. What a
//! surrogate is in a string of the machine says [`crate::text::surrogate`].

use std::borrow::Cow;

use crate::text::surrogate;

/// Where a literal spells a surrogate: the offset of the backslash, whether it is written with eight digits, and which.
#[derive(Clone, Copy)]
pub(super) struct Spelt {
    at: usize,
    long: bool,
    code: u32,
}

/// An escape becomes one of eight characters for its upper three bits, and one of 256 for the others; a long one has a
/// third behind it.
const SHORT: u32 = 0xf8e0;
const LONG: u32 = 0xf8e8;
const LOW: u32 = 0xf700;
const FILLER: char = '\u{10fffd}';

/// Adds those in the token `start..end`.
pub(super) fn find(source: &str, start: usize, end: usize, spelt: &mut Vec<Spelt>) {
    let bytes = source.as_bytes().get(start..end).unwrap_or_default();
    let mut at = 0;
    while let Some(found) = bytes
        .get(at..)
        .and_then(|rest| rest.iter().position(|byte| *byte == b'\\'))
    {
        at += found;
        let long = bytes.get(at + 1) == Some(&b'U');
        let len = match bytes.get(at + 1) {
            Some(b'u') => 4,
            Some(b'U') => 8,
            _ => 0,
        };
        let digits = bytes.get(at + 2..at + 2 + len).unwrap_or_default();
        let code = std::str::from_utf8(digits)
            .ok()
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok());
        if let Some(code @ (0xd800..0xe000 | 0x10_f000..0x10_f800)) = code {
            spelt.push(Spelt {
                at: start + at,
                long,
                code,
            });
        }
        at += 2;
    }
}

/// Whether the program has characters that stand for others, here or in the machine.
pub(super) fn is_refused(source: &str, spelt: &[Spelt]) -> bool {
    let own = |c: char| matches!(c as u32, SHORT..0xf8f0 | LOW..0xf800);
    surrogate::first_in(source).is_some()
        || spelt.iter().any(|spelt| spelt.code > 0xffff)
        || !spelt.is_empty() && source.chars().any(own)
}

/// What the parser is given.
pub(super) fn hidden<'s>(source: &'s str, spelt: &[Spelt]) -> Cow<'s, str> {
    if spelt.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut out = String::with_capacity(source.len());
    let mut from = 0;
    for spelt in spelt {
        out.push_str(source.get(from..spelt.at).unwrap_or_default());
        let high = if spelt.long { LONG } else { SHORT };
        out.extend(char::from_u32(high + (spelt.code >> 8 & 7)));
        out.extend(char::from_u32(LOW + (spelt.code & 0xff)));
        if spelt.long {
            out.push(FILLER);
        }
        from = spelt.at + if spelt.long { 10 } else { 6 };
    }
    out.push_str(source.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

/// A string that the parser made of [`hidden`], as the machine holds it.
pub(super) fn found(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let high = c as u32;
        if !(SHORT..LONG + 8).contains(&high) {
            out.push(c);
            continue;
        }
        let low = chars.next().map_or(0, |c| (c as u32).wrapping_sub(LOW));
        out.extend(surrogate::held(0xd800 + ((high & 7) << 8) + (low & 0xff)));
        if high >= LONG {
            chars.next();
        }
    }
    out
}
