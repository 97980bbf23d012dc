//! How a command ends: its exit status, and everything that can stop it.
//!
//! Statuses: the program's own for `run`; otherwise 0, 1 for a failed check or a program that ended in an error, 2 for wrong
//! usage. A failure is written to stderr exactly once, by [`Failure::report`].

use std::io::{self, Write as _};
use std::process::ExitCode;

use heaplens_core::syntax::Diagnostic;

/// An exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status(pub u8);

impl Status {
    pub const SUCCESS: Status = Status(0);
    /// A failed check, or a program that ended in an error.
    pub const FAILED: Status = Status(1);
    pub const USAGE: Status = Status(2);
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        ExitCode::from(status.0)
    }
}

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// The arguments make no sense; `command` says whose help would tell more.
    Usage {
        command: Option<&'static str>,
        message: String,
    },
    /// The program's file cannot be opened: status 2, as CPython ends.
    Unreadable(String),
    /// The program cannot be compiled.
    Source(Box<Diagnostic>),
    /// An output cannot be written.
    Unwritable {
        path: String,
        error: io::Error,
    },
    /// Whoever read our output has seen enough, which is no error.
    NoReader,
    Message(String),
}

impl Failure {
    pub fn usage(command: &'static str, message: impl Into<String>) -> Failure {
        Failure::Usage {
            command: Some(command),
            message: message.into(),
        }
    }

    /// Says what went wrong, and gives the status to end with.
    pub fn report(&self) -> Status {
        match self {
            Failure::Usage { command, message } => {
                let help = command.map_or("heaplens --help".to_owned(), |name| format!("heaplens {name} --help"));
                complain(&format!("heaplens: {message}\nTry '{help}'."));
                Status::USAGE
            }
            Failure::Unreadable(message) => {
                complain(&format!("heaplens: {message}"));
                Status::USAGE
            }
            Failure::Source(diagnostic) => {
                complain(&described(diagnostic));
                Status::FAILED
            }
            Failure::Unwritable { path, error } => {
                complain(&format!("heaplens: cannot write '{path}': {}", reason(error)));
                Status::FAILED
            }
            Failure::NoReader => Status::SUCCESS,
            Failure::Message(message) => {
                complain(&format!("heaplens: {message}"));
                Status::FAILED
            }
        }
    }
}

/// `file:line:column: what`, then the line with its carets as CPython shows it.
fn described(diagnostic: &Diagnostic) -> String {
    let traceback = diagnostic.traceback();
    let shown: Vec<&str> = traceback.lines().filter(|line| line.starts_with("    ")).collect();
    let place = match diagnostic.line {
        0 => diagnostic.filename.clone(),
        line => format!("{}:{line}:{}", diagnostic.filename, diagnostic.column.max(1)),
    };
    let mut text = format!("{place}: {}: {}", diagnostic.kind.name(), diagnostic.message);
    for line in shown {
        text.push('\n');
        text.push_str(line);
    }
    text
}

/// Writes a line to stderr. If even that fails, there is nobody left to tell.
pub fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "{message}");
}

/// The operating system's words for an error, without Rust's `(os error 2)`.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error ") {
        Some(at) => text.get(..at).unwrap_or(&text).to_owned(),
        None => text,
    }
}
