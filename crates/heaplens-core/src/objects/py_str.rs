//! The text of a `str` object: UTF-8, with what Python asks for all the time.
//!
//! CPython stores one, two or four bytes per code point so that an index is an address (PEP 393). Here the text is
//! UTF-8 whatever it holds. An ASCII string's index is an offset all the same; a long string with other characters keeps,
//! from its first indexing on, the offset of every 64th code point, so that `s[i]` in a loop stays linear.

use std::cell::{Cell, OnceCell};
use std::cmp::Ordering;

use crate::text::surrogate;

/// An immutable string: UTF-8 with its length in code points and its hash.
#[derive(Debug)]
pub struct PyStr {
    pub text: Box<str>,
    /// Length in code points.
    pub chars: u32,
    /// Bytes per code point in CPython's layout, as the widest one needs (PEP 393).
    width: u8,
    /// `hash(s)` once it is known.
    pub hash: Cell<Option<i64>>,
    /// Byte offsets of the code points 64, 128, …
    marks: OnceCell<Box<[u32]>>,
}

/// Code points between two marks.
const STRIDE: usize = 64;

impl PyStr {
    pub fn new(text: impl Into<Box<str>>) -> PyStr {
        let text = text.into();
        if text.is_ascii() {
            let chars = text.len();
            return Self::measured(text, chars, 1);
        }
        let (chars, widest) = text
            .chars()
            .map(surrogate::code)
            .fold((0, 0), |(count, widest), code| (count + 1, code.max(widest)));
        let width = match widest {
            0..=0xff => 1,
            0x100..=0xffff => 2,
            _ => 4,
        };
        Self::measured(text, chars, width)
    }

    /// As [`PyStr::new`] where the number of code points and their width are known.
    fn measured(text: Box<str>, chars: usize, width: u8) -> PyStr {
        PyStr {
            text,
            chars: chars as u32,
            width,
            hash: Cell::new(None),
            marks: OnceCell::new(),
        }
    }

    /// Two texts as one.
    pub fn concat(&self, other: &PyStr) -> PyStr {
        let mut text = String::with_capacity(self.text.len() + other.text.len());
        text.push_str(&self.text);
        text.push_str(&other.text);
        self.joined(text, other)
    }

    /// The text of both.
    fn joined(&self, text: String, other: &PyStr) -> PyStr {
        let chars = (self.chars + other.chars) as usize;
        Self::measured(text.into_boxed_str(), chars, self.width.max(other.width))
    }

    /// Makes the text longer where it lies, if the allocator can.
    pub fn push(&mut self, other: &PyStr) {
        let mut text = std::mem::take(&mut self.text).into_string();
        text.reserve_exact(other.text.len());
        text.push_str(&other.text);
        *self = self.joined(text, other);
    }

    /// Every code point is one byte, so an index is an offset.
    pub fn is_ascii(&self) -> bool {
        self.chars as usize == self.text.len()
    }

    pub fn hash(&self) -> i64 {
        match self.hash.get() {
            Some(hash) => hash,
            None => {
                let hash = crate::numbers::hash::str_hash(&self.text);
                self.hash.set(Some(hash));
                hash
            }
        }
    }

    /// The byte offset of a code point; the text's end for any index beyond.
    pub fn offset_of(&self, index: usize) -> usize {
        if self.is_ascii() || index >= self.chars as usize {
            return if self.is_ascii() {
                index.min(self.text.len())
            } else {
                self.text.len()
            };
        }
        let mark = (index / STRIDE)
            .checked_sub(1)
            .and_then(|mark| self.marks().get(mark).copied());
        let from = mark.map_or(0, |offset| offset as usize);
        let rest = self.text.get(from..).unwrap_or("");
        from + rest.char_indices().nth(index % STRIDE).map_or(rest.len(), |(at, _)| at)
    }

    fn marks(&self) -> &[u32] {
        self.marks.get_or_init(|| {
            self.text
                .char_indices()
                .step_by(STRIDE)
                .skip(1)
                .map(|(offset, _)| offset as u32)
                .collect()
        })
    }

    /// The code point at an index.
    pub fn char_at(&self, index: usize) -> Option<char> {
        if self.is_ascii() {
            return self.text.as_bytes().get(index).map(|&byte| byte as char);
        }
        self.text.get(self.offset_of(index)..)?.chars().next()
    }

    /// Code points `start..end`, as far as they are there.
    pub fn range(&self, start: usize, end: usize) -> &str {
        if start >= end {
            return "";
        }
        self.text.get(self.offset_of(start)..self.offset_of(end)).unwrap_or("")
    }

    /// Orders two texts by their code points.
    pub fn compare(&self, other: &PyStr) -> Ordering {
        // What is ASCII differs from any other text before a surrogate can matter.
        if self.is_ascii() || other.is_ascii() {
            self.text.cmp(&other.text)
        } else {
            surrogate::compare(&self.text, &other.text)
        }
    }

    /// Bytes per code point in CPython's layout.
    pub fn width(&self) -> usize {
        self.width.into()
    }

    /// `sys.getsizeof`: the header, then the code points and a null after them.
    #[inline]
    pub fn size_of(&self) -> usize {
        let header = if self.is_ascii() { 48 } else { 72 };
        header + self.width() * (self.chars as usize + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::PyStr;

    #[test]
    fn an_index_finds_the_same_character_as_counting() {
        for text in [
            "",
            "abc",
            "é",
            &"aé€😀".repeat(100),
            &"é".repeat(64),
            &"é".repeat(65),
            &"é".repeat(128),
        ] {
            let string = PyStr::new(text);
            let chars: Vec<char> = text.chars().collect();
            for index in 0..chars.len() + 3 {
                assert_eq!(string.char_at(index), chars.get(index).copied());
                let tail: String = chars.iter().skip(index).take(70).collect();
                assert_eq!(string.range(index, index + 70), tail);
            }
        }
    }

    #[test]
    fn growing_keeps_length_and_text() {
        let mut string = PyStr::new("aé");
        string.push(&PyStr::new("€b"));
        assert_eq!((&*string.text, string.chars), ("aé€b", 4));
        assert_eq!(string.concat(&PyStr::new("c")).chars, 5);
    }

    #[test]
    fn the_widest_character_decides() {
        for (text, width) in [("", 1), ("a", 1), ("é", 1), ("aé€", 2), ("😀a", 4)] {
            let string = PyStr::new(text);
            assert_eq!(string.width(), width, "{text}");
            assert_eq!(string.concat(&PyStr::new("aé")).width(), width);
        }
    }
}
