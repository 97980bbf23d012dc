//! `str.encode` and `bytes.decode`: UTF-8, ASCII, Latin-1, UTF-16, UTF-32 with CPython's error handlers.
//!
//! Only lone surrogates cannot be encoded to a UTF (see [`super::surrogate`]).

use super::charmaps::CHARMAPS;
use super::surrogate;
use crate::numbers::{Kind, Raise};

/// A codec by its normalised name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codec {
    Utf8,
    /// UTF-8 with a byte order mark (`utf-8-sig`).
    Utf8Sig,
    Ascii,
    Latin1,
    /// Little-endian with a byte order mark when encoding; the mark decides when decoding.
    Utf16,
    Utf16Le,
    Utf16Be,
    Utf32,
    Utf32Le,
    Utf32Be,
    /// The escapes of a string literal.
    UnicodeEscape,
    /// A code page that extends ASCII: its place in [`CHARMAPS`].
    Charmap(u8),
}

impl Codec {
    /// Finds a codec as `codecs.lookup` normalises names; `LookupError: unknown encoding: …` for any other. Decoding no
    /// bytes looks nothing up in CPython.
    pub fn from_name(name: &str) -> Result<Codec, Raise> {
        let mut normal = String::new();
        let mut gap = false;
        for c in name.chars() {
            if c.is_ascii_alphanumeric() || c == '.' {
                if gap && !normal.is_empty() {
                    normal.push('_');
                }
                gap = false;
                normal.push(c.to_ascii_lowercase());
            } else {
                gap = true;
            }
        }
        Ok(match normal.as_str() {
            "utf_8" | "utf8" | "u8" | "utf" | "utf8_ucs2" | "utf8_ucs4" | "cp65001" => Codec::Utf8,
            "utf_8_sig" => Codec::Utf8Sig,
            "ascii" | "us_ascii" | "646" | "ansi_x3.4_1968" | "ansi_x3_4_1968" | "ansi_x3.4_1986" | "cp367"
            | "csascii" | "ibm367" | "iso646_us" | "iso_646.irv_1991" | "iso_ir_6" | "us" => Codec::Ascii,
            "latin_1" | "latin1" | "latin" | "l1" | "iso8859_1" | "iso_8859_1" | "iso8859" | "8859" | "cp819"
            | "csisolatin1" | "ibm819" | "iso_8859_1_1987" | "iso_ir_100" => Codec::Latin1,
            "utf_16" | "utf16" | "u16" => Codec::Utf16,
            "utf_16_le" | "utf_16le" | "unicodelittleunmarked" => Codec::Utf16Le,
            "utf_16_be" | "utf_16be" | "unicodebigunmarked" => Codec::Utf16Be,
            "utf_32" | "utf32" | "u32" => Codec::Utf32,
            "utf_32_le" | "utf_32le" => Codec::Utf32Le,
            "utf_32_be" | "utf_32be" => Codec::Utf32Be,
            "unicode_escape" | "unicodeescape" => Codec::UnicodeEscape,
            page => match CHARMAPS.iter().position(|(names, _)| names.contains(&page)) {
                Some(index) => Codec::Charmap(index as u8),
                None => return Err(Raise::new(Kind::LookupError, format!("unknown encoding: {name}"))),
            },
        })
    }

    /// What is decoded, and the object of a `UnicodeDecodeError`: for `utf-8-sig` the bytes after the mark.
    pub fn without_mark(self, bytes: &[u8]) -> &[u8] {
        match self {
            Codec::Utf8Sig => bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes),
            _ => bytes,
        }
    }

    /// The name CPython puts into `UnicodeEncodeError` and `UnicodeDecodeError`.
    pub fn error_name(self) -> &'static str {
        match self {
            Codec::Utf8 | Codec::Utf8Sig => "utf-8",
            Codec::Ascii => "ascii",
            Codec::Latin1 => "latin-1",
            Codec::Utf16 => "utf-16",
            Codec::Utf16Le => "utf-16-le",
            Codec::Utf16Be => "utf-16-be",
            Codec::Utf32 => "utf-32",
            Codec::Utf32Le => "utf-32-le",
            Codec::Utf32Be => "utf-32-be",
            Codec::UnicodeEscape => "unicodeescape",
            Codec::Charmap(_) => "charmap",
        }
    }
}

impl Codec {
    /// What `codecs.lookup(name).name` is.
    pub fn name(self) -> String {
        match self {
            Codec::Utf8Sig => "utf-8-sig".into(),
            Codec::Latin1 => "iso8859-1".into(),
            Codec::UnicodeEscape => "unicode-escape".into(),
            Codec::Charmap(_) => self
                .page()
                .map_or(String::new(), |(names, _)| names[0].replace('_', "-")),
            other => other.error_name().into(),
        }
    }

    fn page(self) -> Option<&'static (&'static [&'static str], &'static str)> {
        match self {
            Codec::Charmap(index) => CHARMAPS.get(usize::from(index)),
            _ => None,
        }
    }

    /// The byte of a character in a codec of one byte for each.
    fn byte(self, code: u32) -> Option<u8> {
        match self {
            Codec::Latin1 => u8::try_from(code).ok(),
            _ if code < 0x80 => Some(code as u8),
            _ => {
                let (_, upper) = self.page()?;
                let wanted = char::from_u32(code).filter(|&c| c != UNDEFINED)?;
                Some(0x80 + upper.chars().position(|c| c == wanted)? as u8)
            }
        }
    }
}

/// Stands in a code page for a byte that no character has.
const UNDEFINED: char = '\u{fffd}';

/// The `errors` argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handler {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    /// When encoding only.
    XmlCharRefReplace,
    /// Characters are written `\N{NAME}`.
    NameReplace,
    /// Bytes that cannot be decoded are the surrogates from `\udc80` to `\udcff`, and the other way round.
    SurrogateEscape,
    /// A UTF has surrogates like other code points.
    SurrogatePass,
}

impl Handler {
    /// CPython looks a handler up only when an error occurs, so keep the result until [`encode`] or [`decode`] fails.
    pub fn from_name(name: &str) -> Result<Handler, Raise> {
        Ok(match name {
            "strict" => Handler::Strict,
            "ignore" => Handler::Ignore,
            "replace" => Handler::Replace,
            "backslashreplace" => Handler::BackslashReplace,
            "xmlcharrefreplace" => Handler::XmlCharRefReplace,
            "namereplace" if unicode_names2::is_provided() => Handler::NameReplace,
            "surrogateescape" => Handler::SurrogateEscape,
            "surrogatepass" => Handler::SurrogatePass,
            _ => {
                return Err(Raise::new(
                    Kind::LookupError,
                    format!("unknown error handler name '{name}'"),
                ));
            }
        })
    }
}

/// The arguments of `UnicodeEncodeError` and `UnicodeDecodeError` but for the object: the encoding, the code points
/// (or bytes) `start..end` that cannot be coded, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodecError {
    pub encoding: &'static str,
    pub start: usize,
    pub end: usize,
    pub reason: &'static str,
}

/// `str(UnicodeEncodeError)` for `text`.
pub fn encode_error_text(error: &CodecError, text: &str) -> String {
    let CodecError {
        encoding,
        start,
        end,
        reason,
    } = error;
    match text.chars().nth(*start) {
        Some(c) if end.saturating_sub(*start) == 1 => {
            let mut shown = String::new();
            super::repr::push_escaped(&mut shown, c);
            format!("'{encoding}' codec can't encode character '{shown}' in position {start}: {reason}")
        }
        _ => format!(
            "'{encoding}' codec can't encode characters in position {start}-{}: {reason}",
            end.saturating_sub(1)
        ),
    }
}

/// `str(UnicodeDecodeError)` for `bytes` (see [`Codec::without_mark`]).
pub fn decode_error_text(error: &CodecError, bytes: &[u8]) -> String {
    let CodecError {
        encoding,
        start,
        end,
        reason,
    } = error;
    match bytes.get(*start) {
        Some(b) if end.saturating_sub(*start) == 1 => {
            format!("'{encoding}' codec can't decode byte 0x{b:02x} in position {start}: {reason}")
        }
        _ => format!(
            "'{encoding}' codec can't decode bytes in position {start}-{}: {reason}",
            end.saturating_sub(1)
        ),
    }
}

/// `text.encode(codec, errors)`.
pub fn encode(text: &str, codec: Codec, errors: Handler) -> Result<Vec<u8>, CodecError> {
    let mark = |body: Vec<u8>, mark: &[u8]| [mark, &body].concat();
    Ok(match codec {
        Codec::Ascii => encode_narrow(text, codec, "ordinal not in range(128)", errors)?,
        Codec::Latin1 => encode_narrow(text, codec, "ordinal not in range(256)", errors)?,
        Codec::Charmap(_) => encode_narrow(text, codec, "character maps to <undefined>", errors)?,
        Codec::UnicodeEscape => escape(text).into_bytes(),
        _ if surrogate::first_in(text).is_some() => encode_lone(text, codec, errors)?,
        Codec::Utf8 => text.as_bytes().to_vec(),
        Codec::Utf8Sig => mark(text.as_bytes().to_vec(), b"\xef\xbb\xbf"),
        Codec::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Codec::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Codec::Utf16 => mark(text.encode_utf16().flat_map(u16::to_le_bytes).collect(), b"\xff\xfe"),
        Codec::Utf32Le => text.chars().flat_map(|c| (c as u32).to_le_bytes()).collect(),
        Codec::Utf32Be => text.chars().flat_map(|c| (c as u32).to_be_bytes()).collect(),
        Codec::Utf32 => mark(
            text.chars().flat_map(|c| (c as u32).to_le_bytes()).collect(),
            b"\xff\xfe\0\0",
        ),
    })
}

/// As in a literal, without quotes.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            ' '..='~' => out.push(c),
            _ => super::repr::push_escaped(&mut out, c),
        }
    }
    out
}

/// To a UTF, where the text has surrogates.
fn encode_lone(text: &str, codec: Codec, errors: Handler) -> Result<Vec<u8>, CodecError> {
    let mut out = match codec {
        Codec::Utf8Sig => b"\xef\xbb\xbf".to_vec(),
        Codec::Utf16 => b"\xff\xfe".to_vec(),
        Codec::Utf32 => b"\xff\xfe\0\0".to_vec(),
        _ => Vec::new(),
    };
    let plain = match codec {
        Codec::Utf16 => Codec::Utf16Le,
        Codec::Utf32 => Codec::Utf32Le,
        Codec::Utf8Sig => Codec::Utf8,
        other => other,
    };
    for (at, c) in text.chars().enumerate() {
        if !surrogate::is_lone(c) {
            out.extend(encode(c.encode_utf8(&mut [0; 4]), plain, Handler::Strict)?);
            continue;
        }
        let code = surrogate::code(c);
        match (errors, plain) {
            (Handler::SurrogatePass, Codec::Utf8) => {
                out.extend([0xed, 0x80 | (code >> 6 & 0x3f) as u8, 0x80 | (code & 0x3f) as u8]);
            }
            (Handler::SurrogatePass, Codec::Utf16Le) => out.extend((code as u16).to_le_bytes()),
            (Handler::SurrogatePass, Codec::Utf16Be) => out.extend((code as u16).to_be_bytes()),
            (Handler::SurrogatePass, Codec::Utf32Be) => out.extend(code.to_be_bytes()),
            (Handler::SurrogatePass, _) => out.extend(code.to_le_bytes()),
            (Handler::SurrogateEscape, Codec::Utf8) if (0xdc80..=0xdcff).contains(&code) => out.push(code as u8),
            (
                Handler::Ignore
                | Handler::Replace
                | Handler::BackslashReplace
                | Handler::XmlCharRefReplace
                | Handler::NameReplace,
                _,
            ) => {
                let mut shown = String::new();
                match errors {
                    Handler::Replace => shown.push('?'),
                    Handler::BackslashReplace | Handler::NameReplace => super::repr::push_escaped(&mut shown, c),
                    Handler::XmlCharRefReplace => shown = format!("&#{code};"),
                    _ => {}
                }
                out.extend(encode(&shown, plain, Handler::Strict)?);
            }
            (Handler::Strict | Handler::SurrogateEscape, _) => {
                let run = text.chars().skip(at).take_while(|&c| surrogate::is_lone(c)).count();
                // The UTFs wider than eight bits name one character at a time.
                let run = if plain == Codec::Utf8 { run } else { 1 };
                return Err(CodecError {
                    encoding: codec.error_name(),
                    start: at,
                    end: at + run,
                    reason: "surrogates not allowed",
                });
            }
        }
    }
    Ok(out)
}

fn encode_narrow(text: &str, codec: Codec, reason: &'static str, errors: Handler) -> Result<Vec<u8>, CodecError> {
    let mut out = Vec::with_capacity(text.len());
    for (at, c) in text.chars().enumerate() {
        let code = surrogate::code(c);
        if let Some(byte) = codec.byte(code) {
            out.push(byte);
            continue;
        }
        match errors {
            Handler::SurrogateEscape if (0xdc80..=0xdcff).contains(&code) => out.push(code as u8),
            Handler::Strict | Handler::SurrogateEscape | Handler::SurrogatePass => {
                // The error names the whole run that cannot be encoded.
                let run = text
                    .chars()
                    .skip(at)
                    .take_while(|&c| codec.byte(surrogate::code(c)).is_none())
                    .count();
                return Err(CodecError {
                    encoding: codec.error_name(),
                    start: at,
                    end: at + run,
                    reason,
                });
            }
            Handler::Ignore => {}
            Handler::Replace => out.push(b'?'),
            Handler::BackslashReplace => {
                let mut shown = String::new();
                super::repr::push_escaped(&mut shown, c);
                out.extend(shown.bytes());
            }
            Handler::XmlCharRefReplace => out.extend(format!("&#{code};").bytes()),
            Handler::NameReplace => {
                let mut shown = String::new();
                match unicode_names2::name(c).filter(|_| !c.is_control()) {
                    Some(name) => shown = format!("\\N{{{name}}}"),
                    None => super::repr::push_escaped(&mut shown, c),
                }
                out.extend(shown.bytes());
            }
        }
    }
    Ok(out)
}

/// `bytes.decode(codec, errors)`. A handler that only encodes (`xmlcharrefreplace`) acts as strict here; CPython
/// raises `TypeError: don't know how to handle UnicodeDecodeError in error callback` instead of the error itself.
pub fn decode(bytes: &[u8], codec: Codec, errors: Handler) -> Result<String, CodecError> {
    let bytes = codec.without_mark(bytes);
    let mut decoder = Decoder {
        bytes,
        at: 0,
        out: String::with_capacity(bytes.len()),
        encoding: codec.error_name(),
        errors,
    };
    match codec {
        Codec::Utf8 | Codec::Utf8Sig => decoder.utf8()?,
        Codec::Ascii => decoder.ascii()?,
        Codec::Latin1 => decoder.out.extend(bytes.iter().map(|&b| b as char)),
        Codec::UnicodeEscape => decoder.escapes()?,
        Codec::Charmap(_) => decoder.page(codec)?,
        Codec::Utf16 | Codec::Utf16Le | Codec::Utf16Be => {
            let mut big = codec == Codec::Utf16Be;
            if codec == Codec::Utf16 {
                big = bytes.starts_with(b"\xfe\xff");
                decoder.at = if big || bytes.starts_with(b"\xff\xfe") { 2 } else { 0 };
            }
            decoder.encoding = if big { "utf-16-be" } else { "utf-16-le" };
            decoder.utf16(big)?;
        }
        Codec::Utf32 | Codec::Utf32Le | Codec::Utf32Be => {
            let mut big = codec == Codec::Utf32Be;
            if codec == Codec::Utf32 {
                big = bytes.starts_with(b"\0\0\xfe\xff");
                decoder.at = if big || bytes.starts_with(b"\xff\xfe\0\0") {
                    4
                } else {
                    0
                };
            }
            decoder.encoding = if big { "utf-32-be" } else { "utf-32-le" };
            decoder.utf32(big)?;
        }
    }
    Ok(decoder.out)
}

struct Decoder<'a> {
    bytes: &'a [u8],
    at: usize,
    out: String,
    encoding: &'static str,
    errors: Handler,
}

impl Decoder<'_> {
    /// Handles `len` bytes at the current place that cannot be decoded, and moves past them.
    fn fail(&mut self, len: usize, reason: &'static str) -> Result<(), CodecError> {
        let (start, end) = (self.at, (self.at + len).min(self.bytes.len()));
        if self.errors == Handler::SurrogatePass
            && let Some((code, len)) = self.passed(start)
        {
            self.out.extend(surrogate::held(code));
            self.at = start + len;
            return Ok(());
        }
        match self.errors {
            Handler::SurrogateEscape if !self.bytes.get(start..end).unwrap_or(&[]).iter().any(u8::is_ascii) => {
                let bytes = self.bytes.get(start..end).unwrap_or(&[]);
                self.out
                    .extend(bytes.iter().filter_map(|&b| surrogate::held(0xdc00 + u32::from(b))));
            }
            Handler::Strict
            | Handler::XmlCharRefReplace
            | Handler::NameReplace
            | Handler::SurrogatePass
            | Handler::SurrogateEscape => {
                return Err(CodecError {
                    encoding: self.encoding,
                    start,
                    end,
                    reason,
                });
            }
            Handler::Ignore => {}
            Handler::Replace => self.out.push('\u{fffd}'),
            Handler::BackslashReplace => {
                for b in self.bytes.get(start..end).unwrap_or(&[]) {
                    self.out.push_str(&format!("\\x{b:02x}"));
                }
            }
        }
        self.at = end;
        Ok(())
    }

    /// The surrogate that is coded at a place, and how many bytes it takes.
    fn passed(&self, at: usize) -> Option<(u32, usize)> {
        let rest = self.bytes.get(at..)?;
        let (code, len) = match self.encoding {
            "utf-8" => match *rest {
                [0xed, b @ 0xa0..=0xbf, c @ 0x80..=0xbf, ..] => {
                    (0xd000 | u32::from(b & 0x3f) << 6 | u32::from(c & 0x3f), 3)
                }
                _ => return None,
            },
            "utf-16-le" | "utf-16-be" => (u32::from(self.unit16(at, self.encoding == "utf-16-be")?), 2),
            "utf-32-le" => (u32::from_le_bytes(rest.get(..4)?.try_into().ok()?), 4),
            "utf-32-be" => (u32::from_be_bytes(rest.get(..4)?.try_into().ok()?), 4),
            _ => return None,
        };
        (0xd800..0xe000).contains(&code).then_some((code, len))
    }

    fn utf8(&mut self) -> Result<(), CodecError> {
        while let Some(rest) = self.bytes.get(self.at..).filter(|r| !r.is_empty()) {
            let error = match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.out.push_str(text);
                    return Ok(());
                }
                Err(error) => error,
            };
            let valid = rest.get(..error.valid_up_to()).unwrap_or(&[]);
            self.out.push_str(&String::from_utf8_lossy(valid));
            self.at += valid.len();
            let lead = self.bytes.get(self.at).copied().unwrap_or(0);
            match error.error_len() {
                None => self.fail(self.bytes.len() - self.at, "unexpected end of data")?,
                Some(len) if !matches!(lead, 0xc2..=0xf4) => self.fail(len, "invalid start byte")?,
                Some(len) => self.fail(len, "invalid continuation byte")?,
            }
        }
        Ok(())
    }

    fn page(&mut self, codec: Codec) -> Result<(), CodecError> {
        let upper: Vec<char> = codec.page().map_or(Vec::new(), |(_, upper)| upper.chars().collect());
        while let Some(&b) = self.bytes.get(self.at) {
            let found = match b.checked_sub(0x80) {
                None => Some(b as char),
                Some(index) => upper.get(usize::from(index)).copied().filter(|&c| c != UNDEFINED),
            };
            match found {
                Some(c) => {
                    self.out.push(c);
                    self.at += 1;
                }
                None => self.fail(1, "character maps to <undefined>")?,
            }
        }
        Ok(())
    }

    fn ascii(&mut self) -> Result<(), CodecError> {
        while let Some(&b) = self.bytes.get(self.at) {
            if b.is_ascii() {
                self.out.push(b as char);
                self.at += 1;
            } else {
                self.fail(1, "ordinal not in range(128)")?;
            }
        }
        Ok(())
    }

    /// Names of characters (`\N{…}`) are not looked up: they count as unknown.
    fn escapes(&mut self) -> Result<(), CodecError> {
        while let Some(&b) = self.bytes.get(self.at) {
            if b != b'\\' {
                self.out.push(b as char);
                self.at += 1;
                continue;
            }
            let Some(&kind) = self.bytes.get(self.at + 1) else {
                self.fail(1, "\\ at end of string")?;
                continue;
            };
            let simple = match kind {
                b'\n' => Some(""),
                b'\\' => Some("\\"),
                b'\'' => Some("'"),
                b'"' => Some("\""),
                b'a' => Some("\x07"),
                b'b' => Some("\x08"),
                b'f' => Some("\x0c"),
                b'n' => Some("\n"),
                b'r' => Some("\r"),
                b't' => Some("\t"),
                b'v' => Some("\x0b"),
                _ => None,
            };
            if let Some(simple) = simple {
                self.out.push_str(simple);
                self.at += 2;
                continue;
            }
            let (radix, most, truncated) = match kind {
                b'x' => (16, 2, "truncated \\xXX escape"),
                b'u' => (16, 4, "truncated \\uXXXX escape"),
                b'U' => (16, 8, "truncated \\UXXXXXXXX escape"),
                b'0'..=b'7' => (8, 3, ""),
                b'N' => {
                    self.fail(2, "malformed \\N character escape")?;
                    continue;
                }
                _ => {
                    self.out.push('\\');
                    self.at += 1;
                    continue;
                }
            };
            let from = self.at + if radix == 8 { 1 } else { 2 };
            let rest = self.bytes.get(from..).unwrap_or(&[]);
            let digits = rest
                .iter()
                .take(most)
                .take_while(|&&b| (b as char).is_digit(radix))
                .count();
            let code = rest[..digits].iter().fold(0, |code: u32, &b| {
                code * radix + (b as char).to_digit(radix).unwrap_or(0)
            });
            if radix == 16 && digits < most {
                self.fail(2 + digits, truncated)?;
            } else if let Some(c) = surrogate::held(code) {
                self.out.push(c);
                self.at = from + digits;
            } else {
                self.fail(2 + digits, "illegal Unicode character")?;
            }
        }
        Ok(())
    }

    fn unit16(&self, at: usize, big: bool) -> Option<u16> {
        let pair: [u8; 2] = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if big {
            u16::from_be_bytes(pair)
        } else {
            u16::from_le_bytes(pair)
        })
    }

    fn utf16(&mut self, big: bool) -> Result<(), CodecError> {
        while self.at < self.bytes.len() {
            let Some(unit) = self.unit16(self.at, big) else {
                self.fail(1, "truncated data")?;
                continue;
            };
            if let Some(c) = char::from_u32(u32::from(unit)) {
                self.out.push(c);
                self.at += 2;
                continue;
            }
            if unit >= 0xdc00 {
                self.fail(2, "illegal encoding")?;
                continue;
            }
            match self.unit16(self.at + 2, big) {
                None => self.fail(self.bytes.len() - self.at, "unexpected end of data")?,
                Some(low @ 0xdc00..0xe000) => {
                    let code = 0x10000 + (u32::from(unit - 0xd800) << 10) + u32::from(low - 0xdc00);
                    self.out.extend(char::from_u32(code));
                    self.at += 4;
                }
                Some(_) => self.fail(2, "illegal UTF-16 surrogate")?,
            }
        }
        Ok(())
    }

    fn utf32(&mut self, big: bool) -> Result<(), CodecError> {
        while self.at < self.bytes.len() {
            let Some(word) = self
                .bytes
                .get(self.at..self.at + 4)
                .and_then(|w| <[u8; 4]>::try_from(w).ok())
            else {
                self.fail(self.bytes.len() - self.at, "truncated data")?;
                continue;
            };
            let code = if big {
                u32::from_be_bytes(word)
            } else {
                u32::from_le_bytes(word)
            };
            match char::from_u32(code) {
                Some(c) => {
                    self.out.push(c);
                    self.at += 4;
                }
                None if code < 0x110000 => self.fail(4, "code point in surrogate code point range(0xd800, 0xe000)")?,
                None => self.fail(4, "code point not in range(0x110000)")?,
            }
        }
        Ok(())
    }
}
