//! The constants of the `string` module. Its classes and `capwords` are Python, in the prelude.

use crate::machine::{Machine, NativeDef, ObjId};

pub const FUNCTIONS: &[NativeDef] = &[];

const LOWERCASE: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPERCASE: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";
const PUNCTUATION: &str = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const WHITESPACE: &str = " \t\n\r\x0b\x0c";

/// Fills the module's dict.
pub fn constants(m: &mut Machine, dict: ObjId) {
    let letters = format!("{LOWERCASE}{UPPERCASE}");
    let printable = format!("{DIGITS}{letters}{PUNCTUATION}{WHITESPACE}");
    let hexdigits = format!("{DIGITS}abcdefABCDEF");
    let texts: [(&str, &str); 9] = [
        ("whitespace", WHITESPACE),
        ("ascii_lowercase", LOWERCASE),
        ("ascii_uppercase", UPPERCASE),
        ("ascii_letters", &letters),
        ("digits", DIGITS),
        ("hexdigits", &hexdigits),
        ("octdigits", "01234567"),
        ("punctuation", PUNCTUATION),
        ("printable", &printable),
    ];
    for (name, text) in texts {
        let text = m.str(text);
        m.dict_set_text(dict, name, text);
    }
}
