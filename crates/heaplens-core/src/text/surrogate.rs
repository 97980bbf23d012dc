//! Lone surrogates (`'\ud800'`), which a Rust string cannot hold. Each of the 2048 stands in it as one of 2048 characters
//! of private use, which therefore are not to be had here: the program that asks for one of them is refused.
//!
//! Nothing of this shows. Whatever makes a character of a number goes through [`held`], whatever makes a number of a
//! character through [`code`]; what leaves the machine as bytes looks for [`first_in`].

/// The first surrogate, and the character that stands for it.
const SURROGATES: u32 = 0xd800;
const STAND_INS: u32 = 0x10_f000;
const COUNT: u32 = 0x800;

/// The character of a code point; `None` for no code point, and for the characters that stand for surrogates.
pub fn held(code: u32) -> Option<char> {
    if code.wrapping_sub(STAND_INS) < COUNT {
        return None;
    }
    char::from_u32(if code.wrapping_sub(SURROGATES) < COUNT {
        code - SURROGATES + STAND_INS
    } else {
        code
    })
}

/// The code point of a character.
pub fn code(c: char) -> u32 {
    let code = c as u32;
    if is_lone(c) {
        code - STAND_INS + SURROGATES
    } else {
        code
    }
}

/// Whether a character stands for a surrogate.
pub fn is_lone(c: char) -> bool {
    (c as u32).wrapping_sub(STAND_INS) < COUNT
}

/// Where a text has its first surrogate, in bytes.
pub fn first_in(text: &str) -> Option<usize> {
    // In UTF-8 they are F4 8F 80..9F xx.
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes.get(at..)?.iter().position(|byte| *byte == 0xf4) {
        at += found;
        if let Some([0x8f, 0x80..=0x9f]) = bytes.get(at + 1..at + 3) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// As standard error shows a text: with escapes for surrogates.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_lone(c) {
            out.push_str(&format!("\\u{:04x}", code(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// Orders two texts by their code points.
pub fn compare(a: &str, b: &str) -> std::cmp::Ordering {
    if first_in(a).is_none() && first_in(b).is_none() {
        a.cmp(b)
    } else {
        a.chars().map(code).cmp(b.chars().map(code))
    }
}
