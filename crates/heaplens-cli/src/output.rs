//! Writing what a command makes: to standard output, to files, and progress to a terminal.

use std::fs::File;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use crate::errors::Failure;

/// Writes text to standard output.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
    written.map_err(|error| failure("standard output", error))
}

/// What a failed write means: a closed pipe is no error.
pub fn failure(path: &str, error: io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::NoReader,
        _ => Failure::Unwritable {
            path: path.to_owned(),
            error,
        },
    }
}

/// Writes a file; `-` is standard output.
pub fn write_file(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
    let bytes = bytes.as_ref();
    if path.as_os_str() == "-" {
        let mut stdout = io::stdout().lock();
        let written = stdout.write_all(bytes).and_then(|()| stdout.flush());
        return written.map_err(|error| failure("standard output", error));
    }
    let written = File::create(path).and_then(|mut file| file.write_all(bytes));
    written.map_err(|error| failure(&path.to_string_lossy(), error))
}

/// Standard output for much text, written piece by piece.
pub struct Printer {
    out: io::BufWriter<io::StdoutLock<'static>>,
}

impl Printer {
    pub fn new() -> Printer {
        Printer {
            out: io::BufWriter::with_capacity(1 << 16, io::stdout().lock()),
        }
    }

    pub fn text(&mut self, text: &str) -> Result<(), Failure> {
        let written = self.out.write_all(text.as_bytes());
        written.map_err(|error| failure("standard output", error))
    }

    pub fn json(&mut self, value: &impl serde::Serialize) -> Result<(), Failure> {
        let written = serde_json::to_writer(&mut self.out, value);
        written.map_err(|error| failure("standard output", error.into()))
    }

    pub fn finish(mut self) -> Result<(), Failure> {
        self.out.flush().map_err(|error| failure("standard output", error))
    }
}

/// One line on the terminal that says how far long work has come; nothing where stderr is no terminal.
pub struct Progress {
    what: &'static str,
    shown: bool,
    wanted: bool,
    since: std::time::Instant,
}

impl Progress {
    /// Work that ends sooner than this is not talked about.
    const PATIENCE_MS: u128 = 700;
    const BETWEEN_MS: u128 = 100;

    pub fn new(what: &'static str) -> Progress {
        Progress {
            what,
            shown: false,
            wanted: io::stderr().is_terminal(),
            since: std::time::Instant::now(),
        }
    }

    /// Shows `detail` if the last one was shown a while ago.
    pub fn show(&mut self, detail: impl FnOnce() -> String) {
        if !self.wanted {
            return;
        }
        let wait = if self.shown {
            Self::BETWEEN_MS
        } else {
            Self::PATIENCE_MS
        };
        if self.since.elapsed().as_millis() >= wait {
            let _ = write!(io::stderr(), "\r\x1b[K{}: {}", self.what, detail());
            self.shown = true;
            self.since = std::time::Instant::now();
        }
    }

    pub fn clear(&mut self) {
        if std::mem::take(&mut self.shown) {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}
