//! The methods of `str` and `bytes` as pure functions over `&str` and `&[u8]`.
//!
//! Positions in text are code points. A Rust string holds no lone surrogates; how a `str` has them is in [`surrogate`].
//! What a character is comes from generated tables of CPython 3.11's Unicode 14.0 (`make_tables.py`), and agrees with it for
//! every code point. `limit` is the most bytes that a result may take; beyond is a `MemoryError`.
//!
//! ```text
//! repr
//!     str_repr(s: &str) -> String
//!     str_ascii(s: &str) -> String
//!     escape_non_ascii(text: &str) -> String
//!     bytes_repr(bytes: &[u8]) -> String
//! classify
//!     is_space(c: char) -> bool
//!     is_line_break(c: char) -> bool
//!     is_printable_char(c: char) -> bool
//!     decimal_value(c: char) -> Option<u32>
//!     is_alpha(s: &str) -> bool
//!     is_decimal(s: &str) -> bool
//!     is_digit(s: &str) -> bool
//!     is_numeric(s: &str) -> bool
//!     is_alnum(s: &str) -> bool
//!     is_space_str(s: &str) -> bool
//!     is_printable(s: &str) -> bool
//!     is_ascii(s: &str) -> bool
//!     is_lower(s: &str) -> bool
//!     is_upper(s: &str) -> bool
//!     is_title(s: &str) -> bool
//!     is_identifier(s: &str) -> bool
//! case
//!     upper(s: &str) -> String
//!     lower(s: &str) -> String
//!     casefold(s: &str) -> String
//!     swapcase(s: &str) -> String
//!     capitalize(s: &str) -> String
//!     title(s: &str) -> String
//! split
//!     split(s: &str, sep: Option<&str>, maxsplit: i64) -> Result<Vec<&str>, Raise>
//!     rsplit(s: &str, sep: Option<&str>, maxsplit: i64) -> Result<Vec<&str>, Raise>
//!     splitlines(s: &str, keepends: bool) -> Vec<&str>
//!     Ends
//!     strip(s: &str, chars: Option<&str>, ends: Ends) -> &str
//! search
//!     find(s: &str, sub: &str, start: Option<i64>, end: Option<i64>) -> Option<usize>
//!     rfind(s: &str, sub: &str, start: Option<i64>, end: Option<i64>) -> Option<usize>
//!     index(s: &str, sub: &str, start: Option<i64>, end: Option<i64>) -> Result<usize, Raise>
//!     rindex(s: &str, sub: &str, start: Option<i64>, end: Option<i64>) -> Result<usize, Raise>
//!     count(s: &str, sub: &str, start: Option<i64>, end: Option<i64>) -> usize
//!     startswith(s: &str, prefix: &str, start: Option<i64>, end: Option<i64>) -> bool
//!     endswith(s: &str, suffix: &str, start: Option<i64>, end: Option<i64>) -> bool
//!     replace(s: &str, old: &str, new: &str, count: i64, limit: usize) -> Result<String, Raise>
//!     removeprefix(s: &str, prefix: &str) -> &str
//!     removesuffix(s: &str, suffix: &str) -> &str
//!     partition(s: &str, sep: &str) -> Result<Option<(&str, &str)>, Raise>
//!     rpartition(s: &str, sep: &str) -> Result<Option<(&str, &str)>, Raise>
//! slice
//!     char_len(s: &str) -> usize
//!     byte_offset(s: &str, index: usize) -> usize
//!     char_index(s: &str, at: usize) -> usize
//!     char_at(s: &str, index: i64) -> Option<char>
//!     normalize_index(index: i64, len: usize) -> Option<usize>
//!     SliceIndices
//!     SliceIndices::iter(self) -> impl Iterator<Item = usize>
//!     slice_indices(start: Option<i64>, stop: Option<i64>, step: Option<i64>, len: usize) -> Option<SliceIndices>
//!     adjust_range(start: Option<i64>, end: Option<i64>, len: usize) -> (usize, usize)
//!     str_slice(s: &str, slice: SliceIndices) -> String
//!     char_range(s: &str, start: usize, end: usize) -> &str
//! pad
//!     ljust(s: &str, width: i64, fill: char, limit: usize) -> Result<String, Raise>
//!     rjust(s: &str, width: i64, fill: char, limit: usize) -> Result<String, Raise>
//!     center(s: &str, width: i64, fill: char, limit: usize) -> Result<String, Raise>
//!     zfill(s: &str, width: i64, limit: usize) -> Result<String, Raise>
//!     expandtabs(s: &str, tabsize: i64, limit: usize) -> Result<String, Raise>
//!     repeat(s: &str, times: i64, limit: usize) -> Result<String, Raise>
//!     join<S: AsRef<str>>(sep: &str, parts: &[S], limit: usize) -> Result<String, Raise>
//!     Translation
//!     translate<E>(s: &str, mut table: impl FnMut(char) -> Result<Translation, E>) -> Result<String, E>
//!     maketrans(from: &str, to: &str) -> Result<Vec<(char, char)>, Raise>
//! codec
//!     Codec
//!     Codec::from_name(name: &str) -> Result<Codec, Raise>
//!     Codec::without_mark(self, bytes: &[u8]) -> &[u8]
//!     Codec::error_name(self) -> &'static str
//!     Handler
//!     Handler::from_name(name: &str) -> Result<Handler, Raise>
//!     CodecError
//!     encode_error_text(error: &CodecError, text: &str) -> String
//!     decode_error_text(error: &CodecError, bytes: &[u8]) -> String
//!     encode(text: &str, codec: Codec, errors: Handler) -> Result<Vec<u8>, CodecError>
//!     decode(bytes: &[u8], codec: Codec, errors: Handler) -> Result<String, CodecError>
//! bytes
//!     is_space(b: u8) -> bool
//!     strip(b: &[u8], chars: Option<&[u8]>) -> &[u8]
//!     strip_ends(b: &[u8], chars: Option<&[u8]>, ends: Ends) -> &[u8]
//!     find(b: &[u8], sub: &[u8], start: Option<i64>, end: Option<i64>) -> Option<usize>
//!     rfind(b: &[u8], sub: &[u8], start: Option<i64>, end: Option<i64>) -> Option<usize>
//!     index(b: &[u8], sub: &[u8], start: Option<i64>, end: Option<i64>) -> Result<usize, Raise>
//!     rindex(b: &[u8], sub: &[u8], start: Option<i64>, end: Option<i64>) -> Result<usize, Raise>
//!     count(b: &[u8], sub: &[u8], start: Option<i64>, end: Option<i64>) -> usize
//!     startswith(b: &[u8], prefix: &[u8], start: Option<i64>, end: Option<i64>) -> bool
//!     endswith(b: &[u8], suffix: &[u8], start: Option<i64>, end: Option<i64>) -> bool
//!     removeprefix(b: &[u8], prefix: &[u8]) -> &[u8]
//!     removesuffix(b: &[u8], suffix: &[u8]) -> &[u8]
//!     replace(b: &[u8], old: &[u8], new: &[u8], times: i64, limit: usize) -> Result<Vec<u8>, Raise>
//!     partition(b: &[u8], sep: &[u8]) -> Result<Option<(&[u8], &[u8])>, Raise>
//!     rpartition(b: &[u8], sep: &[u8]) -> Result<Option<(&[u8], &[u8])>, Raise>
//!     split(b: &[u8], sep: Option<&[u8]>, maxsplit: i64) -> Result<Vec<&[u8]>, Raise>
//!     rsplit(b: &[u8], sep: Option<&[u8]>, maxsplit: i64) -> Result<Vec<&[u8]>, Raise>
//!     splitlines(b: &[u8], keepends: bool) -> Vec<&[u8]>
//!     upper(b: &[u8]) -> Vec<u8>
//!     lower(b: &[u8]) -> Vec<u8>
//!     swapcase(b: &[u8]) -> Vec<u8>
//!     capitalize(b: &[u8]) -> Vec<u8>
//!     title(b: &[u8]) -> Vec<u8>
//!     is_alpha(b: &[u8]) -> bool
//!     is_digit(b: &[u8]) -> bool
//!     is_alnum(b: &[u8]) -> bool
//!     is_space_bytes(b: &[u8]) -> bool
//!     is_lower(b: &[u8]) -> bool
//!     is_upper(b: &[u8]) -> bool
//!     is_title(b: &[u8]) -> bool
//!     ljust(b: &[u8], width: i64, fill: u8, limit: usize) -> Result<Vec<u8>, Raise>
//!     rjust(b: &[u8], width: i64, fill: u8, limit: usize) -> Result<Vec<u8>, Raise>
//!     center(b: &[u8], width: i64, fill: u8, limit: usize) -> Result<Vec<u8>, Raise>
//!     zfill(b: &[u8], width: i64, limit: usize) -> Result<Vec<u8>, Raise>
//!     expandtabs(b: &[u8], tabsize: i64, limit: usize) -> Result<Vec<u8>, Raise>
//!     repeat(b: &[u8], times: i64, limit: usize) -> Result<Vec<u8>, Raise>
//!     join<B: AsRef<[u8]>>(sep: &[u8], parts: &[B], limit: usize) -> Result<Vec<u8>, Raise>
//!     translate(b: &[u8], table: Option<&[u8]>, delete: &[u8]) -> Result<Vec<u8>, Raise>
//!     maketrans(from: &[u8], to: &[u8]) -> Result<Vec<u8>, Raise>
//!     slice(b: &[u8], slice: SliceIndices) -> Vec<u8>
//!     hex(b: &[u8]) -> String
//!     hex_grouped(b: &[u8], sep: char, bytes_per_sep: i64) -> String
//!     fromhex(text: &str) -> Result<Vec<u8>, Raise>
//! ```

pub mod bytes;
pub mod case;
mod charmaps;
pub mod classify;
pub mod codec;
pub mod pad;
pub mod repr;
pub mod search;
pub mod slice;
pub mod split;
pub mod surrogate;
mod tables;

#[cfg(test)]
mod tests;
