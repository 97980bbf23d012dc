//! From the bytes of a file to text: byte-order mark, coding cookie (PEP 263), line ends.

use super::diagnostic::{Diagnostic, DiagnosticKind};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Latin1,
    Ascii,
}

/// Decodes a source file as CPython's tokenizer does. The text has `\n` line ends and no byte-order mark.
pub fn decode_source(bytes: &[u8], filename: &str) -> Result<String, Box<Diagnostic>> {
    let (bytes, has_mark) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (rest, true),
        None => (bytes, false),
    };
    let cookie = coding_cookie(bytes);
    let declared = cookie.is_some();
    let encoding = match &cookie {
        Some(name) => known_encoding(name).ok_or_else(|| unknown_encoding(name, filename))?,
        None => Encoding::Utf8,
    };
    if has_mark && encoding != Encoding::Utf8 {
        let name = cookie.unwrap_or_default();
        return Err(in_file(
            filename,
            DiagnosticKind::SyntaxError,
            format!("encoding problem: {name} with BOM"),
        ));
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        let message = "source code cannot contain null bytes".into();
        let mut diagnostic = in_file(filename, DiagnosticKind::SyntaxError, message);
        diagnostic.line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() as u32 + 1;
        let start = bytes[..at]
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |newline| newline + 1);
        diagnostic.text = Some(String::from_utf8_lossy(&bytes[start..at]).into_owned());
        return Err(diagnostic);
    }
    let text = match encoding {
        Encoding::Utf8 => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(error) => return Err(invalid_utf8(bytes, error, filename, declared || has_mark)),
        },
        Encoding::Latin1 => bytes.iter().map(|byte| char::from(*byte)).collect(),
        Encoding::Ascii => match bytes.iter().position(|byte| *byte >= 0x80) {
            None => String::from_utf8_lossy(bytes).into_owned(),
            Some(at) => {
                let byte = bytes[at];
                let message = format!(
                    "(unicode error) 'ascii' codec can't decode byte 0x{byte:02x} in position {at}: \
                     ordinal not in range(128)"
                );
                return Err(in_file(filename, DiagnosticKind::SyntaxError, message));
            }
        },
    };
    Ok(normalize_newlines(&text))
}

/// `\r\n` and `\r` become `\n`.
pub fn normalize_newlines(text: &str) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}

fn in_file(filename: &str, kind: DiagnosticKind, message: String) -> Box<Diagnostic> {
    let mut diagnostic = Diagnostic::new(kind, message);
    diagnostic.filename = filename.to_owned();
    diagnostic
}

fn unknown_encoding(name: &str, filename: &str) -> Box<Diagnostic> {
    let lower = name.to_ascii_lowercase();
    let families = [
        "cp", "koi8", "iso-8859", "iso8859", "windows", "mac", "utf-16", "utf-32", "big5", "gb", "euc", "shift",
    ];
    if families.iter().any(|family| lower.starts_with(family)) {
        let message = format!("source files encoded in {name} are not supported");
        return in_file(filename, DiagnosticKind::Unsupported, message);
    }
    in_file(
        filename,
        DiagnosticKind::SyntaxError,
        format!("unknown encoding: {name}"),
    )
}

fn known_encoding(name: &str) -> Option<Encoding> {
    let name = name.to_ascii_lowercase().replace('_', "-");
    match name.as_str() {
        "utf-8" | "utf8" | "u8" | "utf-8-sig" | "cp65001" => Some(Encoding::Utf8),
        "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "l1" | "8859" | "cp819" | "latin" => Some(Encoding::Latin1),
        "ascii" | "us-ascii" | "646" => Some(Encoding::Ascii),
        _ if name.starts_with("utf-8-") => Some(Encoding::Utf8),
        _ => None,
    }
}

/// The encoding named by a comment in the first two lines.
pub(crate) fn coding_cookie(bytes: &[u8]) -> Option<String> {
    for line in bytes.split(|byte| *byte == b'\n').take(2) {
        let text = String::from_utf8_lossy(line);
        let stripped = text.trim_start_matches([' ', '\t', '\x0c']);
        if !stripped.starts_with('#') {
            if stripped.trim().is_empty() {
                continue;
            }
            return None;
        }
        if let Some(name) = cookie_in(stripped) {
            return Some(name);
        }
    }
    None
}

/// PEP 263's `coding[:=]\s*([-\w.]+)`.
fn cookie_in(comment: &str) -> Option<String> {
    let mut rest = comment;
    while let Some(at) = rest.find("coding") {
        rest = &rest[at + "coding".len()..];
        if let Some(after) = rest.strip_prefix([':', '=']) {
            let name: String = after
                .trim_start_matches([' ', '\t'])
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
                .collect();
            if !name.is_empty() {
                return Some(name);
            }
        }
    }
    None
}

fn invalid_utf8(bytes: &[u8], error: std::str::Utf8Error, filename: &str, declared: bool) -> Box<Diagnostic> {
    let at = error.valid_up_to();
    let byte = bytes.get(at).copied().unwrap_or(0);
    if !declared {
        let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        return in_file(
            filename,
            DiagnosticKind::SyntaxError,
            format!(
                "Non-UTF-8 code starting with '\\x{byte:02x}' in file {filename} on line {line}, but no encoding \
                 declared; see https://peps.python.org/pep-0263/ for details"
            ),
        );
    }
    let why = match byte {
        0xc2..=0xf4 if error.error_len().is_none() => "unexpected end of data",
        0xc2..=0xf4 => "invalid continuation byte",
        _ => "invalid start byte",
    };
    let message = format!("(unicode error) 'utf-8' codec can't decode byte 0x{byte:02x} in position {at}: {why}");
    in_file(filename, DiagnosticKind::SyntaxError, message)
}
