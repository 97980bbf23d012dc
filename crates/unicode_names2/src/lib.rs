//! The names of characters, as `"\N{…}"` wants them: those of Unicode 14, which is CPython 3.11's.
//!
//! The parser asks [`character`] once for each such escape, which few programs have; so the names are a text that is
//! indexed when the first one is wanted. A command holds the text. A page does not, because it is as large as a tenth of all
//! the rest: [`was_wanted`] says that it was missed, and whoever compiles provides it and compiles again.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

#[cfg(not(target_arch = "wasm32"))]
static HELD: &str = include_str!("names.txt");
#[cfg(target_arch = "wasm32")]
static HELD: &str = "";

static PROVIDED: OnceLock<String> = OnceLock::new();
static WANTED: AtomicBool = AtomicBool::new(false);
static NAMES: OnceLock<Vec<(&'static str, char)>> = OnceLock::new();

/// Whether a name was asked for since this was last asked, and there were no names to look in.
pub fn was_wanted() -> bool {
    WANTED.swap(false, Ordering::Relaxed)
}

/// Gives the text of `names.txt` to a program that does not hold it. Only the first call counts.
pub fn provide(text: String) {
    let _ = PROVIDED.set(text);
}

/// The character of a name or alias in whatever case; names by rule are in capitals, as CPython has it.
pub fn character(name: &str) -> Option<char> {
    if let Some(digits) = name.strip_prefix("CJK UNIFIED IDEOGRAPH-") {
        return ideograph(digits);
    }
    if let Some(syllable) = name.strip_prefix("HANGUL SYLLABLE ") {
        return hangul(syllable);
    }
    let text = PROVIDED.get().map_or(HELD, String::as_str);
    if text.is_empty() {
        WANTED.store(true, Ordering::Relaxed);
        return None;
    }
    let name = name.to_ascii_uppercase();
    let names = NAMES.get_or_init(|| index(text));
    let at = names.binary_search_by_key(&name.as_str(), |(name, _)| name).ok()?;
    names.get(at).map(|(_, character)| *character)
}

/// Whether there are names to look in.
pub fn is_provided() -> bool {
    PROVIDED.get().is_some() || !HELD.is_empty()
}

/// The name of a character; aliases stand behind the names. A control character has none, though aliases.
pub fn name(character: char) -> Option<String> {
    let code = character as u32;
    if IDEOGRAPHS.iter().any(|(first, last)| (*first..=*last).contains(&code)) {
        return Some(format!("CJK UNIFIED IDEOGRAPH-{code:X}"));
    }
    if (0xac00..=0xd7a3).contains(&code) {
        let index = (code - 0xac00) as usize;
        let letters = (
            LEADING.get(index / 588)?,
            VOWELS.get(index / 28 % 21)?,
            TRAILING.get(index % 28)?,
        );
        return Some(format!("HANGUL SYLLABLE {}{}{}", letters.0, letters.1, letters.2));
    }
    let text = PROVIDED.get().map_or(HELD, String::as_str);
    let mut at = 0;
    for line in text.lines() {
        match line.strip_prefix('=') {
            Some(digits) => at = u32::from_str_radix(digits, 16).unwrap_or(0),
            None if at == code => return Some(line.to_string()),
            None => at += 1,
        }
    }
    None
}

/// The names in order, each with its character.
fn index(text: &'static str) -> Vec<(&'static str, char)> {
    let mut names = Vec::new();
    let mut code = 0;
    for line in text.lines() {
        if let Some(digits) = line.strip_prefix('=') {
            code = u32::from_str_radix(digits, 16).unwrap_or(0);
            continue;
        }
        names.extend(char::from_u32(code).map(|character| (line, character)));
        code += 1;
    }
    names.sort_unstable();
    names
}

const IDEOGRAPHS: [(u32, u32); 8] = [
    (0x3400, 0x4dbf),
    (0x4e00, 0x9fff),
    (0x20000, 0x2a6df),
    (0x2a700, 0x2b738),
    (0x2b740, 0x2b81d),
    (0x2b820, 0x2cea1),
    (0x2ceb0, 0x2ebe0),
    (0x30000, 0x3134a),
];

fn ideograph(digits: &str) -> Option<char> {
    let plain = (4..=5).contains(&digits.len()) && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F'));
    let code = u32::from_str_radix(digits, 16).ok().filter(|_| plain)?;
    let known = IDEOGRAPHS.iter().any(|(first, last)| (*first..=*last).contains(&code));
    char::from_u32(code).filter(|_| known)
}

const LEADING: [&str; 19] = [
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H",
];
const VOWELS: [&str; 21] = [
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU",
    "YI", "I",
];
const TRAILING: [&str; 28] = [
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S",
    "SS", "NG", "J", "C", "K", "T", "P", "H",
];

/// Unicode's section 3.12: a syllable is named by its letters, the longest that fit.
fn hangul(syllable: &str) -> Option<char> {
    let (leading, rest) = longest(&LEADING, syllable)?;
    let (vowel, rest) = longest(&VOWELS, rest)?;
    let (trailing, rest) = longest(&TRAILING, rest)?;
    char::from_u32(0xac00 + (leading * 21 + vowel) * 28 + trailing).filter(|_| rest.is_empty())
}

fn longest<'a>(letters: &[&str], text: &'a str) -> Option<(u32, &'a str)> {
    let fitting = letters.iter().zip(0..).filter(|(letter, _)| text.starts_with(**letter));
    let (letter, number) = fitting.max_by_key(|(letter, _)| letter.len())?;
    text.get(letter.len()..).map(|rest| (number, rest))
}

#[cfg(test)]
mod tests {
    use super::character;

    #[test]
    fn names_aliases_and_names_by_rule() {
        let rows = [
            ("BULLET", Some('•')),
            ("latin small letter a", Some('a')),
            ("LF", Some('\n')),
            ("LATIN CAPITAL LETTER GHA", Some('\u{1a2}')),
            (
                "PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET",
                Some('\u{fe18}'),
            ),
            ("CJK UNIFIED IDEOGRAPH-4E2D", Some('中')),
            ("CJK UNIFIED IDEOGRAPH-04E2D", Some('中')),
            ("CJK UNIFIED IDEOGRAPH-4e2d", None),
            ("hangul syllable ga", None),
            ("CJK UNIFIED IDEOGRAPH-FFFFF", None),
            ("HANGUL SYLLABLE GA", Some('가')),
            ("HANGUL SYLLABLE HIH", Some('힣')),
            ("HANGUL SYLLABLE HAN", Some('한')),
            ("HANGUL SYLLABLE ", None),
            ("PYTHON", None),
            ("=41", None),
            ("", None),
            // Of Unicode 15.
            ("SHAKING FACE", None),
        ];
        for (name, expected) in rows {
            assert_eq!(character(name), expected, "{name}");
        }
    }
}
