//! `str.encode` and `bytes.decode`: UTF-8, ASCII, Latin-1, UTF-16, UTF-32 with CPython's error handlers.
//!
//! Text here never holds lone surrogates, so encoding to a UTF cannot fail, and decoding what would give one (the
//! `surrogateescape` and `surrogatepass` handlers) is refused as unsupported.

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
            _ => return Err(Raise::new(Kind::LookupError, format!("unknown encoding: {name}"))),
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
        }
    }
}

/// The `errors` argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handler {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    /// When encoding only.
    XmlCharRefReplace,
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
        Codec::Utf8 => text.as_bytes().to_vec(),
        Codec::Utf8Sig => mark(text.as_bytes().to_vec(), b"\xef\xbb\xbf"),
        Codec::Ascii => encode_narrow(text, codec, 0x80, "ordinal not in range(128)", errors)?,
        Codec::Latin1 => encode_narrow(text, codec, 0x100, "ordinal not in range(256)", errors)?,
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

fn encode_narrow(
    text: &str,
    codec: Codec,
    limit: u32,
    reason: &'static str,
    errors: Handler,
) -> Result<Vec<u8>, CodecError> {
    let mut out = Vec::with_capacity(text.len());
    for (at, c) in text.chars().enumerate() {
        let code = c as u32;
        if code < limit {
            out.push(code as u8);
            continue;
        }
        match errors {
            Handler::Strict => {
                // The error names the whole run that cannot be encoded.
                let run = text.chars().skip(at).take_while(|&c| c as u32 >= limit).count();
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
        match self.errors {
            Handler::Strict | Handler::XmlCharRefReplace => {
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
