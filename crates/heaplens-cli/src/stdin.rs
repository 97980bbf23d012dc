//! Standard input for the program that runs.
//!
//! A machine reads from a text it already holds, so that a run can be replayed. A file is read to its end before the run
//! begins. A terminal or a pipe is read only when the program asks, as CPython does; see `run.rs` for how that is noticed.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _};

/// What is known of standard input.
pub struct Input {
    /// What has been read so far, in whole lines unless `ended`.
    pub text: String,
    /// There is no more to read.
    pub ended: bool,
}

impl Input {
    /// Nothing to read: the program itself came from standard input.
    pub fn used_up() -> Input {
        Input {
            text: String::new(),
            ended: true,
        }
    }

    /// A file's whole text; of anything else nothing yet.
    pub fn open() -> Input {
        let mut input = Input {
            text: String::new(),
            ended: false,
        };
        if is_regular_file() {
            input.read_all();
        }
        input
    }

    /// Everything there is, for commands whose runs are recorded. A terminal is not waited for: it counts as empty.
    pub fn whole() -> Input {
        let mut input = Input::open();
        if !input.ended && io::stdin().is_terminal() {
            return Input::used_up();
        }
        input.read_all();
        input
    }

    fn read_all(&mut self) {
        if self.ended {
            return;
        }
        let mut bytes = Vec::new();
        // What cannot be read is as good as ended.
        let _ = io::stdin().lock().read_to_end(&mut bytes);
        self.text.push_str(&String::from_utf8_lossy(&bytes));
        self.ended = true;
    }

    /// Waits for at least one more line, and takes what else has already arrived up to the last line end.
    pub fn read_more(&mut self) {
        let mut stdin = io::stdin().lock();
        let mut bytes = Vec::new();
        loop {
            let buffer = match stdin.fill_buf() {
                Ok([]) | Err(_) => {
                    self.ended = true;
                    break;
                }
                Ok(buffer) => buffer,
            };
            if let Some(at) = buffer.iter().rposition(|byte| *byte == b'\n') {
                bytes.extend_from_slice(&buffer[..=at]);
                stdin.consume(at + 1);
                break;
            }
            let used = buffer.len();
            bytes.extend_from_slice(buffer);
            stdin.consume(used);
        }
        self.text.push_str(&String::from_utf8_lossy(&bytes));
    }
}

#[cfg(unix)]
fn is_regular_file() -> bool {
    use std::os::fd::AsFd as _;
    let stdin = io::stdin();
    let file = stdin.as_fd().try_clone_to_owned().map(std::fs::File::from);
    file.and_then(|file| file.metadata())
        .is_ok_and(|metadata| metadata.is_file())
}

#[cfg(not(unix))]
fn is_regular_file() -> bool {
    false
}
