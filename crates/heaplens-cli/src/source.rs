//! Reading the program that a command is given.
//!
//! The program is named as CPython names it: the working folder and the path as typed, joined without tidying, so that
//! tracebacks read the same. `-` is standard input and is called `<stdin>`.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use heaplens_core::syntax::decode_source;

use crate::errors::{Failure, reason};

/// A program's text may have this many bytes; far more than anyone writes, far less than `/dev/zero` gives.
const MAX_BYTES: u64 = 256 << 20;

/// A program as it was given.
pub struct Program {
    /// The path as it was typed, for our own messages.
    pub path: String,
    /// The name in tracebacks and `__file__`.
    pub filename: String,
    pub bytes: Vec<u8>,
    /// It came from standard input, which is then used up.
    pub from_stdin: bool,
}

impl Program {
    /// The text, decoded as CPython's tokenizer does.
    pub fn text(&self) -> Result<String, Failure> {
        decode_source(&self.bytes, &self.filename).map_err(Failure::Source)
    }

    /// Reads the program at a path, or from standard input for `-`.
    pub fn read(path: &OsStr) -> Result<Program, Failure> {
        let shown = path.to_string_lossy().into_owned();
        if shown == "-" {
            let bytes = read_limited(io::stdin().lock())
                .map_err(|error| Failure::Unreadable(format!("can't read standard input: {}", described(&error))))?;
            return Ok(Program {
                path: shown,
                filename: "<stdin>".into(),
                bytes,
                from_stdin: true,
            });
        }
        let filename = absolute(path);
        if Path::new(path).is_dir() || shown.is_empty() {
            return Err(Failure::Message(format!(
                "can't find '__main__' module in '{filename}'"
            )));
        }
        let bytes = File::open(path)
            .and_then(read_limited)
            .map_err(|error| Failure::Unreadable(format!("can't open file '{filename}': {}", described(&error))))?;
        Ok(Program {
            path: shown,
            filename,
            bytes,
            from_stdin: false,
        })
    }
}

pub fn read_limited(from: impl io::Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        let message = format!("larger than {} MB", MAX_BYTES >> 20);
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, message));
    }
    Ok(bytes)
}

/// The path as CPython makes it absolute: `.` and `..` stay.
pub fn absolute(path: &OsStr) -> String {
    if Path::new(path).is_absolute() {
        return path.to_string_lossy().into_owned();
    }
    let mut whole: OsString = std::env::current_dir().map_or_else(|_| OsString::new(), Into::into);
    if !whole.is_empty() && !whole.to_string_lossy().ends_with(std::path::MAIN_SEPARATOR) {
        whole.push(std::path::MAIN_SEPARATOR_STR);
    }
    whole.push(path);
    whole.to_string_lossy().into_owned()
}

/// `[Errno 2] No such file or directory`.
fn described(error: &io::Error) -> String {
    match error.raw_os_error() {
        Some(number) => format!("[Errno {number}] {}", reason(error)),
        None => reason(error),
    }
}
